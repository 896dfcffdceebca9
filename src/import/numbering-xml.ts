import { decodeXml } from './docx-text.ts';

/* What a Word file says of how its paragraphs are numbered: `numbering.xml`, and the styles that have numbers. */

/** How a level of a list counts, and how its number is written. */
export interface Level {
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

export interface List {
	readonly levels: ReadonlyMap<number, Level>;
	/** The list style that this one is, and the one that it only refers to. */
	readonly styleLink: string | undefined;
	readonly numStyleLink: string | undefined;
}

export interface Numbering {
	readonly lists: ReadonlyMap<string, List>;
	/** Which list a number's id stands for, and at which numbers it begins anew. */
	readonly nums: ReadonlyMap<string, { readonly list: string; readonly starts: ReadonlyMap<number, number> }>;
	readonly styles: ReadonlyMap<
		string,
		{ readonly base: string | undefined; readonly num: string; readonly level: string }
	>;
}

/** The list that a number's id stands for, by the style that it refers to where it does. */
export function listOf(num: string, { nums, lists }: Numbering): List | undefined {
	const list = lists.get(nums.get(num)?.list ?? '');
	if (!list?.numStyleLink) return list;
	return [...lists.values()].find(({ styleLink }) => styleLink === list.numStyleLink) ?? list;
}

export function readNumbering(xml: string, stylesXml: string): Numbering {
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

/** Each level of a list, with its attributes and what is in it. */
export const LEVEL: RegExp = /<w:lvl\b([^>]*)>([\s\S]*?)<\/w:lvl>/g;

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

export function ilvl(tag: string): number {
	return Number(attribute(tag, 'w:ilvl') || 0);
}

export function attribute(tag: string, name: string): string {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? '';
}

/** `w:val` of the first element of a name. */
export function value(xml: string, tag: string): string | undefined {
	const element = new RegExp(`<${tag}\\b[^>]*>`).exec(xml)?.[0];
	return element === undefined ? undefined : attribute(element, 'w:val');
}
