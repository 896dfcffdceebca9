import { numberOf, type Quantity, quantitiesIn } from '../domain/quantity.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import { BREAK } from './prose.ts';

/** Shares that are not the quotient of their figures, and parts that do not come to their total, sentence by sentence. */
export function sumsAndShares(text: string): Diagnostic[] {
	return sentencesOf(text).flatMap(inSentence);
}

interface Sentence {
	readonly text: string;
	readonly start: number;
}

const SENTENCE_END = new RegExp(`${BREAK}+|[.!?…](?=\\s+[\\p{Lu}“(]|${BREAK}|$)`, 'gu');

/** Sentences that have figures in them, with their offsets. */
function sentencesOf(text: string): Sentence[] {
	const sentences: Sentence[] = [];
	let start = 0;
	const add = (end: number) => {
		const sentence = text.slice(start, end);
		if (/\d.*\d/s.test(sentence)) sentences.push({ text: sentence, start });
	};
	for (const { 0: mark, index } of text.matchAll(SENTENCE_END)) {
		add(index);
		start = index + mark.length;
	}
	add(text.length);
	return sentences;
}

function inSentence({ text, start }: Sentence): Diagnostic[] {
	const found = [...fractionShares(text), ...namedShares(text), ...sums(text)];
	return found.map((diagnostic) => ({ ...diagnostic, start: diagnostic.start + start, end: diagnostic.end + start }));
}

/** `38/40 hộ đồng ý, đạt 90 %`: no figure between, nor a word by which the share is of something else. */
const FRACTION =
	/(?<![\p{L}\d.,/-])(?<!(?:ngày|hôm|từ|đến|tính đến|sáng|trưa|chiều|tối|số|điều|khoản|tháng|quý|tỷ lệ|xe|đường|ngõ|kiệt)\s)(\d{1,3}(?:\.\d{3})*)\/(\d{1,3}(?:\.\d{3})*)(?![\d/]|[.,-]\d|-\p{L})([^\d%;]{0,60}?)(\d{1,3}(?:,\d{1,3})?)\s?%/gu;
const OTHER_SHARE =
	/kế hoạch|chỉ tiêu|so với|tăng|giảm|vượt|hơn|trên|dưới|gần|khoảng|ít nhất|tối thiểu|còn|tỷ lệ \p{L}+ \p{L}+ \p{L}+ \p{L}+|trong đó|riêng|và/iu;
const OTHER_SHARE_AFTER = /^\s?(?:kế hoạch|chỉ tiêu|so với|dự toán|tổng|của|mức)/iu;

function fractionShares(text: string): Diagnostic[] {
	return [...text.matchAll(FRACTION)].flatMap(
		({ 0: typed, 1: part = '', 2: whole = '', 3: between = '', 4: share = '', index }) => {
			const after = text.slice(index + typed.length, index + typed.length + 20);
			if (OTHER_SHARE.test(between) || OTHER_SHARE_AFTER.test(after)) return [];
			return isShare(numberOf(part), numberOf(whole), share)
				? []
				: otherShare(part, whole, index, index + typed.length);
		},
	);
}

/** `trong số 60 hồ sơ có 57 hồ sơ đúng hạn, đạt 98%` */
const NAMED =
	/trong\s(?:tổng\s)?số\s(\d{1,3}(?:\.\d{3})*)\s(\p{L}+)(?:\s\p{L}+){0,4},?\scó\s((\d{1,3}(?:\.\d{3})*)\s\2(?!\p{L})[^\d%;]{0,40}?,?\s(?:đạt|chiếm|bằng)(?:\stỷ lệ)?\s(\d{1,3}(?:,\d{1,3})?)\s?%)/giu;

function namedShares(text: string): Diagnostic[] {
	return [...text.matchAll(NAMED)].flatMap(
		({ 0: typed, 1: whole = '', 3: tail = '', 4: part = '', 5: share = '', index }) => {
			const end = index + typed.length;
			return isShare(numberOf(part), numberOf(whole), share) ? [] : otherShare(part, whole, end - tail.length, end);
		},
	);
}

/** Rounded or cut off, as people do it. */
function isShare(part: number, whole: number, share: string): boolean {
	if (whole === 0 || part > whole) return true;
	const scale = 10 ** (2 + (/,(\d+)$/.exec(share)?.[1]?.length ?? 0));
	const right = (part / whole) * scale;
	const typed = Math.round((numberOf(share) * scale) / 100);
	return typed === Math.round(right) || typed === Math.floor(right + 1e-9) || typed === Math.round(right - 1e-9);
}

