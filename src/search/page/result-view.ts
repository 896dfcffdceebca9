import { formatDate } from '../../domain/date-format.ts';
import { DOCUMENT_KINDS } from '../../domain/document.ts';
import { searchStrings } from '../../strings.ts';
import { urls } from '../../urls.ts';
import type { ListedDocument, ResultText } from '../find/catalogue.ts';
import type { SearchResult } from '../find/finder.ts';
import type { Query } from '../find/query.ts';
import { marked, snippet } from '../find/snippet.ts';
import { element, markedText } from './dom.ts';

/** The bulletins are what readers come for. */
const MAX_DOCUMENTS = 2;

/** A bulletin among the results, as bulletins look in lists. `tier` stands above it where proximity matches begin. */
export function resultItem(text: ResultText, query: Query, tier: string | undefined): HTMLLIElement {
	const { slug, date, category, documentCount } = text;
	const meta = element(
		'p',
		{ class: 'meta' },
		category && element('a', { href: urls.category(category.slug) }, category.name),
		category && documentCount > 0 && ' · ',
		documentCount > 0 && searchStrings.documentCount(documentCount),
	);
	return element(
		'li',
		{},
		tier !== undefined && element('p', { class: 'tier' }, tier),
		element(
			'article',
			{},
			element('time', { datetime: date }, formatDate(date)),
			element('h2', {}, element('a', { href: urls.bulletin(slug) }, ...markedText(marked(text.title, query)))),
			element('p', {}, ...markedText(snippet(text, query))),
			meta.childNodes.length > 0 && meta,
		),
	);
}

/** What stands above the results: documents that the query names or whose titles have its words, and a day or month. */
export function leadNotice({ documents, named, period, query }: SearchResult): HTMLElement | undefined {
	if (documents.length === 0 && !period) return undefined;
	const shown = named ? documents : documents.slice(0, MAX_DOCUMENTS);
	const hasMore = shown.length < documents.length;
	const heading = named || documents.length === 0 ? searchStrings.documentsNamed : searchStrings.documentsByWord;
	return element(
		'section',
		{ class: 'notice', 'aria-labelledby': 'goi-y' },
		element('h2', { id: 'goi-y' }, documents.length > 0 ? heading : searchStrings.byDate),
		element(
			'ul',
			{},
			period && periodItem(period),
			...shown.map((document) => documentItem(document, query)),
			hasMore &&
				element('li', {}, element('a', { href: urls.documents }, searchStrings.allDocuments(documents.length))),
		),
	);
}

function documentItem({ id, kind, symbol, issued, title }: ListedDocument, query: Query): HTMLElement {
	const name = element('span', { class: 'sym' }, symbol);
	return element(
		'li',
		{},
		element('a', { href: urls.document(id) }, `${DOCUMENT_KINDS[kind]} `, name),
		' ',
		element('small', {}, issued.length === 4 ? issued : formatDate(issued as never)),
		element('br'),
		...markedText(marked(title, query)),
	);
}

function periodItem({ period, bulletins }: NonNullable<SearchResult['period']>): HTMLElement {
	const [year = '', month] = period.split('-');
	const isDay = period.length === 10;
	const name = isDay
		? searchStrings.dayName(formatDate(period as never))
		: month === undefined
			? searchStrings.yearName(year)
			: searchStrings.monthName(year, month);
	const text = searchStrings.period(name, bulletins);
	if (bulletins === 0) return element('li', {}, text);
	return element('li', {}, element('a', { href: urls.period(period) }, text));
}
