import { describe, expect, it } from 'vitest';
import { find } from '../../../../src/domain/citation/find.ts';
import { parseVietnameseDate } from '../../../../src/domain/dates/parse-date.ts';
import { readPeriod } from '../../../../src/domain/period.ts';
import { readDateLine } from '../../../../src/import/dates.ts';

/** What a reader makes of a text: the day or period, `no such day`, or `-` where it reads none. */
type Cell = string;
type Row = readonly [text: string, frontmatter: Cell, search: Cell, citation: Cell, imported: Cell];

const DAY = '2024-07-02';
const READ_BY_ALL = [
	'02/07/2024',
	'2/7/2024',
	'2-7-2024',
	'2–7–2024',
	'2.7.2024',
	'02 / 7 / 2024',
	'2. 7. 2024',
	'2024-07-02',
	'2024-7-2',
	'ngày 2/7/2024',
	'ngày2/7/2024',
	'ngay 2/7/2024',
	'ngày 2024-07-02',
	'hôm 2/7/2024',
	'mùng 2/7/2024',
	'ngày 2 tháng 7 năm 2024',
	'Ngày 02 tháng 07 năm 2024',
	'ngay 2 thang 7 nam 2024',
	'NGAY 2 THANG 7 NAM 2024',
	'ngày mùng 2 tháng 7 năm 2024',
	'ngày mồng 2 tháng 7 năm 2024',
	'2 tháng 7 năm 2024',
	'2 tháng 7, năm 2024',
	'2 tháng 7/2024',
	'2 tháng 7-2024',
	'2 tháng 7 2024',
	'2, tháng 7 năm 2024',
	'ngày 02tháng 7 năm2024',
	'ngày  2  tháng  7  năm  2024',
	'ngày\u00A02 tháng\u00A07 năm\u00A02024',
	'ngày 2\ntháng 7\nnăm 2024',
	'２／７／２０２４',
	'2\u200B/7/2024',
];

const ROWS: readonly Row[] = [
	...READ_BY_ALL.map((text): Row => [text, DAY, DAY, DAY, DAY]),

	// Only the search box asks for months and years: a bulletin, a document and a page are of a day.
	['tháng 7/2024', '-', '2024-07', '-', '-'],
	['tháng 7 năm 2024', '-', '2024-07', '-', '-'],
	['thang 7 nam 2024', '-', '2024-07', '-', '-'],
	['tháng 7 2024', '-', '2024-07', '-', '-'],
	['tháng bảy năm 2024', '-', '2024-07', '-', '-'],
	['tháng tư/2024', '-', '2024-04', '-', '-'],
	['tháng năm năm 2024', '-', '2024-05', '-', '-'],
	['7/2024', '-', '2024-07', '-', '-'],
	['2024-07', '-', '2024-07', '-', '-'],
	['năm 2024', '-', '2024', '-', '-'],

	// Documents write months in digits, and a sentence has look-alikes of the words.
	['ngày 2 tháng Bảy năm 2024', DAY, DAY, '-', DAY],
	['ngay 2 thang bay nam 2024', DAY, DAY, '-', DAY],
	['2 tháng mười một năm 2024', '2024-11-02', '2024-11-02', '-', '2024-11-02'],
	['2 tháng năm, năm 2024', '2024-05-02', '2024-05-02', '-', '2024-05-02'],
	['2 tháng sáu năm 2024', '2024-06-02', '2024-06-02', '-', '2024-06-02'],

	// Two kinds of marks: in a sentence these are two months, and where nothing else stands it is a day.
	['2/7-2024', DAY, DAY, '-', DAY],

	// What stands round a day: import knows a page's labels, search its own word; the others take a day alone.
	['Cập nhật lúc 08:30 02/07/2024', '-', '-', '-', DAY],
	['15:30, 02/07/2024 (GMT+7)', '-', '-', '-', DAY],
	['thứ Ba, 02/07/2024', '-', '-', '-', DAY],
	['Hương Xuân, ngày 2 tháng 7 năm 2024', '-', '-', '-', DAY],
	['tin ngày 2/7/2024', '-', DAY, '-', DAY],
	['(2/7/2024)', '-', '-', DAY, DAY],
	['ban hành ngày 2/7/2024', '-', '-', DAY, DAY],

	// Written as a day, and none.
	['31/02/2024', 'no such day', '-', '-', '-'],
	['ngày 32 tháng 1 năm 2024', 'no such day', '-', '-', '-'],
	['2/13/2024', 'no such day', '-', '-', '-'],
	['31/12/1899', 'no such day', '-', '-', '-'],

	// Nobody can tell which day these are.
	['ngày … tháng … năm 2024', '-', '-', '-', '-'],
	['ngày    tháng    năm 2024', '-', '-', '-', '-'],
	['ngày 2 tháng năm 2024', '-', '-', '-', '-'],
	['2 tháng từ năm 2024', '-', '-', '-', '-'],
	['2 thang tu nam 2024', '-', '-', '-', '-'],
	['2 tháng sau năm 2024', '-', '-', '-', '-'],
	['2 tháng Giêng năm 2024', '-', '-', '-', '-'],
	['ngày 2 tháng 7', '-', '-', '-', '-'],
	['02/07', '-', '-', '-', '-'],
	['02/07/24', '-', '-', '-', '2024-07-02'],
	['2024/07/02', '-', '-', '-', '2024-07-02'],
	['20240702', '-', '-', '-', '-'],
	['2 tháng 72024', '-', '-', '-', '-'],
	['102/07/2024', '-', '-', '-', '-'],
	['02/07/20245', '-', '-', '-', '-'],
	['02/07/2024/QĐ', '-', '-', '-', '-'],
	['quý II/2024', '-', '-', '-', '-'],
];

function frontmatter(text: string): Cell {
	const reading = parseVietnameseDate(text);
	if ('date' in reading) return reading.date;
	return reading.problem === 'not-in-calendar' ? 'no such day' : '-';
}

const search = (text: string): Cell => readPeriod(text) ?? '-';
const citation = (text: string): Cell => find(`Theo Chỉ thị 28-CT/TW ${text} của Ban Bí thư`)[0]?.date ?? '-';
const imported = (text: string): Cell => readDateLine(text)?.day ?? '-';

describe('frontmatter, search, citations and import', () => {
	it.each(ROWS)('of %j read %s, %s, %s, %s', (text, ...cells) => {
		for (const form of [text, text.normalize('NFD')]) {
			expect([frontmatter(form), search(form), citation(form), imported(form)]).toEqual(cells);
		}
	});
});
