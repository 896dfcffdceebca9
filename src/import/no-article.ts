import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fold, squeeze } from '../domain/text.ts';
import { textOf } from './hast-text.ts';
import { documentName } from './linked-files.ts';
import { importMessages as messages } from './messages.ts';
import { INLINE, isApart } from './page-elements.ts';

/** Titles and sentences of a page that says that something went wrong, folded. */
const ERROR =
	/^(?:loi|error)?\s*:?\s*(?:40[0-9]|50[0-9])(?!\d)|khong tim thay (?:trang|noi dung|bai viet|duong dan)|(?:trang|bai viet|noi dung)(?: \S+){0,6} khong (?:ton tai|con ton tai|tim thay)|(?:page|file|resource)(?: \S+){0,3} not found|runtime error|server error|access denied|forbidden|dang (?:bao tri|nang cap)|under maintenance|phien lam viec(?: \S+){0,4} het han/;
const ERROR_TITLE = /^(?:loi|error)(?: he thong| may chu)?$/;
const WAITING =
	/^(?:dang tai|loading|xin (?:vui long )?cho|vui long (?:cho|doi))|(?:bat|enable|kich hoat|turn on)(?: \S+){0,4} javascript|javascript(?: \S+){0,6} (?:bat|enabled?|kich hoat)/;
/** A page that only says that something went wrong says no more than this. */
const MAX_ERROR = 700;
const MAX_WAITING = 300;
/** From so many news on, a page is a list of them. */
const MIN_LISTED = 3;
const LONG = 60;

/**
 * Why a page is no article, in words for the editor: it is filled by a script, says that something went wrong, or lists
 * news. `children` is what would be its text, `titles` what its head calls it. Undefined when it may be one.
 */
export function whyNoArticle(
	tree: Root,
	children: readonly ElementContent[],
	titles: readonly string[],
): string | undefined {
	const text = squeeze(children.map(textOf).join(' '));
	const all = squeeze(visible(tree));
	if (isFilledByScript(tree, text, all)) return messages.filledByScript;
	const said = [...titles, ...headingsOf(tree), all.length < MAX_ERROR ? all : ''].map(fold);
	if (text.length < MAX_ERROR && said.some((line) => ERROR.test(line) || ERROR_TITLE.test(line.trim())))
		return messages.errorPage(titles[0] ?? '');
	const listed = listedNews(children);
	return listed.length > 0 ? messages.listPage(listed.length, listed[0] ?? '') : undefined;
}

function visible(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'element' && (isApart(node) || node.tagName === 'head')) return '';
	return 'children' in node ? `${node.children.map(visible).join('')} ` : '';
}

/** Hardly any text, and a place that a script fills, or the words that stand there until it has. */
function isFilledByScript(tree: Root, text: string, all: string): boolean {
	if (text.length > MAX_WAITING) return false;
	if (all.length < MAX_WAITING && WAITING.test(fold(all))) return true;
	if (WAITING.test(fold(text)) && text.length < 100) return true;
	if (text !== '' || all.length > MAX_WAITING) return false;
	const elements = elementsOf(tree);
	const hasRoot = elements.some(
		({ properties, children }) =>
			/^(?:app|root|__next|__nuxt|main-app|react-root)$/i.test(String(properties['id'] ?? '')) && children.length <= 1,
	);
	return hasRoot || elements.some(({ tagName }) => tagName === 'app-root');
}

function headingsOf(tree: Root): string[] {
	return elementsOf(tree)
		.filter(({ tagName }) => /^h[12]$/.test(tagName))
		.map((element) => squeeze(textOf(element)));
}

function elementsOf(node: Nodes): Element[] {
	const inside = 'children' in node ? node.children.flatMap(elementsOf) : [];
	return node.type === 'element' ? [node, ...inside] : inside;
}

/** A line of a text: whether it is a link and nothing else, and to what. */
interface Line {
	readonly text: string;
	readonly isLink: boolean;
}

/** The headlines of a list of news, when a text is one: lines that are links, with a summary or a day below. */
function listedNews(children: readonly ElementContent[]): string[] {
	const lines = linesOf(children);
	const headlines = lines.filter(({ text, isLink }) => isLink && text.length >= 15 && text.split(' ').length >= 4);
	const paragraphs = lines.filter(({ text, isLink }) => !isLink && text.length >= LONG);
	const cut = paragraphs.filter(({ text }) => /(?:…|\.\.\.|\[…\]|xem tiếp|chi tiết|đọc tiếp)\W*$/iu.test(text));
	const isList =
		headlines.length >= MIN_LISTED &&
		(paragraphs.length <= headlines.length || (cut.length >= MIN_LISTED && cut.length >= paragraphs.length / 2));
	return isList && !isTextFirst(lines) ? headlines.map(({ text }) => text) : [];
}

/** Two paragraphs, whole ones, before the first headline: what follows is listed below a text. */
function isTextFirst(lines: readonly Line[]): boolean {
	const first = lines.findIndex(({ text, isLink }) => isLink && text.length >= 15);
	return lines.slice(0, first).filter(({ text, isLink }) => !isLink && text.length >= LONG).length >= 2;
}

function linesOf(nodes: readonly ElementContent[]): Line[] {
	const lines: Line[] = [];
	let inline: ElementContent[] = [];
	const endLine = () => {
		const text = squeeze(inline.map(textOf).join(''));
		if (text !== '') lines.push({ text, isLink: linkedLength(inline) >= text.length * 0.9 });
		inline = [];
	};
	for (const node of nodes) {
		if (node.type !== 'element' || (INLINE.has(node.tagName) && node.tagName !== 'br')) inline.push(node);
		else {
			endLine();
			lines.push(...linesOf(node.children));
		}
	}
	endLine();
	return lines;
}

function linkedLength(nodes: readonly ElementContent[]): number {
	return nodes.reduce((sum, node) => {
		if (node.type !== 'element') return sum;
		const href = String(node.properties['href'] ?? '');
		const isPage = node.tagName === 'a' && href !== '' && !href.startsWith('#') && documentName(href) === undefined;
		return sum + (isPage ? squeeze(textOf(node)).length : linkedLength(node.children));
	}, 0);
}
