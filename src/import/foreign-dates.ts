import { fold } from '../domain/text.ts';

/*
 * Portals write dates as their software does: with the month first, with English months, with the year in two figures.
 * Here these become the forms that the one grammar of dates reads; it stays as it is for what people type.
 */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH =
	'(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ORDINAL = '(?:st|nd|rd|th)?';
const NAMED = [
	'giêng|một',
	'hai',
	'ba',
	'tư',
	'năm',
	'sáu',
	'bảy|bẩy',
	'tám',
	'chín',
	'mười',
	'mười một',
	'mười hai|chạp',
];

/** A line in forms that are read, and what in it was not certain. */
export interface KnownForm {
	readonly line: string;
	readonly doubt?: 'month-first' | 'short-year';
}

/**
 * Rewrites the first date of a line. `3/12/2024 8:30 AM` may be the third of December or, as English systems write
 * it, the twelfth of March: that is `month-first`, rewritten as the latter. `12/03/24` is of this century.
 */
export function inKnownForm(line: string): KnownForm {
	const named = englishDay(line) ?? monthFirst(line);
	if (named !== undefined) return { line: named };
	const yearFirst = line.replace(/(?<!\d)(20\d\d|19\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, '$1-$2-$3');
	const moment = yearFirst.replace(/(\d{4}-\d{2}-\d{2})T(?=\d\d:)/, '$1 ');
	return halfDay(moment) ?? shortYear(moment) ?? { line: moment };
}

/** `March 12, 2024`, `12 Mar 2024`, `12-Mar-2024` */
function englishDay(line: string): string | undefined {
	for (const form of [
		`(?<![\\p{L}\\d])${ENGLISH}\\s+(?<d>\\d{1,2})${ORDINAL},?\\s+(?<y>\\d{4})(?!\\d)`,
		`(?<![\\p{L}\\d])(?<d>\\d{1,2})${ORDINAL}[\\s-]+${ENGLISH}[\\s,-]+(?<y>\\d{4})(?!\\d)`,
	]) {
		const found = new RegExp(form, 'iu').exec(line);
		const { d, m = '', y } = found?.groups ?? {};
		if (found) return line.replace(found[0], `${y}-${MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1}-${d}`);
	}
	return undefined;
}

/** `Tháng Ba 12, 2024`, `Tháng 3 12, 2024`, `12 Tháng Ba, 2024`, `12 tháng 3, 2024`, as WordPress and others write. */
function monthFirst(line: string): string | undefined {
	const month = `tháng\\s+(?<m>\\d{1,2}|${[...NAMED].reverse().join('|')})`;
	for (const form of [
		`(?<!\\p{L})${month}\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})(?!\\d)`,
		`(?<!\\d)(?<d>\\d{1,2})\\s+${month},\\s+(?<y>\\d{4})(?!\\d)`,
	]) {
		const found = new RegExp(form, 'iu').exec(line);
		const { d, m = '', y } = found?.groups ?? {};
		const number = Number(m) || NAMED.findIndex((names) => names.split('|').includes(m.toLowerCase())) + 1;
		if (found) return line.replace(found[0], `${y}-${number}-${d}`);
	}
	return undefined;
}

/** A clock of twelve hours, with a day before or after it that could be read both ways. */
function halfDay(line: string): KnownForm | undefined {
	if (!/\d{1,2}:\d\d(?::\d\d)?\s*[ap]\.?m\b/i.test(line)) return undefined;
	const found = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/.exec(line);
	const [whole = '', first, , second, year] = found ?? [];
	if (!found || Number(first) > 12) return undefined;
	return {
		line: line.replace(whole, `${year}-${first}-${second}`),
		...(Number(second) <= 12 && first !== second && { doubt: 'month-first' as const }),
	};
}

function shortYear(line: string): KnownForm | undefined {
	const found = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/]|[.-]\d)/.exec(line);
	const [whole = '', day, , month, year] = found ?? [];
	// A clock is no day: "08.30.15".
	if (!found || fold(line.slice(0, found.index)).endsWith('luc ')) return undefined;
	return { line: line.replace(whole, `${day}/${month}/20${year}`), doubt: 'short-year' };
}
