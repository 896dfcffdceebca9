import { describe, expect, it } from 'vitest';
import { day } from '../samples.ts';
import { bulletinSource, directiveSource, PROFILE, read, registerFile, toldOf } from './content-folder.ts';

const FILE = 'tin-bai/2024/2024-07-02-a.md';
const D2019 = 'van-ban/chi-thi-28-ct-tw-2019.yaml';
const D2023 = 'van-ban/chi-thi-28-ct-tw-2023.yaml';
const GOOD = bulletinSource('2024-07-02');
const withHead = (head: string) => bulletinSource('2024-07-02', { head });
const directives = (...written: string[]) =>
	withHead(`directives:\n${written.map((text) => `  - ${text}`).join('\n')}`);
const REGISTER = {
	[D2019]: directiveSource('2019-01-21', 'aliases:\n  - Chỉ thị đảng viên\n'),
	[D2023]: directiveSource('2023-12-25'),
};
const DECISION = registerFile({ kind: 'quyet-dinh', number: '06', symbol: '06/QĐ-TTg', issued: day('2022-01-06') });

describe('directives', () => {
	it.each([
		['chi-thi-28-ct-tw-2019', '2024-07-02', 'chi-thi-28-ct-tw-2019'],
		['Chỉ thị đảng viên', '2024-07-02', 'chi-thi-28-ct-tw-2019'],
		['Chỉ thị 28', '2020-01-01', 'chi-thi-28-ct-tw-2019'],
		['28-CT/TW', '2020-01-01', 'chi-thi-28-ct-tw-2019'],
		['28-CT/TW ngày 21/01/2019', '2024-07-02', 'chi-thi-28-ct-tw-2019'],
		['Chỉ thị số 28-CT/TW, ngày 25 tháng 12 năm 2023', '2024-07-02', 'chi-thi-28-ct-tw-2023'],
		['Quyết định 06/QĐ-TTg ngày 06/01/2022', '2024-07-02', 'quyet-dinh-06-qd-ttg-2022'],
		['quyết định số 6/qđ-ttg', '2024-07-02', 'quyet-dinh-06-qd-ttg-2022'],
		['Quyết định 06', '2024-07-02', 'quyet-dinh-06-qd-ttg-2022'],
	])('written %j on %s become register ids', async (written, date, id) => {
		const source = bulletinSource(date, { head: `directives:\n  - ${written}` });
		const { bulletins } = await read({ ...REGISTER, ...DECISION, 'tin-bai/a.md': source });
		expect(bulletins.map(({ documents }) => documents)).toEqual([[id]]);
	});

	it('that mean one document count once, in the order of the editor', async () => {
		const written = ['chi-thi-28-ct-tw-2023', 'Chỉ thị đảng viên', 'chi-thi-28-ct-tw-2019'];
		const { bulletins } = await read({ ...REGISTER, [FILE]: directives(...written) });
		expect(bulletins[0]?.documents).toEqual(['chi-thi-28-ct-tw-2023', 'chi-thi-28-ct-tw-2019']);
	});

	it('that are ambiguous are told with all candidates', async () => {
		expect(await toldOf({ ...REGISTER, [FILE]: directives('Chỉ thị đảng viên', 'Chỉ thị 28') })).toBe(
			`${FILE}:6:5  directives[2]: “Chỉ thị 28” có thể là nhiều văn bản; chọn một trong các dòng sau
    Sửa thành:  - chi-thi-28-ct-tw-2019    # Ban Bí thư: Về việc 2019
                - chi-thi-28-ct-tw-2023    # Ban Bí thư: Về việc 2023`,
		);
	});

	it.each([
		['Chỉ thị 99', ''],
		['Chỉ thị 29-CT/TW', '\n    Sửa thành:  - Chỉ thị 28-CT/TW'],
		['chi-thi-28-ct-tw-2024', '\n    Sửa thành:  - chi-thi-28-ct-tw-2023'],
		['chi-thi-28', ''],
		['Luật Căn cước', ''],
		['Chỉ thị 28-CT/TW ngày 25/12/2022', ''],
		['28-CT/TW và 29-CT/TW', ''],
		['thực hiện 28-CT/TW', '\n    Sửa thành:  - Chỉ thị 28-CT/TW'],
	])('that are unknown are told: %s', async (written, fix) => {
		expect(await toldOf({ [D2023]: REGISTER[D2023] ?? '', [FILE]: directives(written) })).toBe(
			`${FILE}:5:5  directives[1]: chưa có văn bản “${written}” trong sổ (thư mục van-ban)${fix}`,
		);
	});
});

