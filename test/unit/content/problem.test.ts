import { describe, expect, it } from 'vitest';
import { ContentError, formatProblem } from '../../../src/content/problem.ts';

const place = { file: 'tin-bai/a.md', line: 3, column: 7 };

describe('formatProblem', () => {
	it.each([
		[{ ...place, message: 'sai' }, 'tin-bai/a.md:3:7  sai'],
		[{ ...place, field: 'date', message: 'sai' }, 'tin-bai/a.md:3:7  date: sai'],
		[
			{ ...place, field: 'date', message: 'sai', fix: 'date: 2024-07-02' },
			'tin-bai/a.md:3:7  date: sai\n    Sửa thành:  date: 2024-07-02',
		],
		[{ ...place, message: 'sai', fix: '- a\n- b' }, 'tin-bai/a.md:3:7  sai\n    Sửa thành:  - a\n                - b'],
	])('writes %j', (problem, text) => {
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
