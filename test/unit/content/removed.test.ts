import { expect, it } from 'vitest';
import { bulletinSource, read, toldOf } from './content-folder.ts';

const FILE = 'tin-bai/go.md';
const removed = (lines: string) => bulletinSource('2024-07-02', { head: `removed:\n${lines}` });
const OTHERS = {
	'tin-bai/moi.md': bulletinSource('2024-07-03'),
	'tin-bai/nhap.md': bulletinSource('2024-07-03', { head: 'draft: true' }),
};

it('reads when and why a bulletin was taken down', async () => {
	const source = removed('  date: 05/07/2024\n  note: Đăng nhầm.\n  replacedBy: moi');
	const { bulletins } = await read({ ...OTHERS, [FILE]: source });
	expect(bulletins.find(({ slug }) => slug === 'go')?.removed).toEqual({
		date: '2024-07-05',
		note: 'Đăng nhầm.',
		replacedBy: 'moi',
	});
});

it.each([
	['no reason', '  date: 2024-07-05', ':5:3  removed.note: thiếu lý do gỡ (note)'],
	[
		'a day before its own',
		'  date: 2024-07-01\n  note: A.',
		':5:9  removed.date: ngày gỡ đứng trước ngày đăng của tin',
	],
	[
		'a replacement by itself',
		'  date: 2024-07-05\n  note: A.\n  replacedBy: go',
		':7:15  removed.replacedBy: tin không thể',
	],
	['one by a draft', '  date: 2024-07-05\n  note: A.\n  replacedBy: nhap', 'tin “nhap” là bản nháp hoặc đã gỡ'],
	['one by none', '  date: 2024-07-05\n  note: A.\n  replacedBy: mois', '    Sửa thành:  replacedBy: moi'],
])('tells of %s', async (_name, lines, text) => {
	expect(await toldOf({ ...OTHERS, [FILE]: removed(lines) })).toContain(text);
});

it('lets no notice of the successor unit lead to a bulletin that is taken down', async () => {
	const profile =
		'name: P\nurl: https://p.vn\ncategories:\n  - A\nsuccessor:\n  name: B\n  from: 2025-07-01\n  bulletin: go\n';
	const source = removed('  date: 2024-07-05\n  note: Đăng nhầm.');
	expect(await toldOf({ 'phuong.yaml': profile, [FILE]: source })).toContain('không có tin “go”');
});
