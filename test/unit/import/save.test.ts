import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { save } from '../../../src/import/save.ts';
import { type ImportTarget, readImportTarget } from '../../../src/import/target.ts';
import { bulletinSource, contentFolder, directiveSource, PROFILE } from '../content/content-folder.ts';
import { imported } from './sources.ts';

const FILE = 'tin-bai/2024/2024-07-02-ra-quan.md';
const text = (date = '2/7/2024', body = 'Nội dung tin.') => imported(`Ra quân\nNgày ${date}\n\n${body}\n`);

/** A bulletin with two pictures, of which the bytes do not matter here. */
async function withPictures() {
	const pictures = [1, 2].map((number) => ({ name: `ra-quan-${number}.png`, bytes: Buffer.from([number]) }));
	return { ...(await text()), pictures };
}

function filesIn(target: ImportTarget): string[] {
	const dir = join(target.dir, 'tin-bai');
	return existsSync(dir)
		? (readdirSync(dir, { recursive: true }) as string[])
				.filter((name) => name.includes('.'))
				.map((name) => name.replaceAll('\\', '/'))
				.sort()
		: [];
}

describe('a bulletin is saved', () => {
	it('with its pictures, and once', async () => {
		const target = readImportTarget(contentFolder({}));
		const bulletin = await withPictures();
		expect(save(bulletin, target)).toEqual({ outcome: 'new', file: FILE, notices: [] });
		expect(save(bulletin, target)).toEqual({ outcome: 'unchanged', file: FILE, notices: [] });
		expect(save(bulletin, readImportTarget(target.dir))).toEqual({ outcome: 'unchanged', file: FILE, notices: [] });
		expect(filesIn(target)).toEqual(['2024/2024-07-02-ra-quan.md', '2024/ra-quan-1.png', '2024/ra-quan-2.png']);
		expect(readFileSync(join(target.dir, FILE), 'utf8')).toBe(bulletin.source);
	});

	it('never over one that was changed', async () => {
		const target = readImportTarget(contentFolder({ [FILE]: bulletinSource('2024-07-02') }));
		const before = readFileSync(join(target.dir, FILE), 'utf8');
		const bulletin = await withPictures();
		expect(() => save(bulletin, target)).toThrow(`đã có ${FILE} với nội dung khác, máy giữ nguyên tệp đang có`);
		expect([readFileSync(join(target.dir, FILE), 'utf8'), filesIn(target)]).toEqual([
			before,
			['2024/2024-07-02-ra-quan.md'],
		]);
	});

	it('never over a picture that is another', async () => {
		const target = readImportTarget(contentFolder({ 'tin-bai/2024/ra-quan-2.png': 'khác' }));
		const bulletin = await withPictures();
		expect(() => save(bulletin, target)).toThrow('đã có tin-bai/2024/ra-quan-2.png');
		expect(filesIn(target)).toEqual(['2024/ra-quan-2.png']);
	});

	it('with what is missing of it', async () => {
		const target = readImportTarget(contentFolder({}));
		const bulletin = await withPictures();
		save(bulletin, target);
		rmSync(join(target.dir, 'tin-bai/2024/ra-quan-1.png'));
		expect(save(bulletin, target).outcome).toBe('new');
		expect(filesIn(target)).toHaveLength(3);
	});

	it('wholly or not at all', async () => {
		// A file where the second picture wants a folder stops it halfway.
		const target = readImportTarget(contentFolder({ 'tin-bai/2024/anh.png': '' }));
		const bulletin = await withPictures();
		const [first] = bulletin.pictures;
		const pictures = [...(first ? [first] : []), { name: 'anh.png/2.png', bytes: Buffer.from([2]) }];
		expect(() => save({ ...bulletin, pictures }, target)).toThrow();
		expect(filesIn(target)).toEqual(['2024/anh.png']);
	});

	it('under another address when one of another day has it', async () => {
		const target = readImportTarget(contentFolder({}));
		save(await text(), target);
		const later = await text('9/7/2024');
		const name = 'tin-bai/2024/2024-07-09-ra-quan-09-07-2024.md';
		expect(save(later, target)).toEqual({ outcome: 'new', file: name, notices: [] });
		expect(save(later, readImportTarget(target.dir))).toEqual({ outcome: 'unchanged', file: name, notices: [] });
	});

	it('not again from an old address that is there', async () => {
		const there = bulletinSource('2020-01-02', { head: 'legacyUrls:\n  - https://cu.example.vn/?tc=7\n' });
		const target = readImportTarget(contentFolder({ 'tin-bai/2020/2020-01-02-ten-da-doi.md': there }));
		const again = { ...(await text()), legacyUrls: ['/?tc=7'] };
		expect(() => save(again, target)).toThrow('địa chỉ cũ của trang này đã có ở tin-bai/2020/2020-01-02-ten-da-doi.md');
		expect(filesIn(target)).toEqual(['2020/2020-01-02-ten-da-doi.md']);
	});
});

