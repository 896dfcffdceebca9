import { z } from 'zod';

const schema = z.object({
	counterOffset: z.int().nonnegative(),
	url: z.url().optional(),
	redirects: z.record(z.string(), z.string()).default({}),
});

/** What a server must know of a built portal; the build writes it into the site (`PortalFacts`). */
export type PortalFile = z.infer<typeof schema>;

/** Undefined when it is not what the build writes. */
export function parsePortalFile(json: string): PortalFile | undefined {
	try {
		return schema.parse(JSON.parse(json));
	} catch {
		return undefined;
	}
}
