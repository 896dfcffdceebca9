import { normalizeLegacyUrl } from '../domain/legacy-url.ts';
import type { PortalFacts } from './portal-facts.ts';

/**
 * Where an address of an older portal leads today, as a path to answer with 301; undefined for every other address.
 * A server asks before it looks for a file when the address has parameters (`/?gd=7&tc=1343` is not the home page),
 * and otherwise when there is no such file.
 */
export function redirectFor(url: URL, redirects: PortalFacts['redirects']): string | undefined {
	const old = normalizeLegacyUrl(url);
	return Object.hasOwn(redirects, old) ? redirects[old] : undefined;
}

/** The address of the page that a path names by its file: `/tin/x/index.html` → `/tin/x/`. Undefined for others. */
export function pageOfFile(path: string): string | undefined {
	return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : undefined;
}