const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

function otherShare(part: string, whole: string, start: number, end: number): Diagnostic {
	const right = percent.format((numberOf(part) / numberOf(whole)) * 100);
	return doubt('figure', start, end, messages.otherShare(`${part}/${whole}`, right));
}

/** Begins what a total is made of; the first says that nothing else is. */
const PARTS = /(?<!\p{L})(?:(gồm|bao gồm|gồm có|chia ra|chia thành)|trong đó|cụ thể)(?:\scó)?(?=[\s:,])/giu;
/** What is measured, not counted, and parts of a document. */
const NO_COUNT =
	/^(?:|năm|tháng|ngày|tuần|quý|giờ|phút|tuổi|lần|kv|kw|mw|kva|km|m|cm|kg|g|ha|h|điều|điểm|khoản|này|của|và|đến|là)$/u;
const NO_TOTAL =
	/(?<!\p{L})(?:khoản|điều|điểm|số|quý|tháng|năm|mục|trên|dưới|hơn|gần|quá|từ|đến|tối đa|tối thiểu|ít nhất|mỗi|thêm|tổ|khu|đường|phường|quận)\s$/iu;
/** What a total counts has to be said right before its parts. */
const NEAR = 70;
/** The parts of a whole of people. */
const HALVES = /^(?:nam|nữ)$/u;
const MONEY = /^(?:đồng|vnđ|đ)$/u;

function sums(text: string): Diagnostic[] {
	return [...text.matchAll(PARTS)].flatMap((marker, at, all) => {
		const isWhole = marker[1] !== undefined;
		const from = marker.index + marker[0].length;
		const until = all[at + 1]?.index ?? text.length;
		const total = quantitiesIn(text.slice(Math.max(0, marker.index - NEAR), marker.index)).at(-1);
		if (!total || total.isPercent || NO_COUNT.test(total.unit) || total.value < 2) return [];
		const place = Math.max(0, marker.index - NEAR) + total.start;
		if (NO_TOTAL.test(text.slice(Math.max(0, place - 12), place))) return [];
		const sum = partsOf(text.slice(from, until), total, isWhole);
		if (sum === undefined) return [];
		const end = place + total.numberEnd - total.start;
		return doubt(
			'figure',
			place,
			end,
			messages.otherSum(text.slice(place, end), number.format(sum.value), sum.isMoney),
		);
	});
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });
/** A part that is of another part, or told once more. */
const NESTED =
	/(?<!\p{L})(?:trong số|trong đó|riêng|tăng|giảm|so với|còn|bằng|mỗi|từ|dưới|trên|hơn|quá|thêm|cùng|vượt|gấp|năm|tháng|khóa|lần)\s$/iu;

/** What may stand between a comma and a part that is counted. */
const LED = /(?:^|[,;:]|(?<!\p{L})và)\s*(?:có\s|khoảng\s)?$/iu;

/** What the parts of a total come to, when that is more than it, or less where they are all of it. */
function partsOf(text: string, total: Quantity, isWhole: boolean): { value: number; isMoney: boolean } | undefined {
	const isMoney = MONEY.test(total.unit);
	const all = quantitiesIn(text).filter(({ isPercent }) => !isPercent);
	const parts = all.filter(
		(part) =>
			isOfUnit(part, total) &&
			!NESTED.test(text.slice(Math.max(0, part.start - 12), part.start)) &&
			(isMoney || LED.test(text.slice(0, part.start))),
	);
	if (parts.length < 2) return undefined;
	const value = parts.reduce((sum, part) => sum + part.value, 0);
	const slack = Math.max(total.step, ...parts.map(({ step }) => step)) * parts.length;
	const told = { value: isMoney ? value / 1e6 : value, isMoney };
	if (value > total.value + slack) return told;
	const isComplete = isWhole && parts.length === all.length && isListOf(text, parts);
	return isComplete && value < total.value - slack ? told : undefined;
}

function isOfUnit(part: Quantity, total: Quantity): boolean {
	if (MONEY.test(total.unit)) return MONEY.test(part.unit);
	return part.unit === total.unit || HALVES.test(part.unit);
}

/** Whether each part follows a comma, a semicolon or "và", with words of its own between, and nothing else is listed. */
function isListOf(text: string, parts: readonly Quantity[]): boolean {
	const items = text.split(/[,;]|\svà\s/u).filter((item) => item.trim() !== '');
	return items.length === parts.length && items.every((item) => /^[\s:]*(?:có\s)?\d/u.test(item));
}
