import { squeeze } from '../domain/text.ts';
import { finding } from '../strings.ts';
import type { SearchState } from './address.ts';
import { hasFilters } from './facets.ts';
import type { Findings } from './finder.ts';
import { querySyllables } from './query.ts';

/** One sentence on what was found, for eyes and for screen readers. */
export function statusText(findings: Findings, { text: typed, filters }: SearchState): string {
	const { hits, complete, missing, documents, named, period, facets } = findings;
	const text = squeeze(typed);
	if (!complete) return finding.firstOf(text);
	if (hits.length === 0 && facets.length > 0 && hasFilters(filters)) return finding.nothingFiltered;
	const notFound = missing.length > 0 ? `${finding.missing(missing)} ` : '';
	if (hits.length === 0) return notFound || finding.nothing(text);
	if (named) return finding.about(hits.length, documents.length);
	if (period) return finding.aboutPeriod(hits.length);
	if (missing.length > 0) return notFound + finding.others(hits.length);
	if (hits[0]?.tier === 'loose') return finding.apart(hits.length, text);
	return finding.found(hits.length, text) + (documents.length > 0 ? finding.foundDocuments(documents.length) : '');
}

/** Whether there may be more with the query's syllables apart. */
export function canBeLooser({ query, hits, named }: Findings, { loose, text }: SearchState): boolean {
	const isPlain = !query.phrases.some(({ quoted }) => quoted);
	return (
		isPlain &&
		!loose &&
		!named &&
		text !== '' &&
		hits.length > 0 &&
		hits[0]?.tier !== 'loose' &&
		querySyllables(query).length > 1
	);
}
