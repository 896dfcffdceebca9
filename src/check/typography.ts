import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import { BREAK, MARKUP, OBJECT, type Prose } from './prose.ts';

interface Slip {
	/** Against the prose, of which only its own characters match. */
	readonly pattern: RegExp;
	readonly message: string;
	/** What to type for the match; undefined where a person has to see to it. */
	readonly edit?: (match: string) => string;
}

/** Slips of the keyboard and of Word that no reader sees, or everyone does. Each pattern is linear. */
const SLIPS: readonly Slip[] = [
	// Only Icelandic has this letter, which looks the same.
	{ pattern: /Ð/g, message: messages.eth, edit: () => 'Đ' },
	// In a symbol, Word's optional hyphen stands for a hyphen: `28-CT/TW`.
	{ pattern: /(?<=\d)\u00AD(?=\p{L})/gu, message: messages.invisible, edit: () => '-' },
	{ pattern: /(?<!\d)\u00AD|\u00AD(?!\p{L})|[\u200B\uFEFF]+/gu, message: messages.invisible, edit: () => '' },
	{ pattern: /(?<=[^\s\u2060])[ \u00A0]{2,}(?=[^\s\u2060])/gu, message: messages.doubleSpace, edit: () => ' ' },
	{
		pattern: /(?<=[\p{L}\p{N}”)])[ \u00A0]+[,;](?=[\s\u2029])|(?<=[\p{L}”)])[ \u00A0]+\.(?=[\s\u2029])/gu,
		message: messages.spaceBefore,
		edit: (match) => match.trim(),
	},
	{
		pattern: /(?<=\p{Ll}|[”)])[,;](?=\p{L})/gu,
		message: messages.noSpaceAfter,
		edit: (match) => `${match} `,
	},
	{ pattern: /(?<=[”])[,;](?=“)/gu, message: messages.noSpaceAfter, edit: (match) => `${match} ` },
	{ pattern: /(?<=\p{Ll}{2})[.](?=\p{Lu}\p{Ll}+ )/gu, message: messages.noSpaceAfter },
	{ pattern: /(?<![,;])[,;]{2}(?![,;])/g, message: messages.doublePunctuation, edit: (match) => match.charAt(0) },
];

/** Slips of the keyboard and of Word, see {@link SLIPS}, with the `edit` that undoes them where one is certain. */
export function typography({ text }: Pick<Prose, 'text'>): Diagnostic[] {
	return SLIPS.flatMap(({ pattern, message, edit }) =>
		[...text.matchAll(pattern)].map(({ 0: match, index }) => ({
			rule: 'typography' as const,
			start: index,
			end: index + match.length,
			message,
			severity: 'warning' as const,
			edit: edit?.(match),
		})),
	);
}

const BLOCK_END = new RegExp(`[${BREAK}]+`, 'g');
/** `a)` and `1)` number the items of a list. */
const ITEM_NUMBER = new RegExp(`(?:^|[\\s;.,:${MARKUP}${OBJECT}])(?:\\p{L}|\\d{1,2})$`, 'u');
const BLANK = new RegExp(`^[\\s${MARKUP}]*$`);

/** Quotation marks and brackets that are opened and not closed; brackets also the other way round. */
export function unbalanced({ text }: Pick<Prose, 'text'>): Diagnostic[] {
	const quotes: number[] = [];
	const diagnostics: Diagnostic[] = [];
	const tell = (start: number, message: string) =>
		diagnostics.push({ rule: 'unbalanced', start, end: start + 1, message, severity: 'warning' });
	let start = 0;
	for (const block of text.split(BLOCK_END)) {
		const from = text.indexOf(block, start);
		start = from + block.length;
		const quote = unmatched(block, '“', '”');
		// A quotation may run over paragraphs, and may open each of them before it closes the last.
		if (quote.closed !== undefined) quotes.pop();
		if (quote.opened !== undefined && !BLANK.test(block.slice(0, quote.opened))) quotes.push(from + quote.opened);
		const bracket = unmatched(block, '(', ')');
		if (bracket.opened !== undefined) tell(from + bracket.opened, messages.openBracket);
		else if (bracket.closed !== undefined) tell(from + bracket.closed, messages.closedBracket);
	}
	for (const quote of quotes) tell(quote, messages.openQuote);
	return diagnostics;
}

/** The first mark of each sort that has no partner in a block. */
function unmatched(
	block: string,
	open: string,
	close: string,
): { opened?: number | undefined; closed?: number | undefined } {
	const waiting: number[] = [];
	let closed: number | undefined;
	for (let index = 0; index < block.length; index++) {
		if (block[index] === open) waiting.push(index);
		else if (block[index] === close && waiting.pop() === undefined)
			closed ??= ITEM_NUMBER.test(block.slice(Math.max(0, index - 4), index)) ? undefined : index;
	}
	return { opened: waiting[0], closed };
}
