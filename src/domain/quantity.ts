/** A number in running text, as Vietnamese writes it, and what it counts. */
export interface Quantity {
	/** In single units: `1,2 tỷ` is 1 200 000 000. */
	readonly value: number;
	/** The unit's first word in lower case, `đồng` for any sum of money; '' where none follows. */
	readonly unit: string;
	/** The word after that, in lower case; '' where none follows. */
	readonly next: string;
	/** The step of its last digit after the comma: `1,25 tỷ` is exact to 10 million; 0 where there is no comma. */
	readonly step: number;
	readonly isPercent: boolean;
	/** UTF-16 offsets of the number with its multiplier and the first word of the unit. */
	readonly start: number;
	readonly end: number;
	/** Offset of the end of the number itself. */
	readonly numberEnd: number;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
	trăm: 1e2,
	nghìn: 1e3,
	ngàn: 1e3,
	triệu: 1e6,
	tỷ: 1e9,
	tỉ: 1e9,
};
const MULTIPLIER = Object.keys(MULTIPLIERS).join('|');
/** Dots part thousands, a comma the fraction: `1.234.567,89`. */
const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,12}(?:,\d{1,4})?/u.source;
const QUANTITY = new RegExp(
	`(?<![\\p{L}\\d.,/:-])(?<n>${NUMBER})(?![\\d/:]|[.,-]\\d|-\\p{L})(?:\\s?(?<percent>%)|\\s?(?<m>(?:(?:${MULTIPLIER})(?!\\p{L})\\s?){1,2}))?(?:\\s?(?<unit>\\p{L}+)(?: (?<next>\\p{L}+))?)?`,
	'giu',
);

/** The numbers of a text with what they count, in their order; parts of days, hours, codes and fractions are none. */
export function quantitiesIn(text: string): Quantity[] {
	return [...text.matchAll(QUANTITY)].map(({ 0: whole, index, groups = {} }) => {
		const { n = '', percent, m = '', unit = '', next = '' } = groups;
		const factor = (m.match(/\p{L}+/gu) ?? []).reduce((all, word) => all * (MULTIPLIERS[word.toLowerCase()] ?? 1), 1);
		const digits = /,(\d+)$/.exec(n)?.[1]?.length ?? 0;
		return {
			value: numberOf(n) * factor,
			unit: unit.toLowerCase(),
			next: next.toLowerCase(),
			step: digits === 0 ? 0 : 10 ** -digits * factor,
			isPercent: percent !== undefined,
			start: index,
			end: index + whole.length - (next ? next.length + 1 : 0),
			numberEnd: index + n.length,
		};
	});
}

/** `1.234.567,89` → 1234567.89. */
export function numberOf(written: string): number {
	return Number(written.replaceAll('.', '').replace(',', '.'));
}