describe('categories', () => {
	it.each([
		['Thong bao', '\n    Sửa thành:  category: Thông báo'],
		['Chính quyên', '\n    Sửa thành:  category: Chính quyền'],
		['Bóng đá', ''],
	])('that the profile lacks are told: %s', async (category, fix) => {
		expect(await toldOf({ [FILE]: withHead(`category: ${category}`) })).toBe(
			`${FILE}:4:11  category: không có chuyên mục “${category}”; các chuyên mục trong phuong.yaml: Thông báo, Chính quyền${fix}`,
		);
	});
});

describe('addresses', () => {
	it('that Windows can have no folder for are told', async () => {
		const page = '---\ntitle: Trang\n---\n\nNội dung.\n';
		const told = await toldOf({
			'phuong.yaml': `${PROFILE.trimEnd()}\n  - Con\n`,
			'tin-bai/2024/2024-07-02-nul.md': GOOD,
			'tin-bai/2024/2024-07-02-con-duong.md': GOOD,
			'trang/com1.md': page,
		});
		expect(told.match(/^\S+:.*Windows không cho thư mục nào tên “\w+”/gm)).toEqual([
			expect.stringMatching(/^phuong\.yaml:\d+:5 {2}categories\[3\]: .*“con”$/),
			expect.stringMatching(/^tin-bai\/2024\/2024-07-02-nul\.md:1:1 .*“nul”$/),
			expect.stringMatching(/^trang\/com1\.md:1:1 .*“com1”$/),
		]);
	});

	it('that two bulletins share are told', async () => {
		const other = 'tin-bai/2024/2024-07-03-a.md';
		expect(await toldOf({ [FILE]: GOOD, [other]: bulletinSource('2024-07-03') })).toBe(
			`${other}:1:1  cùng địa chỉ với ${FILE}; đổi tên một trong hai tệp`,
		);
	});

	it.each([
		['2024-07-03-a.md', '\n    Sửa thành:  date: 2024-07-03'],
		['2024-02-31-a.md', ''],
	])('whose day contradicts the date are told: %s', async (name, fix) => {
		const named = name.slice(0, 10);
		expect(await toldOf({ [`tin-bai/${name}`]: GOOD })).toBe(
			`tin-bai/${name}:3:7  date: ngày 2024-07-02 khác với ngày ${named} trong tên tệp${fix}`,
		);
	});

	it.each([
		['tin-bai/Tin Mới.md', '\n    Sửa thành:  tin-moi.md'],
		['tin-bai/tin_moi.md', '\n    Sửa thành:  tin-moi.md'],
		['tin-bai/日本.md', ''],
		['trang/Liên hệ.md', '\n    Sửa thành:  lien-he.md'],
	])('that are no part of an address are told: %s', async (file, fix) => {
		const source = file.startsWith('trang') ? '---\ntitle: Trang\n---\n\nChữ.\n' : GOOD;
		expect(await toldOf({ [file]: source })).toBe(
			`${file}:1:1  tên tệp chỉ gồm chữ thường không dấu, số và dấu gạch ngang${fix}`,
		);
	});

	it.each(['tin', 'chuyen-muc', 'van-ban', 'ngay', 'tim-kiem', 'thong-ke', 'so-do', 'du-lieu', 'api', '404'])(
		'of the portal are told: %s',
		async (slug) => {
			const file = `trang/${slug}.mdx`;
			expect(await toldOf({ [file]: '---\ntitle: Trang\n---\n\nChữ.\n' })).toBe(
				`${file}:1:1  địa chỉ này cổng đã dùng cho trang khác; đổi tên tệp`,
			);
		},
	);

	it('that were once and are claimed twice are told', async () => {
		const other = 'tin-bai/2024/2024-07-02-b.md';
		const old = withHead('legacyUrls:\n  - /?gd=1');
		const whole = withHead('legacyUrls:\n  - /khac\n  - https://cu.example.vn/?gd=1');
		expect(await toldOf({ [FILE]: old, [other]: whole })).toBe(
			`${other}:6:5  legacyUrls[2]: địa chỉ cũ này đã khai ở ${FILE}`,
		);
	});

	it('that were once and are the same but for their spelling are told, but not within one bulletin', async () => {
		const other = 'tin-bai/2024/2024-07-02-b.md';
		const old = withHead('legacyUrls:\n  - /?gd=1&tc=2\n  - /default.aspx?tc=2&gd=1');
		expect((await read({ [FILE]: old })).bulletins[0]?.legacyUrls).toEqual(['/?gd=1&tc=2', '/?gd=1&tc=2']);
		expect(await toldOf({ [FILE]: old, [other]: withHead('legacyUrls: [/Default.aspx?TC=2&gd=1&utm_source=x]') })).toBe(
			`${other}:4:14  legacyUrls[1]: địa chỉ cũ này đã khai ở ${FILE}`,
		);
	});

	it.each([
		'/',
		'https://cu.example.vn/index.html',
		'/?utm_source=x',
		'/tim-kiem/?q=a',
		'/van-ban/',
		'/ngay/2024',
		'/rss.xml',
		'/gioi-thieu/',
		'/tin/b',
	])('that the portal has today are told: %s', async (address) => {
		const told = await toldOf({
			[FILE]: withHead(`legacyUrls: ["${address}"]`),
			'tin-bai/2024/2024-07-02-b.md': withHead(''),
			'trang/gioi-thieu.md': '---\ntitle: Trang\n---\n\nChữ.\n',
		});
		expect(told).toBe(
			`${FILE}:4:14  legacyUrls[1]: đây là địa chỉ của một trang trên cổng này, không phải của cổng cũ`,
		);
	});

	it('that look like those of the portal but are not are taken', async () => {
		const old = ['/van-ban/?id=3', '/tin/cu.html', '/tin/2019/cu', '/gioi-thieu/to-chuc', '/?page=1'];
		const { bulletins } = await read({ [FILE]: withHead(`legacyUrls: ["${old.join('", "')}"]`) });
		expect(bulletins[0]?.legacyUrls).toEqual(['/van-ban?id=3', ...old.slice(1)]);
	});

	it('that two standing pages share are told', async () => {
		const page = '---\ntitle: Trang\n---\n\nChữ.\n';
		expect(await toldOf({ 'trang/a.md': page, 'trang/a.mdx': page })).toBe(
			'trang/a.mdx:1:1  cùng địa chỉ với trang/a.md; đổi tên một trong hai tệp',
		);
	});

	it('that two categories share are told', async () => {
		expect(await toldOf({ 'phuong.yaml': `${PROFILE}  - Thong bao\n` })).toBe(
			'phuong.yaml:6:5  categories[3]: trùng địa chỉ với chuyên mục “Thông báo”, chỉ giữ một',
		);
	});
});

describe('the successor', () => {
	it('is told of by a bulletin that exists', async () => {
		const profile = `${PROFILE}successor:\n  name: B\n  from: 2025-07-01\n  bulletin: a\n`;
		expect((await read({ 'phuong.yaml': profile, [FILE]: GOOD })).profile.successor?.bulletin).toBe('a');
		expect(await toldOf({ 'phuong.yaml': profile })).toBe('phuong.yaml:9:13  successor.bulletin: không có tin “a”');
	});

	it('is not told of by a draft', async () => {
		const profile = `${PROFILE}successor:\n  name: B\n  from: 2025-07-01\n  bulletin: a\n`;
		expect(await toldOf({ 'phuong.yaml': profile, [FILE]: withHead('draft: true') })).toContain('không có tin “a”');
	});

	it('is not said to lack a bulletin whose file is faulty', async () => {
		const profile = `${PROFILE}successor:\n  name: B\n  from: 2025-07-01\n  bulletin: a\n`;
		expect(await toldOf({ 'phuong.yaml': profile, [FILE]: withHead('titel: B') })).not.toContain('không có tin');
	});
});
