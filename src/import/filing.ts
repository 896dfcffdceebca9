import { type CitedDocument, citedDocuments, registeredId } from '../content/citations.ts';
import { findCitations } from '../content/find-citations.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { RegisterIndex } from '../domain/citation/register.ts';
import { resolve } from '../domain/citation/resolve.ts';
import type { OfficialDocument } from '../domain/document.ts';
import { slugify } from '../domain/text.ts';
import { outline } from '../markdown/outline.ts';

/** What a text cites, and the documents it should be filed under. */
export interface Filing {
	readonly cited: readonly CitedDocument[];
	/** Registered documents that the text is about, in its order. */
	readonly main: readonly OfficialDocument[];
}

/** A bulletin is filed under few documents; more are just mentioned. */
const MAX_MAIN = 5;

/**
 * What a text of a day cites, as the portal will read it. It is about the registered documents that its title names or
 * that it comes back to; where it cites one or two in all, about those.
 */
export function fileUnder(title: string, body: string, register: RegisterIndex, on: CalendarDate): Filing {
	const { flat } = outline(body, 'md');
	const citations = findCitations([{ field: 'title', text: title }], { flat, source: body, line: 1 });
	const resolutions = resolve(citations, register, { on });
	const cited = citedDocuments(citations, resolutions);
	const titled = new Set(
		citations.flatMap(({ field }, index) => {
			const resolution = resolutions[index];
			return field === 'title' && resolution?.is === 'resolved' ? [resolution.document.id] : [];
		}),
	);
	const isTitled = (document: CitedDocument) => titled.has(registeredId(document) ?? '');
	const registered = cited.filter((document) => registeredId(document) !== undefined);
	const about =
		cited.length <= 2 ? registered : registered.filter((document) => isTitled(document) || document.count > 1);
	const most = about
		.toSorted((a, b) => Number(isTitled(b)) - Number(isTitled(a)) || b.count - a.count)
		.slice(0, MAX_MAIN);
	const main = about
		.filter((document) => most.includes(document))
		.flatMap((document) => register.byId.get(registeredId(document) ?? '') ?? []);
	return { cited, main };
}

/** The ward's category that a trail of names leads through, the nearest to the page first. */
export function categoryOf(trail: readonly string[], categories: readonly string[]): string | undefined {
	const names = trail.map(slugify).reverse();
	return names.flatMap((name) => categories.find((category) => slugify(category) === name) ?? [])[0];
}
