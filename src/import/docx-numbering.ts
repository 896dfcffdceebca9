import { decodeXml } from './docx-text.ts';
import { letters, roman } from './number-signs.ts';

/*
 * Word numbers paragraphs by itself: the numbers are in no text, only how they count. Here they are written into the
 * text as Word shows them (ECMA-376 part 1, 17.9), and what mammoth would count anew is taken away, since it knows
 * neither where a list goes on after other paragraphs nor Roman numbers, letters or several levels.
 */

interface Level {
	readonly start: number;
	readonly format: string;
	/** `%1.%2.` */
	readonly text: string;
	/** The level whose use restarts this one, counted from 1; 0 for never. */
	readonly restart: number | undefined;
	/** All numbers of the text are Arabic. */
	readonly legal: boolean;
	readonly style: string | undefined;
}

interface List {
	readonly levels: ReadonlyMap<number, Level>;
	/** The list style that this one is, and the one that it only refers to. */
	readonly styleLink: string | undefined;
	readonly numStyleLink: string | undefined;
}

interface Numbering {
	readonly lists: ReadonlyMap<string, List>;
	/** Which list a number's id stands for, and at which numbers it begins anew. */
	readonly nums: ReadonlyMap<string, { readonly list: string; readonly starts: ReadonlyMap<number, number> }>;
	readonly styles: ReadonlyMap<
		string,
		{ readonly base: string | undefined; readonly num: string; readonly level: string }
	>;
}

/** The parts of a Word file with their numbers as text. The same parts where nothing is numbered. */
export function withNumbers(
	documentXml: string,
	numberingXml: string,
	stylesXml: string,
): { document: string; numbering: string } {
	if (!numberingXml.includes('<w:abstractNum')) return { document: documentXml, numbering: numberingXml };
	const numbering = readNumbering(numberingXml, stylesXml);
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
		return formatted(counts[index] ?? 1, level.legal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal'));
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

function listOf(num: string, { nums, lists }: Numbering): List | undefined {
	const list = lists.get(nums.get(num)?.list ?? '');
	if (!list?.numStyleLink) return list;
	return [...lists.values()].find(({ styleLink }) => styleLink === list.numStyleLink) ?? list;
}

function readNumbering(xml: string, stylesXml: string): Numbering {
	const lists = [...xml.matchAll(/<w:abstractNum\b([^>]*)>([\s\S]*?)<\/w:abstractNum>/g)].map(
		([, head = '', body = '']) => {
			const levels = [...body.matchAll(LEVEL)].map(
				([, tag = '', inside = '']) => [ilvl(tag), readLevel(inside)] as const,
			);
			const links = { styleLink: value(body, 'w:styleLink'), numStyleLink: value(body, 'w:numStyleLink') };
			return [attribute(head, 'w:abstractNumId'), { levels: new Map(levels), ...links }] as const;
		},
	);
	const nums = [...xml.matchAll(/<w:num\b([^>]*)>([\s\S]*?)<\/w:num>/g)].map(([, head = '', body = '']) => {
		const starts = [...body.matchAll(/<w:lvlOverride\b([^>]*)>([\s\S]*?)<\/w:lvlOverride>/g)].flatMap(
			([, tag = '', inside = '']) => {
				const start = value(inside, 'w:startOverride');
				return start === undefined ? [] : [[ilvl(tag), Number(start)] as const];
			},
		);
		return [
			attribute(head, 'w:numId'),
			{ list: value(body, 'w:abstractNumId') ?? '', starts: new Map(starts) },
		] as const;
	});
	const styles = [...stylesXml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].map(([, head = '', body = '']) => {
		const numPr = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(body)?.[1] ?? '';
		const style = {
			base: value(body, 'w:basedOn'),
			num: value(numPr, 'w:numId') ?? '',
			level: value(numPr, 'w:ilvl') ?? '',
		};
		return [attribute(head, 'w:styleId'), style] as const;
	});
	return { lists: new Map(lists), nums: new Map(nums), styles: new Map(styles) };
}

const LEVEL = /<w:lvl\b([^>]*)>([\s\S]*?)<\/w:lvl>/g;

function readLevel(xml: string): Level {
	const restart = value(xml, 'w:lvlRestart');
	return {
		start: Number(value(xml, 'w:start') ?? 1),
		format: value(xml, 'w:numFmt') ?? 'decimal',
		text: decodeXml(value(xml, 'w:lvlText') ?? ''),
		restart: restart === undefined ? undefined : Number(restart),
		legal: /<w:isLgl(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(xml),
		style: value(xml, 'w:pStyle'),
	};
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

function ilvl(tag: string): number {
	return Number(attribute(tag, 'w:ilvl') || 0);
}

function attribute(tag: string, name: string): string {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? '';
}

/** `w:val` of the first element of a name. */
function value(xml: string, tag: string): string | undefined {
	const element = new RegExp(`<${tag}\\b[^>]*>`).exec(xml)?.[0];
	return element === undefined ? undefined : attribute(element, 'w:val');
}
