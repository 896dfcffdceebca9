import { letters, roman } from './number-signs.ts';
import {
	attribute,
	ilvl,
	LEVEL,
	type Level,
	type List,
	listOf,
	type Numbering,
	readNumbering,
	value,
} from './numbering-xml.ts';

/*
 * Word numbers paragraphs by itself: the numbers are in no text, only how they count. Here they are written into the
 * text as Word shows them (ECMA-376 part 1, 17.9), and what mammoth would count anew is taken away, since it knows
 * neither where a list goes on after other paragraphs nor Roman numbers, letters or several levels.
 */

/** The parts of a Word file with their numbers as text. The same parts where nothing is numbered. */
export function withNumbers(
	documentXml: string,
	numberingXml: string,
	stylesXml: string,
): { document: string; numbering: string } {
	if (!numberingXml.includes('<w:abstractNum')) return { document: documentXml, numbering: numberingXml };
	const numbering = readNumbering(numberingXml.replace(/<!--[\s\S]*?-->/g, ''), stylesXml);
	const counter = new Counter(numbering);
	let inChoice = 0;
	const document = documentXml.replace(PARAGRAPH, (whole: string, properties: string | undefined) => {
		if (whole.startsWith('<mc:Choice')) inChoice++;
		else if (whole.startsWith('</mc:Choice')) inChoice--;
		// What newer Words can show stands there once more for older ones.
		else if (inChoice === 0) return whole + (counter.label(properties ?? '') ?? '');
		return whole;
	});
	return { document: withBold(document), numbering: withoutLevels(numberingXml, numbering) };
}

/** The beginning of a paragraph with its properties, which end before a record of changed ones. */
const PARAGRAPH =
	/<mc:Choice\b[^>]*>|<\/mc:Choice>|<w:p(?:\s[^>]*[^/])?>\s*(?:<w:pPr(?:\s[^>]*)?>((?:(?!<\/w:pPr>|<w:pPrChange|<\/?w:p[\s>])[\s\S])*)(?:<w:pPrChange(?:(?!<\/w:pPrChange>|<\/?w:p[\s>])[\s\S])*<\/w:pPrChange>\s*)?<\/w:pPr>)?/g;

/** Puts a number into the type of the first words after it: bold before bold words. */
function withBold(document: string): string {
	return document.replace(
		/<w:r data-number=""><w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>((?:(?!<w:r[ >]|<\/?w:p[\s>])[\s\S])*<w:r(?:\s[^>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>|<\/?w:p[\s>])[\s\S])*<\/w:rPr>)?/g,
		(_whole, label: string, next: string | undefined) => {
			const isBold = next !== undefined && /<w:b(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(next);
			const type = isBold ? '<w:rPr><w:b/></w:rPr>' : '';
			return `<w:r>${type}<w:t xml:space="preserve">${label}</w:t></w:r>${next ?? ''}`;
		},
	);
}

class Counter {
	readonly #numbering: Numbering;
	readonly #counts = new Map<string, (number | undefined)[]>();
	readonly #begun = new Set<string>();

	constructor(numbering: Numbering) {
		this.#numbering = numbering;
	}

	/** The run with the number of a paragraph of these properties; undefined for one without number. */
	label(properties: string): string | undefined {
		const place = placeOf(properties, this.#numbering);
		if (!place) return undefined;
		const { num, index, list, level } = place;
		const id = this.#numbering.nums.get(num)?.list ?? num;
		const counts = this.#counts.get(id) ?? [];
		this.#counts.set(id, counts);
		this.#count(counts, num, index, list);
		if (!isWritten(list, index)) return undefined;
		const label =
			level.format === 'bullet' ? (SIGNS[Math.min(index, SIGNS.length - 1)] ?? '-') : labelOf(counts, list, level);
		return label.trim() === ''
			? undefined
			: `<w:r data-number=""><w:t xml:space="preserve">${label.trim()} </w:t></w:r>`;
	}

	#count(counts: (number | undefined)[], num: string, index: number, list: List): void {
		const key = `${num} ${index}`;
		const begin = this.#numbering.nums.get(num)?.starts.get(index);
		const isFirst = begin !== undefined && !this.#begun.has(key);
		this.#begun.add(key);
		const start = list.levels.get(index)?.start ?? 1;
		counts[index] = isFirst ? begin : (counts[index] ?? start - 1) + 1;
		for (let upper = 0; upper < index; upper++) counts[upper] ??= list.levels.get(upper)?.start ?? 1;
		for (let lower = index + 1; lower < counts.length; lower++) {
			const restart = list.levels.get(lower)?.restart;
			if (restart === undefined || (restart > 0 && index < restart)) counts[lower] = undefined;
		}
	}
}

/** Signs of items, by their level, as officers type them. */
const SIGNS = ['-', '+', '•'];

/** Lists of nothing but signs are mammoth's; in others the signs are written too, or they would hang on nothing. */
function isWritten(list: List, index: number): boolean {
	const isSign = (level: Level | undefined) => level === undefined || level.format === 'bullet';
	if (!isSign(list.levels.get(index))) return true;
	return [...list.levels].some(([other, level]) => other < index && !isSign(level) && level.format !== 'none');
}

function labelOf(counts: readonly (number | undefined)[], list: List, level: Level): string {
	return level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
		const index = Number(digit) - 1;
		const format = list.levels.get(index)?.format ?? 'decimal';
		return formatted(counts[index] ?? 1, level.legal && format !== 'decimalZero' ? 'decimal' : format);
	});
}

function formatted(count: number, format: string): string {
	switch (format) {
		case 'upperRoman':
			return roman(count);
		case 'lowerRoman':
			return roman(count).toLowerCase();
		case 'upperLetter':
			return letters(count);
		case 'lowerLetter':
			return letters(count).toLowerCase();
		case 'decimalZero':
			return String(count).padStart(2, '0');
		case 'none':
			return '';
		default:
			return String(count);
	}
}

/** Where a paragraph stands in which list: by its own properties, else by its style's. */
function placeOf(properties: string, numbering: Numbering) {
	const own = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1];
	const style = styleOf(value(properties, 'w:pStyle'), numbering);
	const num = (own && value(own, 'w:numId')) ?? style?.num;
	if (num === undefined || num === '' || num === '0') return undefined;
	const list = listOf(num, numbering);
	const styled =
		list && [...list.levels].find(([, level]) => level.style !== undefined && level.style === style?.id)?.[0];
	const index = Number((own && value(own, 'w:ilvl')) ?? styled ?? (style?.level || 0));
	const level = list?.levels.get(index);
	return list && level ? { num, index, list, level } : undefined;
}

function styleOf(id: string | undefined, { styles }: Numbering) {
	let at = id;
	for (let depth = 0; at !== undefined && depth < 10; depth++) {
		const style = styles.get(at);
		if (style && style.num !== '') return { id: at, ...style };
		at = style?.base;
	}
	return undefined;
}

/** Without the levels whose numbers are text now. */
function withoutLevels(xml: string, { lists }: Numbering): string {
	return xml.replace(
		/(<w:abstractNum\b([^>]*)>)([\s\S]*?)(<\/w:abstractNum>)/g,
		(_whole, open: string, head: string, body: string, close: string) => {
			const list = lists.get(attribute(head, 'w:abstractNumId'));
			return (
				open +
				body.replace(LEVEL, (level: string, tag: string) => (list && isWritten(list, ilvl(tag)) ? '' : level)) +
				close
			);
		},
	);
}
