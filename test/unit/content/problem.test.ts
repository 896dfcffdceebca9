import { describe, expect, it } from 'vitest';
import { ContentError, formatProblem, formatWarnings, type Problem } from '../../../src/content/problem.ts';

const place = { file: 'tin-bai/a.md', line: 3, column: 7 };

describe('formatProblem', () => {
	it.each([
		[{ ...place, message: 'sai' }, 'tin-bai/a.md:3:7  sai'],
		[{ ...place, field: 'date', message: 'sai' }, 'tin-bai/a.md:3:7  date: sai'],
		[
			{ ...place, field: 'date', message: 'sai', fix: 'date: 2024-07-02' },
			'tin-bai/a.md:3:7  date: sai\n    Sửa thành:  date: 2024-07-02',
		],
		[{ ...place, message: 'lạ', severity: 'warning' }, 'tin-bai/a.md:3:7  cảnh báo: lạ'],
		[
			{ ...place, field: 'title', message: 'lạ', severity: 'warning', fix: 'mới' },
			'tin-bai/a.md:3:7  cảnh báo: title: lạ\n    Sửa thành:  mới',
		],
		[{ ...place, message: 'sai', fix: '- a\n- b' }, 'tin-bai/a.md:3:7  sai\n    Sửa thành:  - a\n                - b'],
	] satisfies [Problem, string][])('writes %j', (problem, text) => {
		expect(formatProblem(problem)).toBe(text);
	});
});

describe('ContentError', () => {
	it('lists problems by file and line after their number, and keeps them', () => {
		const problems = [
			{ file: 'b.md', line: 1, column: 1, message: 'thứ tư' },
			{ file: 'a.md', line: 10, column: 1, message: 'thứ ba' },
			{ file: 'a.md', line: 9, column: 5, message: 'thứ nhất' },
			{ file: 'a.md', line: 9, column: 1, message: 'thứ hai' },
		];
		const error = new ContentError(problems);
		expect(error.message).toBe(`Nội dung có 4 chỗ sai, chưa đăng gì:

a.md:9:5  thứ nhất
a.md:9:1  thứ hai
a.md:10:1  thứ ba
b.md:1:1  thứ tư
`);
		expect(error).toMatchObject({ name: 'ContentError', problems });
	});
});

describe('formatWarnings', () => {
	it('lists them by file and line after their number, and leaves them in their order', () => {
		const warnings = [
			{ file: 'b.md', line: 1, column: 1, severity: 'warning', message: 'thứ ba' },
			{ file: 'a.md', line: 10, column: 1, severity: 'warning', message: 'thứ hai', fix: 'mới' },
			{ file: 'a.md', line: 9, column: 5, severity: 'warning', message: 'thứ nhất' },
		] as const;
		expect(formatWarnings(warnings)).toBe(`Có 3 chỗ nên xem lại:

a.md:9:5  cảnh báo: thứ nhất
a.md:10:1  cảnh báo: thứ hai
    Sửa thành:  mới
b.md:1:1  cảnh báo: thứ ba
`);
		expect(warnings.map(({ file }) => file)).toEqual(['b.md', 'a.md', 'a.md']);
	});

	it('is nothing without any', () => {
		expect(formatWarnings([])).toBe('');
	});
});
