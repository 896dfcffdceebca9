import { routeOf } from '../routes/route-of.ts';

/*
 * The Content-Security-Policy that every page carries in its head, where Astro adds digests of the scripts and styles
 * that it has bundled. What only a header can say is in src/edge/headers.ts. A page that needs a policy of another
 * kind is written by an endpoint, whose HTML Astro leaves alone, and states its own.
 */

/** For `security.csp` of Astro's configuration: everything from this site, nothing in the page's own text. */
export const SECURITY_POLICY = {
	directives: ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
} as const satisfies { directives: readonly `${string}-${string} ${string}`[] };

/** Sources of scripts that the page at a path needs besides this site. */
export function moreScriptSources(path: string): readonly string[] {
	return routeOf(path)?.scriptSources ?? [];
}
