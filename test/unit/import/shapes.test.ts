import { describe, expect, it } from 'vitest';
import { readDateLine } from '../../../src/import/dates.ts';
import { expectTold } from './accounted.ts';
import { BODY, DATE_LINES, SHAPES, TITLE } from './shapes.ts';
import { imported, told } from './sources.ts';

describe('one news in the shapes that systems give it', () => {
	it.each(SHAPES.map((shape) => [shape.name, shape] as const))(
		'%s',
		async (_name, { source, expected, beside = {} }) => {
			if (expected.refused) {
				await expect(imported(source, { beside })).rejects.toThrow(expected.refused);
				return;
			}
			const bulletin = await imported(source, { beside });
			const { facts } = bulletin;
			const body = bulletin.source.slice(bulletin.source.indexOf('\n---\n\n') + 6);
			expect(body).toBe(`${(expected.body ?? BODY).join('\n\n')}\n`);
			expect([facts.title, facts.date, facts.author]).toEqual([
				expected.title ?? TITLE,
				expected.date,
				expected.author,
			]);
			for (const words of expected.told ?? []) expect(told(bulletin)).toContain(words);
			expect(bulletin.source.includes('\ndraft: true')).toBe(expected.draft ?? false);
			expect(bulletin.legacyUrls).toEqual(expected.address ? [expected.address] : []);
			expectTold(bulletin);
		},
	);
});

describe('the day that a portal writes in a line with other things', () => {
	it.each(DATE_LINES)('%s', (line) => {
		expect(readDateLine(line)).toMatchObject({ day: '2024-04-05', form: 'line' });
	});

	it.each([
		['3/12/2024 8:30:00 AM', '2024-03-12', '2024-12-03'],
		['(03/12/2024 08:30 PM)', '2024-03-12', '2024-12-03'],
	])('may be two days: %s', (line, day, other) => {
		expect(readDateLine(line)).toEqual({ day, form: 'line', doubt: { is: 'month-first', other } });
	});

	it.each([
		['25/3/2024 8:30:00 AM', '2024-03-25'],
		['3/25/2024 8:30:00 AM', '2024-03-25'],
		['5/5/2024 8:30 AM', '2024-05-05'],
	])('can be one day only: %s', (line, day) => {
		expect(readDateLine(line)).toEqual({ day, form: 'line' });
	});

	it('may have two figures for its year', () => {
		expect(readDateLine('12/03/24 08:30')).toEqual({ day: '2024-03-12', form: 'line', doubt: { is: 'short-year' } });
	});

	it.each([
		'Thời gian: 8 giờ ngày 15/3/2024.',
		'Ngày 05/04/2024 phường họp dân',
		'Hạn nộp hồ sơ: 05/04/2024',
		'Từ ngày 05/04/2024 đến ngày 07/04/2024',
		'Họp lúc 8 giờ 05/04/2024',
		'Số: 12/KH-UBND ngày 05/04/2024',
		'12/04',
		'1.2.3.24',
	])('is none: %s', (line) => {
		expect(readDateLine(line)).toBeUndefined();
	});
});
