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
		pattern: /(?<=[\p{L}\p{N}”)])[ \u00A0]+[,;](?=[\p{L}“])/gu,
		message: messages.spaceBefore,
		edit: (match) => `${match.trim()} `,
	},
	{ pattern: /(?<=[\p{L}\p{N}%”.])[ \u00A0]+\)/gu, message: messages.bracketSpace, edit: () => ')' },
	{ pattern: /\([ \u00A0]+(?=[\p{L}\p{N}“])/gu, message: messages.bracketSpace, edit: () => '(' },
	// `f(x)` and `thành viên(s)` have one letter on a side.
	{ pattern: /(?<=\p{Ll}{2})\((?=[\p{L}\p{N}“][\p{L}\p{N} ])/gu, message: messages.bracketSpace, edit: () => ' (' },
	// Units such as `km`, `giờ` short as `h`, and `đ` stand right after their figure; words with diacritics do not.
	{
		pattern: /(?<![\p{L}\p{N}_/-])\d[\d.,]{0,15}(?=[a-z]{0,6}[à-ỹđ])(?!đ(?!\p{L}))\p{Ll}{2,7}(?![\p{L}\p{N}])/gu,
		message: messages.attached,
		edit: (match) => match.replace(/(?=\p{L})/u, ' '),
	},
	{
		pattern:
			/(?<=(?<![\p{L}\p{N}_/-])(?:ngày|tháng|năm|từ|đến|lúc|khoảng|có|gồm|gần|hơn|trên|dưới|quý|với|và|được|trong|là|cho|của|vào|đạt|còn|bằng|tại))\d{1,9}(?![\p{L}_])/giu,
		message: messages.attached,
		edit: (match) => ` ${match}`,
	},
	{
		pattern: /(?<=\p{Ll}|[”)])[,;](?=\p{L})|(?<=\p{N})[,;](?=\p{Ll}{2})/gu,
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
const ITEM_NUMBER = new RegExp(`(?:^|[\\s;.,:“"${MARKUP}${OBJECT}])(?:\\p{L}\\d?|\\d{1,2})$`, 'u');
/** Blocks further on in which a bracket may still be closed. */
const BRACKET_BLOCKS = 6;
const BLANK = new RegExp(`^[\\s${MARKUP}]*$`);

/** Quotation marks and brackets that are opened and not closed; brackets also the other way round. */
export function unbalanced({ text }: Pick<Prose, 'text'>): Diagnostic[] {
	const quotes: number[] = [];
	const diagnostics: Diagnostic[] = [];
	const tell = (start: number, message: string) =>
		diagnostics.push({ rule: 'unbalanced', start, end: start + 1, message, severity: 'warning' });
	const brackets: { readonly at: number; readonly block: number }[] = [];
	let start = 0;
	for (const [index, block] of text.split(BLOCK_END).entries()) {
		const from = text.indexOf(block, start);
		start = from + block.length;
		const quote = unmatched(block, '“', '”');
		// A quotation may run over paragraphs, and may open each of them before it closes the last.
		if (quote.closed !== undefined) quotes.pop();
		if (quote.opened !== undefined && !BLANK.test(block.slice(0, quote.opened))) quotes.push(from + quote.opened);
		const bracket = unmatched(block, '(', ')');
		// So may what stands in brackets, over the lines of a title or the items of a list.
		const open = brackets.at(-1);
		if (bracket.closed !== undefined && open && index - open.block <= BRACKET_BLOCKS) brackets.pop();
		else if (bracket.closed !== undefined) tell(from + bracket.closed, messages.closedBracket);
		if (bracket.opened !== undefined) brackets.push({ at: from + bracket.opened, block: index });
	}
	for (const { at } of brackets) tell(at, messages.openBracket);
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
