import { z } from 'zod';

const schema = z.object({
	/** Visits of the old portal, from which the counter goes on. */
	counterOffset: z.int().nonnegative(),
	/** The portal's address, with the slash at its end. */
	url: z.url().optional(),
	/** Old address as `normalizeLegacyUrl` spells it → path of the bulletin that it meant. */
	redirects: z.record(z.string(), z.string()).default({}),
});

/** What a server must know of a built portal. The build publishes it with the pages, so that the two always agree. */
export type PortalFacts = z.infer<typeof schema>;

/** Reads what `src/model/portal-facts.ts` has written into the site. Undefined when it is something else. */
export function parsePortalFacts(json: string): PortalFacts | undefined {
	try {
		return schema.parse(JSON.parse(json));
	} catch {
		return undefined;
	}
}
