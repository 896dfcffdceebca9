import type { Comment, Element, ElementContent, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { formatDate } from '../domain/calendar-date.ts';
import { decodePercent, shorten, squeeze } from '../domain/text.ts';
import { isTrail, trailOf } from './boilerplate.ts';
import { readPageTime } from './dates.ts';
import { decodeTree } from './decode-tree.ts';
import { decodeText } from './encoding.ts';
import { textOf } from './hast-text.ts';
import { isApart } from './main-parts.ts';
import { mainText } from './main-text.ts';
import { measureHtml, measureTree } from './measure.ts';
import { importMessages as messages } from './messages.ts';
import { oldAddress } from './names.ts';
import { ImportError, type Notice } from './notice.ts';
import type { Hints, Source, SourceImage } from './source.ts';

/** Bytes of a file beside the page, by its path from there; undefined when there is none. */
export type Beside = (path: string) => Uint8Array | undefined;

/**
 * Reads a page saved from a portal, or a document that Word saved as a web page.
 * @throws {ImportError} when no text is found in it, or its encoding can't be told.
 */
export function readHtml(bytes: Uint8Array, beside: Beside): Source {
	const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
	const text = decodeText(bytes, /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]);
	measureHtml(text);
	const tree: Root = unified().use(rehypeParse).parse(text);
	measureTree(tree);
	const met = decodeTree(tree);
	const page = new Page(tree);
	const titles = page.titles();
	const main = page.isDocument() ? { children: page.body(), title: undefined, left: [] } : mainText(tree, titles);
	if (!main) throw new ImportError(messages.noText);
	const images = new Map<string, SourceImage>();
	const notices: Notice[] = met.map((encoding) => ({ message: messages.converted(encoding) }));
	const children = main.children.flatMap((child) => prepared(child, images, beside, notices));
	const left = main.left.filter((line) => /\p{L}/u.test(line)).map((line) => shorten(line, 60));
	if (left.length > 0) notices.push({ message: messages.leftOut(left) });
	const hints: Hints = {
		title: main.title ?? page.title(),
		date: page.date(),
		trail: page.trail(),
		address: page.address(),
	};
	return { tree: { type: 'root', children }, images, hints, notices };
}

/** Shorter than this, what stands before a dash is hardly a title. */
const MIN_TITLE = 15;

/** What a page says outside its text. */
class Page {
	readonly #elements: Element[] = [];
	readonly #comments: Comment[] = [];

	constructor(tree: Root) {
		const walk = (node: Nodes) => {
			if (node.type === 'comment') this.#comments.push(node);
			if (node.type === 'element') this.#elements.push(node);
			if ('children' in node) for (const child of node.children) walk(child);
		};
		walk(tree);
	}

	/** The title as the page's head gives it, without the name of the portal after it. */
	title(): string | undefined {
		const [whole, first] = this.titles();
		return this.#meta('og:title') ?? (first && first.length > MIN_TITLE ? first : whole);
	}

	/** All that the page's head may call its text, with the name of the portal and without. */
	titles(): string[] {
		const whole = [this.#meta('og:title'), squeeze(textOf(this.#first('title') ?? { type: 'root', children: [] }))];
		return whole
			.filter((title) => title !== undefined && title !== '')
			.flatMap((title = '') => [title, ...title.split(/\s+[|–—:-]+\s+|\s*::\s*|\s*[|»]\s*/u)])
			.map(squeeze);
	}

	/** Written by Word or LibreOffice: all of it is text. */
	isDocument(): boolean {
		return /word|libreoffice|openoffice/i.test(`${this.#meta('generator')} ${this.#meta('progid')}`);
	}

	body(): ElementContent[] {
		return this.#first('body')?.children ?? [];
	}

	date(): Hints['date'] {
		const time = this.#elements.find(({ tagName, properties }) => tagName === 'time' && properties['dateTime']);
		const written =
			this.#meta('article:published_time') ??
			this.#meta('datepublished') ??
			this.#meta('pubdate') ??
			time?.properties['dateTime'];
		const day = readPageTime(squeeze(String(written ?? '')));
		return day && { day, from: messages.fromPageHead(formatDate(day)) };
	}

	trail(): string[] | undefined {
		const named = this.#elements.find(({ properties }) =>
			/breadcrumb|duong-?dan|you-?are-?here/i.test(
				`${[properties['className'] ?? []].flat().join(' ')} ${properties['id'] ?? ''}`,
			),
		);
		const items = named ? leafTexts(named) : [];
		if (items.length > 1) return items.flatMap(trailOf);
		const line = this.#elements.map((element) => squeeze(textOf(element))).find((text) => isTrail(text));
		const section = this.#meta('article:section');
		return items.length === 1 ? trailOf(items[0] ?? '') : line ? trailOf(line) : section ? [section] : undefined;
	}

