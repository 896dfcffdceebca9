import type { Element, ElementContent } from 'hast';
import { fold, squeeze } from '../domain/text.ts';
import { isBoilerplate } from './boilerplate.ts';
import { textOf } from './hast-text.ts';

/* What an element of a page is, by its tag, its name and the words in it: the text's, or the page's own. */

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
	if (!/^(?:p|div|span|pre|td)$/.test(element.tagName) || !isLine(element)) return false;
	const text = squeeze(textOf(element));
	return (
		/^(?:<!--)?\s*\/\* ?(?:style|font|list) definitions ?\*\//i.test(text) ||
		/^(?:<!--)?(?:\/\*.*?\*\/)? ?(?:@[\w-]+|[\w.#:, -]{1,80})\{[^{}]*(?:mso-|font-|margin|panose)[^{}]*\}/i.test(
			text,
		) ||
		/^Normal 0 (?:\d+ )?(?:false|true) (?:false|true)/.test(text)
	);
}

/** Nothing but a line: no blocks, and no styles of the page's own. */
function isLine({ children }: Element): boolean {
	return children.every((child) => child.type !== 'element' || (INLINE.has(child.tagName) && isLine(child)));
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

/** Longer than this, what is named like a tool is text, and a form is more than one to fill in. */
export const MAX_TOOL = 150;

/** A block with nothing but what a page writes on its buttons and counters. */
export function isButton(element: Element): boolean {
	if (INLINE.has(element.tagName) && element.tagName !== 'a') return false;
	const text = squeeze(textOf(element));
	return text.length < MAX_TOOL / 2 && isBoilerplate(text);
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

/** Whether an element is links and little else. */
export function isLinks(node: ElementContent): boolean {
	if (node.type !== 'element') return false;
	const linked = linksOf(node);
	return linked > 0 && linked >= squeeze(textOf(node)).length * 0.7;
}

function linksOf(element: Element): number {
	if (element.tagName === 'a') return squeeze(textOf(element)).length;
	return element.children.reduce((sum, child) => sum + (child.type === 'element' ? linksOf(child) : 0), 0);
}
