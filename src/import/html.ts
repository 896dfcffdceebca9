import type { Element, ElementContent, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { decodePercent } from '../domain/text.ts';
import { decodeTree } from './decode-tree.ts';
import { decodeText } from './encoding.ts';
import { linkedFiles } from './linked-files.ts';
import { mainText } from './main-text.ts';
import { measureHtml, measureTree } from './measure.ts';
import { importMessages as messages } from './messages.ts';
import { whyNoArticle } from './no-article.ts';
import { ImportError, type Notice } from './notice.ts';
import { isApart } from './page-elements.ts';
import { Page } from './page-head.ts';
import { leftOfPage } from './page-left.ts';
import { fileAt, pictureAddresses } from './picture-addresses.ts';
import type { Beside, Hints, Source, SourceImage } from './source.ts';
import { pageText } from './words.ts';

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
	const main = page.isDocument() ? { children: page.body(), title: undefined } : mainText(tree, titles);
	const refused = page.isDocument() ? undefined : whyNoArticle(tree, main?.children ?? [], titles);
	if (refused || !main) throw new ImportError(refused ?? messages.noText);
	const reading: Reading = { images: new Map(), kept: new Set(), notices: [], beside };
	const children = main.children.flatMap((child) => prepared(child, reading));
	const title = main.title ?? page.title();
	const hints: Hints = {
		title,
		date: page.date(),
		author: page.author(),
		trail: page.trail(),
		address: page.address(title),
	};
	return {
		kind: page.isDocument() ? 'document' : 'page',
		tree: { type: 'root', children },
		text: pageText(tree),
		images: reading.images,
		files: linkedFiles(tree),
		hints,
		notices: [...met.map((encoding) => ({ message: messages.converted(encoding) })), ...reading.notices],
		left: leftOfPage(tree, reading.kept),
	};
}

/** What comes up while the parts of a page are read. */
interface Reading {
	readonly images: Map<string, SourceImage>;
	/** Texts and pictures of the page that are part of its bulletin's text. */
	readonly kept: Set<Nodes>;
	readonly notices: Notice[];
	readonly beside: Beside;
}

const PLAYERS: Readonly<Record<string, true>> = { iframe: true, video: true, audio: true, object: true, embed: true };

/** A part of the page with its pictures named, without what is no text; players are told. */
function prepared(node: ElementContent, reading: Reading): ElementContent[] {
	if (node.type !== 'element') {
		reading.kept.add(node);
		return [node];
	}
	const { tagName, properties } = node;
	if (PLAYERS[tagName]) {
		const address = String(properties['src'] ?? properties['data'] ?? '');
		reading.notices.push({ message: messages.player(address), todo: true });
		return [];
	}
	if (isApart(node)) return [];
	if (tagName === 'img') {
		reading.kept.add(node);
		const src = `anh-${reading.images.size + 1}`;
		reading.images.set(src, pictureOf(properties, reading.beside));
		return [{ ...node, properties: { src, alt: properties['alt'] } }];
	}
	return [{ ...node, children: node.children.flatMap((child) => prepared(child, reading)) }];
}

/** The first of a picture's addresses whose file is there; pages that load pictures late keep the right one elsewhere. */
function pictureOf(properties: Element['properties'], beside: Beside): SourceImage {
	const addresses = pictureAddresses(properties);
	const found = addresses.map((src) => pictureAt(src, beside));
	return found.find((image) => 'bytes' in image) ?? found[0] ?? { problem: messages.missingPicture('') };
}

function pictureAt(src: string, beside: Beside): SourceImage {
	const data = /^data:[^,;]*((?:;[^,;]*)*),(.*)$/s.exec(src);
	if (data)
		return { bytes: Buffer.from(decodePercent(data[2] ?? ''), /;base64/i.test(data[1] ?? '') ? 'base64' : 'utf8') };
	const bytes = fileAt(src, beside);
	if (bytes) return { bytes };
	return { problem: /^(?:https?:)?\/\//i.test(src) ? messages.remotePicture(src) : messages.missingPicture(src) };
}
