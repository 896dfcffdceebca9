import type { Root } from 'hast';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Notice } from './notice.ts';

/**
 * A file as parsed, whatever it was: its text as HTML with nothing of a page's boilerplate, and what else is known.
 * Everything after this is the same for Word, HTML and plain text.
 */
export interface Source {
	/** `src` of its images is a key of `images`. A paragraph's alignment is its class: `center` or `right`. */
	readonly tree: Root;
	readonly images: ReadonlyMap<string, SourceImage>;
	readonly hints: Hints;
	readonly notices: readonly Notice[];
}

/** An image's bytes, or why there are none. */
export type SourceImage = { readonly bytes: Uint8Array } | { readonly problem: string };

/** What a file says of itself outside its text. */
export interface Hints {
	readonly title?: string | undefined;
	readonly date?: { readonly day: CalendarDate; readonly from: string } | undefined;
	/** The trail to the page, from the home page down. */
	readonly trail?: readonly string[] | undefined;
	readonly address?: string | undefined;
}
