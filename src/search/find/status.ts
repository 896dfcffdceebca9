import { squeeze } from '../../domain/text.ts';
import { searchStrings } from '../../strings.ts';
import type { SearchState } from './address.ts';
import { hasFilters } from './facets.ts';
import type { SearchResult } from './finder.ts';
import { querySyllables } from './query.ts';

/** One sentence on what was found, for eyes and for screen readers. */
export function statusText(result: SearchResult, { text: typed, filters }: SearchState): string {
	const { hits, complete, missing, documents, named, period, facets } = result;
	const text = squeeze(typed);
	if (!complete) return searchStrings.firstOf(text);
	if (hits.length === 0 && facets.length > 0 && hasFilters(filters)) return searchStrings.nothingFiltered;
	const notFound = missing.length > 0 ? `${searchStrings.missing(missing)} ` : '';
	if (hits.length === 0) return notFound || searchStrings.nothing(text);
	if (named) return searchStrings.about(hits.length, documents.length);
	if (period) return searchStrings.aboutPeriod(hits.length);
	if (missing.length > 0) return notFound + searchStrings.others(hits.length);
	if (hits[0]?.tier === 'proximity') return searchStrings.apart(hits.length, text);
	return (
		searchStrings.found(hits.length, text) +
		(documents.length > 0 ? searchStrings.foundDocuments(documents.length) : '')
	);
}

/**
 * Whether to offer bulletins with the query's syllables apart: there are several, not quoted, and they were found
 * together.
 */
export function canSearchByProximity({ query, hits, named }: SearchResult, { proximity, text }: SearchState): boolean {
	const isPlain = !query.phrases.some(({ quoted }) => quoted);
	return (
		isPlain &&
		!proximity &&
		!named &&
		text !== '' &&
		hits.length > 0 &&
		hits[0]?.tier !== 'proximity' &&
		querySyllables(query).length > 1
	);
}
