import { urls } from '../urls.ts';
import type { Portal } from './portal.ts';

/** What servers of the portal read from it, published at `urls.portalFacts`; `src/edge/portal-facts.ts` reads it. */
export interface PortalFacts {
	/** The ward's name. */
	readonly name: string;
	/** The portal's address, with the slash at its end. */
	readonly url: string;
	/** Visits of the old portal, from which the counter goes on. */
	readonly counterOffset: number;
	/** Old address as `normalizeLegacyUrl` spells it → path of the bulletin that it meant. */
	readonly redirects: Readonly<Record<string, string>>;
}

/** The facts of a portal that is published at `site`. */
export function portalFacts({ profile, bulletins }: Portal, site: URL): PortalFacts {
	const redirects = bulletins.flatMap(({ slug, legacyUrls }) => legacyUrls.map((old) => [old, urls.bulletin(slug)]));
	return {
		name: profile.name,
		url: new URL(urls.home, site).href,
		counterOffset: profile.counter?.offset ?? 0,
		redirects: Object.fromEntries(redirects),
	};
}
