import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalFacts } from '../domain/portal-facts.ts';
import { urls } from '../urls.ts';

const NONE: PortalFacts = { name: '', url: '', counterOffset: 0, redirects: {} };

/**
 * The facts that a published site states of itself, read anew when it has been published anew. What cannot be read,
 * for the moment or at all, leaves those known before.
 */
export function siteFacts(siteDir: string): () => PortalFacts {
	const file = join(siteDir, urls.portalFacts);
	let known = { of: '', facts: NONE };
	return () => {
		try {
			const { mtimeMs, ino } = statSync(file);
			const of = `${mtimeMs} ${ino}`;
			if (of !== known.of) known = { of, facts: { ...NONE, ...JSON.parse(readFileSync(file, 'utf8')) } };
		} catch {
			// Between two sites, or none that this version has built.
		}
		return known.facts;
	};
}
