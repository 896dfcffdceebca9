import type { Element, ElementContent } from 'hast';
import { fold, squeeze } from '../domain/text.ts';
import { beginsOtherNews, isBoilerplate } from './boilerplate.ts';
import { textOf } from './hast-text.ts';

/** Never part of a text. */
const APART = new Set(
	'script style noscript template svg nav select option optgroup datalist input textarea map canvas dialog'.split(' '),
);
/** Elements that stand within a line. */
export const INLINE: ReadonlySet<string> = new Set(
	'a b strong i em u span font sup sub br img small big o:p mark abbr time cite q s strike del ins label'.split(' '),
);

/** Whether an element can hold no text of its page: scripts, forms to fill in, navigation, what is hidden. */
export function isApart(element: Element): boolean {
	return APART.has(element.tagName) || isHidden(element) || isResidue(element) || isTool(element);
}

export function isHidden({ properties }: Element): boolean {
	const style = String(properties['style'] ?? '');
	return (
		(properties['hidden'] !== undefined && properties['hidden'] !== false) ||
		/display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(style)
	);
}

/** What Word leaves in a page beside its text: settings as XML, and styles that were pasted as text. */
export function isResidue(element: Element): boolean {
	if (/^(?:xml|[wmvx]:\w+|mso:\w+|o:(?!p$)\w+)$/i.test(element.tagName)) return true;
	if (!/^(?:p|div|span|pre|td)$/.test(element.tagName)) return false;
	const [first] = element.children;
	if (first?.type !== 'text' && element.children.length > 3) return false;
	const text = squeeze(textOf(element));
	return (
		/^(?:<!--)?\s*\/\* ?(?:style|font|list) definitions ?\*\//i.test(text) ||
		/^(?:<!--)?(?:\/\*.*?\*\/)? ?(?:@[\w-]+|[\w.#:, -]{1,80})\{[^{}]*(?:mso-|font-|margin|panose)[^{}]*\}/i.test(
			text,
		) ||
		/^Normal 0 (?:\d+ )?(?:false|true) (?:false|true)/.test(text)
	);
}

/** A form to fill in, such as that of a search, and a button that does something to the page: none holds a text. */
function isTool(element: Element): boolean {
	if (element.tagName === 'form') return squeeze(textOf(element)).length < MAX_TOOL && hasField(element);
	return element.tagName === 'button' && isBoilerplate(squeeze(textOf(element)));
}

/** Names that portals give to what is not the text: menus, footers, lists of other news, tools. */
const BOILERPLATE_NAME =
	/(?:^|[\s_-])(?:menu|nav|footer|foot|sidebar|aside|banner|breadcrumbs?|comments?|binh-?luan|related|lien-?quan|tin-?khac|cac-?tin|other|share|social|tools?|tags?|tu-?khoa|meta-?tool|paging|pagination|search|tim-?kiem|thong-?ke|counter|login|copyright|lich|calendar|quang-?cao|ads?)(?:$|[\s_-])/i;

/** Whether an element is by its tag or name the page's and not the text's. */
export function isBoilerplateElement(element: Element): boolean {
	return element.tagName === 'footer' || element.tagName === 'aside' || BOILERPLATE_NAME.test(nameOf(element));
}

/** An element's classes and id, with spaces between: what portals name it by. */
export function nameOf({ properties }: Element): string {
	return `${[properties['className'] ?? []].flat().join(' ')} ${properties['id'] ?? ''}`;
}

/** How lines at the foot of a portal begin, folded. */
const IMPRINT =
	/^(?:©|\(c\)|copyright|ban quyen|giay phep|co quan chu quan|chiu trach nhiem|thiet ke|phat trien boi|cong thong tin dien tu|trang thong tin dien tu|dia chi:|dien thoai:)/;

/** Whether a line is of those at the foot of a portal: who is answerable for it, who made it. */
export function isImprint(text: string): boolean {
	return IMPRINT.test(fold(text));
}

/** How many lines after a text may be its own; that others were left out is told. */
const MAX_AFTER = 8;

/**
 * Cuts a page down to its text. `region` is the smallest element that holds `title` and `body`. Out come the title as
 * h1, the short lines between it and the body, the blocks of the body without boilerplate, and the lines after it up to
 * where other news begin, at most {@link MAX_AFTER}. What is left out is known by what comes out: `leftOfPage`.
 */
export function partsOf(region: Element, title: Element | undefined, body: Element): ElementContent[] {
	const text = [withoutBoilerplate(withoutCells(body), title)].flatMap((element) =>
		element.type === 'element' ? element.children : [],
	);
	if (region === body) return text;
	const leaves = leavesOf(region, [body, ...(title ? [title] : [])]);
	const at = leaves.indexOf(body);
	const from = title ? leaves.indexOf(title) + 1 : 0;
	const after = leaves.slice(at + 1);
	const others = after.findIndex((node) => beginsOtherNews(squeeze(textOf(node))));
	const near = (nodes: readonly ElementContent[]) =>
		nodes.filter((node) => {
			const isOwn = node.type !== 'element' || (!isBoilerplateElement(node) && !isLinks(node));
			return isOwn && isLine(node);
		});
	const between = near(leaves.slice(from, at));
	const following = near(after.slice(0, others < 0 ? after.length : others));
	const around = (nodes: readonly ElementContent[]) =>
		nodes.map((node) => (node.type === 'element' && node.tagName !== 'table' ? withoutCells(node) : node));
	return [...(title ? [asTitle(title)] : []), ...around(between), ...text, ...around(following.slice(0, MAX_AFTER))];
}

function hasField({ children }: Element): boolean {
	return children.some(
		(child) =>
			child.type === 'element' &&
			(/^(?:select|textarea)$/.test(child.tagName) ||
				(child.tagName === 'input' && child.properties['type'] !== 'hidden') ||
				hasField(child)),
	);
}

/** A part of a layout table, with its rows and cells as blocks. */
function withoutCells(element: Element): Element {
	if (!CELLS.test(element.tagName)) return element;
	const children = element.children.map((child) =>
		child.type === 'element' && child.tagName !== 'table' ? withoutCells(child) : child,
	);
	return { ...element, tagName: 'div', properties: {}, children };
}

const CELLS = /^(?:table|tbody|thead|tfoot|tr|td|th)$/;

function asTitle(element: Element): Element {
	return { ...element, tagName: 'h1', properties: {} };
}

/** A text with its title marked, and without the page's tools that stand among its blocks. */
function withoutBoilerplate(node: ElementContent, title: Element | undefined): ElementContent {
	// Elements without children stay the ones they were, by which they are known as kept.
	if (node.type !== 'element' || node.children.length === 0) return node;
	const children = node.children.flatMap((child): ElementContent[] => {
		if (child === title) return [asTitle(child as Element)];
		const isOfPage =
			child.type === 'element' &&
			!holds(child, title) &&
			(isBoilerplateElement(child) ? textOf(child).length < MAX_TOOL : isButton(child));
		return isOfPage ? [] : [withoutBoilerplate(child, title)];
	});
	return { ...node, children };
}

/** Longer than this, what is named like a tool is text, and a form is more than one to fill in. */
const MAX_TOOL = 150;

/** A block with nothing but what a page writes on its buttons and counters. */
function isButton(element: Element): boolean {
	if (INLINE.has(element.tagName) && element.tagName !== 'a') return false;
	const text = squeeze(textOf(element));
	return text.length < MAX_TOOL / 2 && isBoilerplate(text);
}

/** The blocks of a region, with the elements sought among them whole; text that lies between is made a paragraph. */
function leavesOf(region: Element, sought: readonly Element[]): ElementContent[] {
	const leaves: ElementContent[] = [];
	let line: ElementContent[] = [];
	const endLine = () => {
		if (line.length > 0) leaves.push(paragraph(line));
		line = [];
	};
	const flatten = (element: Element) => {
		for (const child of element.children) {
			if (child.type === 'text') line.push(child);
			if (child.type !== 'element' || isApart(child)) continue;
			const isWanted = sought.includes(child);
			const isAround = sought.some((wanted) => holds(child, wanted));
			if (!isWanted && !isAround && child.tagName !== 'br' && INLINE.has(child.tagName)) {
				line.push(child);
				continue;
			}
			endLine();
			if (!isWanted && (isAround || (hasBlocks(child) && !isBoilerplateElement(child)))) flatten(child);
			else leaves.push(child);
			endLine();
		}
		endLine();
	};
	flatten(region);
	return leaves;
}

/** A picture, a short line, or a paragraph of the text's own, such as its opening. */
function isLine(node: ElementContent): boolean {
	const text = squeeze(textOf(node));
	return text !== '' || (node.type === 'element' && (node.tagName === 'img' || holdsPicture(node)));
}

export function isLinks(node: ElementContent): boolean {
	if (node.type !== 'element') return false;
	const linked = linksOf(node);
	return linked > 0 && linked >= squeeze(textOf(node)).length * 0.7;
}

function linksOf(element: Element): number {
	if (element.tagName === 'a') return squeeze(textOf(element)).length;
	return element.children.reduce((sum, child) => sum + (child.type === 'element' ? linksOf(child) : 0), 0);
}

function holdsPicture(element: Element): boolean {
	return element.children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)));
}

function holds(element: Element, wanted: Element | undefined): boolean {
	return (
		wanted !== undefined &&
		element.children.some((child) => child === wanted || (child.type === 'element' && holds(child, wanted)))
	);
}

function hasBlocks(element: Element): boolean {
	return (
		element.children.some((child) => child.type === 'element' && !INLINE.has(child.tagName)) &&
		!/^(?:ul|ol|p)$/.test(element.tagName)
	);
}

function paragraph(children: ElementContent[]): Element {
	return { type: 'element', tagName: 'p', properties: {}, children };
}
