import { type CalendarDate, formatDate } from '../domain/calendar-date.ts';
import { DOCUMENT_KINDS, type OfficialDocument } from '../domain/document.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';
import { flatten, type TreeNode } from './flat-text.ts';

/** Where a body cites a registered document, by UTF-16 offsets into the flat text of {@link flatten}. */
export interface CitationPlace {
	readonly start: number;
	readonly end: number;
	/** Number and symbol, which hold the link where markup divides the citation. */
	readonly coreStart: number;
	readonly coreEnd: number;
	/** The text between `start` and `end` when it was found. */
	readonly surface: string;
	readonly document: string;
}

/** What a link says of its document on hover and focus. */
export type CitationCard = Pick<OfficialDocument, 'id' | 'kind' | 'symbol' | 'issuer' | 'issued' | 'title'> & {
	readonly status: OfficialDocument['status']['is'];
};

/** The citations of a body in their order, and a card for each document among them. */
export interface CitationLinks {
	readonly places: readonly CitationPlace[];
	readonly cards: readonly CitationCard[];
}

/** Nodes as both renderers take them: `hName` and `hProperties` say what element a node becomes. */
export interface NewNode extends TreeNode {
	readonly children?: NewNode[];
	readonly value?: string;
	readonly url?: string;
	readonly data?: { readonly hName?: string; readonly hProperties?: Readonly<Record<string, unknown>> };
}

/**
 * Makes each citation a link to its document: returns text nodes of the tree, each with the nodes to put in its place.
 * The tree itself stays as it is. A citation is left out where the tree no longer has its text.
 */
export function linkCitations<T extends TreeNode>(tree: T, { places, cards }: CitationLinks): [T, NewNode[]][] {
	if (places.length === 0) return [];
	const flat = flatten(tree);
	const cardById = new Map(cards.map((card) => [card.id, card]));
	const links = new Map<T, { from: number; to: number; link: NewNode }[]>();
	for (const place of places) {
		const card = cardById.get(place.document);
		if (!card || flat.text.slice(place.start, place.end) !== place.surface) continue;
		const piece = flat.pieces.find(({ start, end }) => start <= place.coreStart && place.coreStart < end);
		if (!piece?.linkable) continue;
		const from = Math.max(place.start, piece.start) - piece.start;
		const to = Math.min(place.end, piece.end) - piece.start;
		const core = [place.coreStart - piece.start, place.coreEnd - piece.start] as const;
		const value = String(piece.node.value);
		const link = citationNode(value, from, to, core, card);
		links.set(piece.node, [...(links.get(piece.node) ?? []), { from, to, link }]);
	}
	return [...links].map(([node, found]) => [node, withLinks(String(node.value), found)]);
}

function withLinks(value: string, links: readonly { from: number; to: number; link: NewNode }[]): NewNode[] {
	const nodes: NewNode[] = [];
	let at = 0;
	for (const { from, to, link } of links) {
		if (from > at) nodes.push(text(value.slice(at, from)));
		nodes.push(link);
		at = to;
	}
	if (at < value.length) nodes.push(text(value.slice(at)));
	return nodes;
}

/** The link, and beside it the card, which only repeats what the document's page says. */
function citationNode(
	value: string,
	from: number,
	to: number,
	[coreStart, coreEnd]: readonly [number, number],
	card: CitationCard,
): NewNode {
	const core = value.slice(coreStart, coreEnd);
	// A bare number may break from its word; a symbol stays on one line.
	const symbol = /[-/]/.test(core) ? [span('sym', [text(core)])] : [text(core)];
	const link: NewNode = {
		type: 'link',
		url: urls.document(card.id),
		children: [
			...(coreStart > from ? [text(value.slice(from, coreStart))] : []),
			...symbol,
			...(to > coreEnd ? [text(value.slice(coreEnd, to))] : []),
		],
	};
	return span('cite', [link, cardNode(card)]);
}

function cardNode({ kind, symbol, issuer, issued, title, status }: CitationCard): NewNode {
	const day = issued.length === 4 ? issued : formatDate(issued as CalendarDate);
	return {
		type: 'citationCard',
		data: {
			hName: 'span',
			hProperties: { className: ['card'], ariaHidden: 'true', hidden: true },
		},
		children: [
			{ type: 'strong', children: [text(`${DOCUMENT_KINDS[kind]} ${symbol}`)] },
			span(undefined, [text(`${issuer}, ${day}`)]),
			span(undefined, [text(title)]),
			span(STATUS_CLASS[status], [text(strings.statusShort(strings.status[status]))]),
		],
	};
}

const STATUS_CLASS: Readonly<Record<CitationCard['status'], string>> = {
	unknown: 'status',
	'in-force': 'status yes',
	expired: 'status no',
	replaced: 'status no',
};

function text(value: string): NewNode {
	return { type: 'text', value };
}

function span(className: string | undefined, children: NewNode[]): NewNode {
	const hProperties = className === undefined ? {} : { className: className.split(' ') };
	return { type: 'citationSpan', data: { hName: 'span', hProperties }, children };
}
