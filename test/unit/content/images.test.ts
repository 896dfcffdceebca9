import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bulletinSource, read, toldOf } from './content-folder.ts';

const FILE = 'tin-bai/2024/2024-07-02-a.md';
const withBody = (body: string) => bulletinSource('2024-07-02', { body });

/** A picture of noise, so that its second half matters. */
function noise() {
	const gaussian = { type: 'gaussian', mean: 128, sigma: 40 } as const;
	return sharp({ create: { width: 200, height: 200, channels: 3, background: '#888', noise: gaussian } });
}

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

describe('images of a bulletin', () => {
	it('are listed once each, from the head and the text, with their path from the content folder', async () => {
		const png = await noise().png().toBuffer();
		const head = 'image: cau.png\nimageAlt: Cầu';
		const body = '![Cầu](cau.png) ![Sông](<../anh/sông 1.png>)\n\n![Lại][s]\n\n[s]: ../anh/b.png';
		const { bulletins } = await read({
			[FILE]: bulletinSource('2024-07-02', { head, body }),
			'tin-bai/2024/cau.png': png,
			'tin-bai/anh/sông 1.png': png,
			'tin-bai/anh/b.png': png,
		});
		expect(bulletins).toMatchObject([
			{
				image: { src: 'cau.png', alt: 'Cầu' },
				images: [
					{ src: 'cau.png', file: 'tin-bai/2024/cau.png' },
					{ src: '../anh/sông 1.png', file: 'tin-bai/anh/sông 1.png' },
					{ src: '../anh/b.png', file: 'tin-bai/anh/b.png' },
				],
			},
		]);
	});

	it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('may be %s', async (format) => {
		const bytes = await noise().resize(40, 40).toFormat(format).toBuffer();
		const { bulletins } = await read({ [FILE]: withBody('![Ảnh](a.bin)'), 'tin-bai/2024/a.bin': bytes });
		expect(bulletins[0]?.images).toHaveLength(1);
	});

	it('change the digest of the bulletin when their bytes change', async () => {
		const [small, large] = [await noise().resize(20, 20).png().toBuffer(), await noise().png().toBuffer()];
		const digests = [small, large, small].map(async (bytes) => {
			const { bulletins } = await read({ [FILE]: withBody('![Ảnh](a.png)'), 'tin-bai/2024/a.png': bytes });
			return bulletins[0]?.digest;
		});
		const [first, second, third] = await Promise.all(digests);
		expect(first).toBe(third);
		expect(first).not.toBe(second);
	});

	it.each(['jpeg', 'png', 'webp'] as const)('that break off are told: %s', async (format) => {
		const bytes = half(await noise().toFormat(format).toBuffer());
		expect(await toldOf({ [FILE]: withBody('Chữ.\n\n![Ảnh](a.bin)'), 'tin-bai/2024/a.bin': bytes })).toBe(
			`${FILE}:8:1  ảnh “a.bin” hỏng hoặc không phải ảnh, không mở được; lưu lại ảnh rồi thay`,
		);
	});

	it.each([
		['text', 'Không phải ảnh'],
		['nothing', ''],
		['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
	])('that are %s are told', async (_name, text) => {
		expect(await toldOf({ [FILE]: withBody('![Ảnh](a.png)'), 'tin-bai/2024/a.png': text })).toBe(
			`${FILE}:6:1  ảnh “a.png” hỏng hoặc không phải ảnh, không mở được; lưu lại ảnh rồi thay`,
		);
	});

	it.each([
		['khong-co.jpg', 'không có tệp ảnh “khong-co.jpg” cạnh tin này'],
		['https://a.vn/b.jpg', 'ảnh “https://a.vn/b.jpg” nằm ở trang khác; tải về, đặt cạnh tin rồi ghi tên tệp'],
		['//a.vn/b.jpg', 'ảnh “//a.vn/b.jpg” nằm ở trang khác; tải về, đặt cạnh tin rồi ghi tên tệp'],
		[
			'data:image/png;base64,AA',
			'ảnh “data:image/png;base64,AA” nằm ở trang khác; tải về, đặt cạnh tin rồi ghi tên tệp',
		],
		['/etc/a.jpg', 'ảnh “/etc/a.jpg” phải nằm trong thư mục content'],
		['../../../a.jpg', 'ảnh “../../../a.jpg” phải nằm trong thư mục content'],
		['%2E%2E/%2E%2E/../a.jpg', 'ảnh “%2E%2E/%2E%2E/../a.jpg” phải nằm trong thư mục content'],
	])('at %s are told', async (src, message) => {
		expect(await toldOf({ [FILE]: withBody(`Chữ.\n\n![Ảnh](${src})`) })).toBe(`${FILE}:8:1  ${message}`);
	});

	it('that the head names are told on the line that names them', async () => {
		const source = bulletinSource('2024-07-02', { head: 'image: khong-co.jpg\nimageAlt: Cầu' });
		expect(await toldOf({ [FILE]: source })).toBe(`${FILE}:4:8  image: không có tệp ảnh “khong-co.jpg” cạnh tin này`);
	});
});
