import { expect, it } from 'vitest';
import { report } from '../../../src/check/report.ts';
import type { Problem } from '../../../src/content/problem.ts';

const PROBLEMS: readonly Problem[] = [
	{ file: 'a.md', line: 3, column: 7, field: 'date', rule: 'schema', message: 'sai 50% ngày', fix: 'date: 2024' },
	{
		file: 'b,c:d.md',
		line: 6,
		column: 2,
		end: { line: 6, column: 5 },
		rule: 'spelling',
		message: '“xết” sai\nhai dòng',
		severity: 'warning',
	},
];
const pathOf = (file: string) => `content/${file}`;

it('for people: errors and warnings told apart, and counted', () => {
	expect(report(PROBLEMS, 'text', pathOf)).toBe(`content/a.md:3:7  date: lỗi: sai 50% ngày
    Sửa thành:  date: 2024
content/b,c:d.md:6:2  cảnh báo: “xết” sai
hai dòng

Có 1 lỗi, 1 chỗ nên xem lại.
`);
	expect(report([], 'text', pathOf)).toBe('');
});

it('for programs', () => {
	const place = { field: null, endLine: null, endColumn: null };
	expect(JSON.parse(report(PROBLEMS, 'json', pathOf))).toEqual({
		errors: 1,
		warnings: 1,
		problems: [
			{
				...place,
				file: 'content/a.md',
				line: 3,
				column: 7,
				field: 'date',
				rule: 'schema',
				severity: 'error',
				message: 'sai 50% ngày',
				fix: 'date: 2024',
			},
			{
				...place,
				file: 'content/b,c:d.md',
				line: 6,
				column: 2,
				endLine: 6,
				endColumn: 5,
				rule: 'spelling',
				severity: 'warning',
				message: '“xết” sai\nhai dòng',
				fix: null,
			},
		],
	});
});

it('for GitHub, each on one line and escaped', () => {
	expect(report(PROBLEMS, 'github', pathOf)).toBe(
		'::error file=content/a.md,line=3,col=7,title=schema::date: sai 50%25 ngày%0ASửa thành: date: 2024\n' +
			'::warning file=content/b%2Cc%3Ad.md,line=6,col=2,endColumn=4,title=spelling::“xết” sai%0Ahai dòng\n',
	);
});
