import { urls } from '../urls.ts';
import type { Bulletin, StandingPage } from './content.ts';
import { messages } from './messages.ts';
import type { Problems } from './problems.ts';
import { RESERVED_SLUGS } from './reserved-slugs.ts';

/** Tells of old addresses that two bulletins share, or that the portal itself has today. */
export function validateLegacyUrls(
	bulletins: readonly Pick<Bulletin, 'file' | 'slug' | 'legacyUrls'>[],
	pages: readonly Pick<StandingPage, 'slug'>[],
	problems: Problems,
): void {
	const slugs = {
		bulletins: new Set(bulletins.map(({ slug }) => slug)),
		pages: new Set(pages.map(({ slug }) => slug)),
	};
	const taken = new Map<string, string>();
	for (const { file, legacyUrls } of bulletins) {
		for (const [index, url] of legacyUrls.entries()) {
			const other = taken.get(url);
			if (other && other !== file) problems.add(file, ['legacyUrls', index], messages.sameLegacyUrl(other));
			else if (isOwnAddress(url, slugs)) problems.add(file, ['legacyUrls', index], messages.ownLegacyUrl);
			taken.set(url, file);
		}
	}
}

/** What addresses of bulletins begin with. */
const BULLETINS = urls.bulletin('').slice(0, -1);

/** Whether a normalised old address is one of this portal. Parameters make it another, but for the search page. */
function isOwnAddress(url: string, slugs: { bulletins: ReadonlySet<string>; pages: ReadonlySet<string> }): boolean {
	if (url.startsWith(`${urls.search.slice(0, -1)}?`)) return true;
	if (url.includes('?')) return false;
	// Old portals often had their news below the same folder.
	if (url.startsWith(BULLETINS)) return slugs.bulletins.has(url.slice(BULLETINS.length));
	const [first = '', second] = url.slice(1).split('/');
	return first === '' || (second === undefined && slugs.pages.has(first)) || RESERVED_SLUGS.has(first);
}