describe('an address that a page names as its own', () => {
	const page = (title: string, opening: string) =>
		`<html><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="https://cu.example.vn/web/guest/home-2024"></head><body><h1>${title}</h1><p>02/07/2024</p><p>${opening} Bà con các tổ dân phố cùng đến dự đông đủ và góp nhiều ý kiến.</p></body></html>`;

	it('is no identity where another text has it', async () => {
		const target = readImportTarget(contentFolder({}));
		const first = await imported(page('Phường họp dân tổ một', 'Tổ một họp ở nhà văn hóa.'));
		const second = await imported(page('Phường họp dân tổ hai', 'Tổ hai họp ở sân đình.'));
		expect(save(first, target)).toMatchObject({ outcome: 'new', notices: [] });
		const { file, notices } = save(second, target);
		expect(notices.map(({ message }) => message)).toEqual([
			'địa chỉ /web/guest/home-2024 mà trang tự ghi cũng là của tin-bai/2024/2024-07-02-phuong-hop-dan-to-mot.md, nên không ghi làm địa chỉ cũ; xem lại mục legacyUrls của cả hai tin',
		]);
		expect(readFileSync(join(target.dir, file), 'utf8')).not.toContain('legacyUrls');
		expect(save(second, readImportTarget(target.dir)).outcome).toBe('unchanged');
	});

	it('is one where the text is the same under a new name', async () => {
		const target = readImportTarget(contentFolder({}));
		const first = await imported(page('Phường họp dân tổ một', 'Tổ một họp ở nhà văn hóa.'));
		save(first, target);
		const renamed = await imported(page('Tổ dân phố một họp', 'Tổ một họp ở nhà văn hóa.'));
		expect(() => save(renamed, target)).toThrow('địa chỉ cũ của trang này đã có ở');
	});
});

it('attachments lie beside the bulletin that names them, each under a name of its own', async () => {
	const target = readImportTarget(contentFolder({}));
	const pdf = Buffer.from('%PDF-1.7 thử');
	const links =
		'<p><a href="/a/mau.pdf">Mẫu đơn</a>, <a href="/b/mau.pdf">Mẫu sổ</a>, <a href="don.docx">Tải về</a></p>';
	const bulletin = await imported(
		`<html><head><meta charset="utf-8"></head><body><h1>Ra quân</h1><p>02/07/2024</p><p>Bà con các tổ dân phố cùng ra quân dọn vệ sinh ngõ xóm sáng chủ nhật.</p>${links}</body></html>`,
		{ beside: { 'a/mau.pdf': pdf, 'b/mau.pdf': Buffer.from('%PDF-1.7 khác'), 'don.docx': Buffer.from('PK') } },
	);
	const { file } = save(bulletin, target);
	expect(filesIn(target)).toEqual([
		'2024/2024-07-02-ra-quan.md',
		'2024/ra-quan-don.docx',
		'2024/ra-quan-mau-2.pdf',
		'2024/ra-quan-mau.pdf',
	]);
	expect(readFileSync(join(target.dir, file), 'utf8')).toContain(
		'attachments:\n  - file: ra-quan-mau.pdf\n    title: Mẫu đơn\n  - file: ra-quan-mau-2.pdf\n    title: Mẫu sổ\n  - file: ra-quan-don.docx\n    title: don\n',
	);
	expect(readFileSync(join(target.dir, 'tin-bai/2024/ra-quan-mau.pdf'))).toEqual(pdf);
	expect(bulletin.notices.filter(({ todo }) => todo)).toEqual([]);
});

describe('the content folder', () => {
	it('is read although some of its files are faulty', () => {
		const target = readImportTarget(
			contentFolder({
				'van-ban/chi-thi-28-ct-tw-2019.yaml': directiveSource('2019-01-21'),
				'van-ban/sai.yaml': 'kind: gì\n',
				'tin-bai/2024/sai.md': '---\ntitle: [\n---\n',
				[FILE]: bulletinSource('2024-07-02'),
			}),
		);
		expect([...target.register.byId.keys()]).toEqual(['chi-thi-28-ct-tw-2019']);
		expect(target.categories).toEqual(['Thông báo', 'Chính quyền']);
		expect([...target.bySlug]).toEqual([
			['ra-quan', FILE],
			['sai', 'tin-bai/2024/sai.md'],
		]);
	});

	it('must be there, with its profile', () => {
		const dir = contentFolder({});
		rmSync(join(dir, 'phuong.yaml'));
		expect(() => readImportTarget(dir)).toThrow('thiếu tệp phuong.yaml');
		expect(() => readImportTarget(join(dir, 'khong-co'))).toThrow('không thấy thư mục nội dung');
		writeFileSync(join(dir, 'phuong.yaml'), PROFILE);
		chmodSync(dir, 0o755);
		expect(readImportTarget(dir).bySlug.size).toBe(0);
	});
});
