/* The types of Cloudflare's runtime are global and contradict the browser's, so only what is used of it is named here. */

declare module 'cloudflare:workers' {
	export abstract class DurableObject {
		constructor(state: import('@cloudflare/workers-types').DurableObjectState, env: unknown);
		alarm?(): void | Promise<void>;
	}
	/** What wrangler.jsonc binds. */
	export const env: unknown;
	/** The Worker's own entrypoints, as requests reach them. */
	export const exports: { readonly default: { fetch(request: Request): Promise<Response> } };
}
