import type { Comment, Element, ElementContent, Nodes, Root } from 'hast';
import { formatDate } from '../domain/calendar-date.ts';
import { squeeze } from '../domain/text.ts';
import { isTrail, trailOf } from './boilerplate.ts';
import { personIn } from './bylines.ts';
import { readDateLine, readPageTime } from './dates.ts';
import { textOf } from './hast-text.ts';
import { type Article, linkedArticle } from './linked-data.ts';
import { importMessages as messages } from './messages.ts';
import { isOwnAddress, oldAddress } from './names.ts';
import { nameOf } from './page-elements.ts';
import type { Hints } from './source.ts';

/** Names that pages give to the time at which they were published, the surest first. */
const TIMES = [
	'article:published_time',
	'og:published_time',
	'datepublished',
	'pubdate',
	'publish_date',
	'dc.date.issued',
	'dcterms.issued',
	'dcterms.created',
	'dc.date',
	'citation_publication_date',
];
/** Shorter than this, what stands before a dash is hardly a title. */
const MIN_TITLE = 15;

/** What a page says outside its text. */
export class Page {
	readonly #elements: Element[] = [];
	readonly #comments: Comment[] = [];
	readonly #article: Article;

	constructor(tree: Root) {
		const walk = (node: Nodes) => {
			if (node.type === 'comment') this.#comments.push(node);
			if (node.type === 'element') this.#elements.push(node);
			if ('children' in node) for (const child of node.children) walk(child);
		};
		walk(tree);
		this.#article = linkedArticle(
			this.#elements
				.filter(({ tagName, properties }) => tagName === 'script' && /ld\+json/i.test(String(properties['type'])))
				.flatMap(({ children }) => children.map((child) => (child.type === 'text' ? child.value : ''))),
		);
	}

	/** The title as the page's head gives it, without the name of the portal after it. */
	title(): string | undefined {
		const [whole, first] = this.titles();
		return this.#article.headline ?? this.#meta('og:title') ?? (first && first.length > MIN_TITLE ? first : whole);
	}

	/** All that the page's head may call its text, with the name of the portal and without. */
	titles(): string[] {
		const whole = [
			this.#article.headline,
			this.#meta('og:title'),
			squeeze(textOf(this.#first('title') ?? { type: 'root', children: [] })),
		];
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
		const marked = this.#elements.find(({ properties }) => String(properties['itemProp']) === 'datePublished');
		const days = [
			...TIMES.map((name) => this.#meta(name)),
			this.#article.published,
			marked?.properties['content'],
			time?.properties['dateTime'],
		].map((written) => readPageTime(squeeze(String(written ?? ''))));
		const day = days.find((read) => read !== undefined);
		return day === undefined ? this.#shownDate() : { day, from: messages.fromPageHead(formatDate(day)) };
	}

	/** The first line of the page that is a day and is named so; it may be above the title, or today's. */
	#shownDate(): Hints['date'] {
		const lines = this.#elements
			.filter((element) => /date|ngay|time|publish/i.test(nameOf(element)))
			.map((element) => squeeze(textOf(element)));
		const line = lines.find((text) => readDateLine(text)?.form === 'line');
		const day = line === undefined ? undefined : readDateLine(line)?.day;
		return line !== undefined && day !== undefined ? { day, from: messages.fromLine(line) } : undefined;
	}

	/** Who wrote the text, where its head names a person and no account. */
	author(): string | undefined {
		const names = [this.#article.author, this.#meta('article:author'), this.#meta('author')];
		return names.map((name) => personIn(name ?? '')).find((name) => name !== undefined);
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

	/** The page's own address: what the browser noted on saving, else what the page says of itself and of no other. */
	address(title: string | undefined): Hints['address'] {
		const saved = this.#comments
			.map(({ value }) => /saved from url=\(\d+\)(\S+)/.exec(value)?.[1])
			.find((url) => url !== undefined);
		const canonical = this.#elements.find(
			({ tagName, properties }) => tagName === 'link' && [properties['rel']].flat().includes('canonical'),
		);
		if (saved !== undefined && oldAddress(saved) !== undefined) return { url: saved, isSure: true };
		const url = [canonical?.properties['href'], this.#meta('og:url')]
			.map((named) => String(named ?? ''))
			.find((named) => isOwnAddress(named, title ?? ''));
		return url === undefined ? undefined : { url, isSure: false };
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
