import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CORNERS, cornersOf, heldAs, MARK, markedJpeg, markedPng, markedWebp } from '../pictures/marked.ts';
import { imported, page, told } from './sources.ts';

const picture = (width = 60) => sharp({ create: { width, height: 40, channels: 3, background: '#a11' } });
/** The beginnings of files that no page shows. */
const UNSHOWN = {
	'a.emf': Buffer.concat([Buffer.alloc(40, 1), Buffer.from(' EMF'), Buffer.alloc(60)]),
	'a.wmf': Buffer.concat([Buffer.from('d7cdc69a', 'hex'), Buffer.alloc(60)]),
	'a.bmp': Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]),
	'a.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path d="M0 0h9"/></svg>'),
};

async function importPage(html: string, beside: Record<string, Uint8Array> = {}) {
	return imported(page(`<p>Đoạn mở đầu của tin.</p>${html}<p>Đoạn sau.</p>`), { beside });
}

describe('pictures of a saved page', () => {
	it.each([
		['beside it', './Trang_files/le-ra-quan.jpg', 'Trang_files/le-ra-quan.jpg'],
		['with a name in percents', 'Trang_files/l%E1%BB%85%20ra.jpg?v=2', 'Trang_files/lễ ra.jpg'],
	])('%s', async (_name, src, file) => {
		const jpeg = await picture().jpeg().toBuffer();
		const bulletin = await importPage(`<p><img src="${src}" alt="Lễ ra quân"></p>`, { [file]: jpeg });
		expect(bulletin.source).toContain('Đoạn mở đầu của tin.\n\n![Lễ ra quân](tin-thu-nghiem-1.jpg)\n\nĐoạn sau.');
		expect(bulletin.pictures).toEqual([{ name: 'tin-thu-nghiem-1.jpg', bytes: jpeg }]);
		expect(told(bulletin)).toBe('');
	});

	it('within it', async () => {
		const webp = await picture().webp().toBuffer();
		const bulletin = await importPage(`<img alt="Lễ" src="data:image/webp;base64,${webp.toString('base64')}">`);
		expect(bulletin.pictures).toEqual([{ name: 'tin-thu-nghiem-1.webp', bytes: webp }]);
	});

	it('that loads late', async () => {
		const png = await picture().png().toBuffer();
		const bulletin = await importPage(
			'<img alt="Lễ" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="a.png">',
			{ 'a.png': png },
		);
		expect(bulletin.pictures).toEqual([{ name: 'tin-thu-nghiem-1.png', bytes: png }]);
	});

	it.each([
		['jpg', () => markedJpeg(heldAs(6), 6)],
		['png', () => markedPng(heldAs(6), 6)],
		['webp', () => markedWebp(heldAs(6), 6)],
	] as const)('say nothing of place, camera and author, and stand upright: %s', async (extension, photo) => {
		const bulletin = await importPage(`<img alt="Lễ" src="a.${extension}">`, { [`a.${extension}`]: await photo() });
		const [{ bytes = new Uint8Array() } = {}] = bulletin.pictures;
		expect(Buffer.from(bytes).includes(MARK)).toBe(false);
		expect(await cornersOf(await sharp(bytes).autoOrient().png().toBuffer())).toEqual(CORNERS);
	});

	it('of a scanner becomes PNG', async () => {
		const bulletin = await importPage('<img alt="Lễ" src="a.tif">', { 'a.tif': await picture().tiff().toBuffer() });
		expect(bulletin.pictures.map(({ name }) => name)).toEqual(['tin-thu-nghiem-1.png']);
		expect((await sharp(bulletin.pictures[0]?.bytes).metadata()).format).toBe('png');
	});

	it.each([
		[
			'a caption of the page',
			'<figure><img src="a.png"><figcaption>Ngõ sau khi dọn</figcaption></figure>',
			'Ngõ sau khi dọn',
		],
		[
			'a centred line',
			'<p align="center"><img src="a.png"></p><p align="center">Ngõ sau khi dọn</p>',
			'Ngõ sau khi dọn',
		],
		['a line that says so', '<p><img src="a.png"></p><p>Ảnh: Ngõ sau khi dọn.</p>', 'Ngõ sau khi dọn.'],
		[
			'a layout table',
			'<table><tr><td><img src="a.png" alt="a.png"></td></tr><tr><td><i>Ngõ sau khi dọn</i></td></tr></table>',
			'Ngõ sau khi dọn',
		],
	])('takes its text from %s', async (_name, html, alt) => {
		const bulletin = await importPage(html, { 'a.png': await picture().png().toBuffer() });
		expect(bulletin.source).toContain(`![${alt}](tin-thu-nghiem-1.png)\n\n`);
		expect(bulletin.source.split(alt)).toHaveLength(3);
		expect(told(bulletin)).toBe('');
	});

	it('takes no paragraph in italics for its text that is longer than a caption', async () => {
		const words = 'Ngõ sau khi dọn, nhìn từ đầu tổ hai, có hàng cây mới trồng và mấy bồn hoa của các hộ hai bên';
		const png = await picture().png().toBuffer();
		const alt = async (text: string) => {
			const { source } = await importPage(`<p><img src="a.png"></p><p><i>${text}</i></p>`, { 'a.png': png });
			return /!\[(.*)\]/.exec(source)?.[1];
		};
		expect(await alt(`${words}. ${words}`)).toBe(`${words}. ${words}`);
		expect(await alt(`${words}. ${words}. ${words}`)).toBe('');
	});

	it.each(['IMG_2034.JPG', 'Picture 3', 'Hình ảnh có chứa ngoài trời. Mô tả được tạo tự động', ''])(
		'takes no text that nobody wrote: %s',
		async (alt) => {
			const bulletin = await importPage(`<p><img src="a.png" alt="${alt}"></p>`, {
				'a.png': await picture().png().toBuffer(),
			});
			expect(bulletin.source).toContain('![](tin-thu-nghiem-1.png)');
			expect(told(bulletin)).toContain('chưa có câu mô tả');
		},
	);

	it.each([
		[
			'of other sites',
			'https://anh.example.vn/a.jpg',
			'ảnh nằm trên mạng, https://anh.example.vn/a.jpg; tải về đặt cạnh tin',
		],
		['that is missing', 'Trang_files/mat.jpg', 'không thấy tệp Trang_files/mat.jpg cạnh trang đã lưu'],
		['of Word drawings', 'a.emf', 'định dạng EMF không hiện được trên web'],
		['of old Word drawings', 'a.wmf', 'định dạng WMF không hiện được trên web'],
		['of Paint', 'a.bmp', 'định dạng BMP không hiện được trên web'],
		['of lines', 'a.svg', 'định dạng SVG không hiện được trên web'],
		['that is damaged', 'hong.png', 'định dạng hỏng hoặc lạ không hiện được trên web'],
	])('%s leaves the text and is told', async (_name, src, message) => {
		const hong = (await picture().png().toBuffer()).subarray(0, 60);
		const bulletin = await importPage(`<p><img src="${src}" alt="Lễ"></p>`, { ...UNSHOWN, 'hong.png': hong });
		expect(told(bulletin)).toContain(`ảnh sau đoạn “Đoạn mở đầu của tin.” không đưa vào được: ${message}`);
		expect(bulletin.source).toContain('draft: true');
		expect(bulletin.source).not.toContain('![');
		expect(bulletin.pictures).toEqual([]);
	});

	it.each([1, 16])('that is a dot of the layout goes: %i wide', async (width) => {
		const bulletin = await importPage('<p><img src="a.png"></p>', { 'a.png': await picture(width).png().toBuffer() });
		expect(bulletin.source).not.toContain('![');
		expect(told(bulletin)).toBe(`bỏ một ảnh trang trí ${width}×40 điểm của khung trang`);
	});

	it('that is small and more than a dot stays', async () => {
		const bulletin = await importPage('<p><img src="a.png" alt="Con dấu"></p>', {
			'a.png': await picture(17).png().toBuffer(),
		});
		expect(bulletin.source).toContain('![Con dấu](tin-thu-nghiem-1.png)');
	});

	it('that moves and speaks is told', async () => {
		const bulletin = await importPage('<iframe src="https://phim.example.vn/1"></iframe>');
		expect(told(bulletin)).toBe(
			'trang cũ có phim, âm thanh hoặc khung nhúng không đưa vào tin: https://phim.example.vn/1',
		);
	});
});
