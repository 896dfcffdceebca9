import { strings } from '../strings.ts';

/**
 * The text alternative that a page gives a picture: the editor's, or none for one that the editor calls an ornament, by
 * {@link strings.ornament} in its place. An empty one in the source may as well have been forgotten, so it says nothing.
 */
export function shownAlt(alt: string): string {
	return alt.trim().toLowerCase() === strings.ornament ? '' : alt;
}