	/** The page's own address: what the browser noted on saving, else what the page says. */
	address(): string | undefined {
		const saved = this.#comments
			.map(({ value }) => /saved from url=\(\d+\)(\S+)/.exec(value)?.[1])
			.find((url) => url !== undefined);
		const canonical = this.#elements.find(
			({ tagName, properties }) => tagName === 'link' && [properties['rel']].flat().includes('canonical'),
		);
		return [saved, canonical?.properties['href'], this.#meta('og:url')]
			.map((url) => String(url ?? ''))
			.find((url) => oldAddress(url) !== undefined);
	}

	#first(tagName: string): Element | undefined {
		return this.#elements.find((element) => element.tagName === tagName);
	}

	#meta(name: string): string | undefined {
		const element = this.#elements.find(
			({ tagName, properties }) =>
				tagName === 'meta' &&
				[properties['property'], properties['name'], properties['itemProp']]
					.flat()
					.some((value) => String(value).toLowerCase() === name),
		);
		const content = element?.properties['content'];
		return typeof content === 'string' && content.trim() !== '' ? squeeze(content) : undefined;
	}
}

function leafTexts(element: Element): string[] {
	const inner = element.children.filter((child) => child.type === 'element');
	const text = squeeze(textOf(element));
	if (inner.length === 0) return /\p{L}/u.test(text) ? [text] : [];
	return element.children.flatMap((child) =>
		child.type === 'element'
			? leafTexts(child)
			: child.type === 'text' && /\p{L}/u.test(child.value)
				? [squeeze(child.value)]
				: [],
	);
}

const PLAYERS: Readonly<Record<string, true>> = { iframe: true, video: true, audio: true, object: true, embed: true };

/** A part of the page with its pictures named, without what is no text; players are told. */
function prepared(
	node: ElementContent,
	images: Map<string, SourceImage>,
	beside: Beside,
	notices: Notice[],
): ElementContent[] {
	if (node.type !== 'element') return [node];
	const { tagName, properties } = node;
	if (PLAYERS[tagName]) {
		const address = String(properties['src'] ?? properties['data'] ?? '');
		notices.push({ message: messages.player(address), todo: true });
		return [];
	}
	if (isApart(node)) return [];
	if (tagName === 'img') {
		const src = addressOf(properties);
		const key = `anh-${images.size + 1}`;
		images.set(key, pictureAt(src, beside));
		return [{ ...node, properties: { src: key, alt: properties['alt'] } }];
	}
	return [{ ...node, children: node.children.flatMap((child) => prepared(child, images, beside, notices)) }];
}

/** Pages that load pictures late keep the address elsewhere. */
function addressOf(properties: Element['properties']): string {
	const src = String(properties['src'] ?? '');
	const late = properties['dataSrc'] ?? properties['dataOriginal'] ?? properties['dataLazySrc'];
	return late && (src === '' || /^data:image\/(?:gif|svg)/.test(src)) ? String(late) : src;
}

function pictureAt(src: string, beside: Beside): SourceImage {
	const data = /^data:[^,;]*((?:;[^,;]*)*),(.*)$/s.exec(src);
	if (data)
		return { bytes: Buffer.from(decodePercent(data[2] ?? ''), /;base64/i.test(data[1] ?? '') ? 'base64' : 'utf8') };
	if (/^(?:https?:)?\/\//i.test(src)) return { problem: messages.remotePicture(src) };
	const bytes = src === '' ? undefined : beside(decodePercent(src.replace(/[?#].*$/, '')));
	return bytes ? { bytes } : { problem: messages.missingPicture(src) };
}
