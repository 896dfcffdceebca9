import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalFacts } from '../domain/portal-facts.ts';
import { urls } from '../urls.ts';
import { parsePortalFile } from './portal-file.ts';

type ServerFacts = Pick<PortalFacts, 'counterOffset' | 'redirects'>;

/**
 * What a published site states of itself, read anew when it has been published anew. What cannot be read, for the
 * moment or at all, leaves what was known before: at first `counterOffset` and no redirects.
 */
export function siteFacts(siteDir: string, counterOffset: number): () => ServerFacts {
	const file = join(siteDir, urls.portalFacts);
	let known: { of: string; facts: ServerFacts } = { of: '', facts: { counterOffset, redirects: {} } };
	return () => {
		try {
			const { mtimeMs, ino } = statSync(file);
			const of = `${mtimeMs} ${ino}`;
			if (of !== known.of) known = { of, facts: parsePortalFile(readFileSync(file, 'utf8')) ?? known.facts };
		} catch {
			// Between two sites, or none that this version has built.
		}
		return known.facts;
	};
}
