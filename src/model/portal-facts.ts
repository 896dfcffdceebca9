import type { PortalFacts } from '../domain/portal-facts.ts';
import { urls } from '../urls.ts';
import type { Portal } from './portal.ts';

/** What servers of the portal read from it. */
export function portalFacts({ profile, bulletins }: Portal, site: URL): PortalFacts {
	const redirects = bulletins.flatMap(({ slug, legacyUrls }) => legacyUrls.map((old) => [old, urls.bulletin(slug)]));
	return {
		name: profile.name,
		url: new URL(urls.home, site).href,
		counterOffset: profile.counter?.offset ?? 0,
		redirects: Object.fromEntries(redirects),
	};
}
