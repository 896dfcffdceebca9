import type { Root } from 'hast';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LeftOut } from './left-out.ts';
import type { Notice } from './notice.ts';

/** Bytes of a file beside the one that is imported, by its path from there; undefined when there is none. */
export type Beside = (path: string) => Uint8Array | undefined;

/**
 * A file as parsed, whatever it was: its text as HTML with nothing of a page's boilerplate, and what else is known.
 * Everything after this is the same for Word, HTML and plain text.
 */
export interface Source {
	/** A portal's page has more round its text than that; a document, of Word or typed, is all text. */
	readonly kind: 'page' | 'document';
	/** `src` of its images is a key of `images`. A paragraph's alignment is its class: `center` or `right`. */
	readonly tree: Root;
	/** Every word of the file, also of what is not in `tree`: what its bulletin is held against. */
	readonly text: string;
	readonly images: ReadonlyMap<string, SourceImage>;
	/** Documents that the file links to or has with it. */
	readonly files: readonly LinkedFile[];
	readonly hints: Hints;
	readonly notices: readonly Notice[];
	/** What of the file is not in `tree`. */
	readonly left: readonly LeftOut[];
}

/** A document that a file links to: a PDF, a form to fill in. */
export interface LinkedFile {
	readonly address: string;
	/** The words of the link. */
	readonly title: string;
}

/** An image's bytes, or why there are none. */
export type SourceImage = { readonly bytes: Uint8Array } | { readonly problem: string };

/** What a file says of itself outside its text. */
export interface Hints {
	readonly title?: string | undefined;
	readonly date?: { readonly day: CalendarDate; readonly from: string } | undefined;
	/** The trail to the page, from the home page down. */
	readonly trail?: readonly string[] | undefined;
	/** Who wrote it, as the page's head names a person. */
	readonly author?: string | undefined;
	/** Where it was; not sure when several pages may say the same of themselves. */
	readonly address?: { readonly url: string; readonly isSure: boolean } | undefined;
}
