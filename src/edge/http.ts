import { type Context, Hono } from 'hono';
import { isbot } from 'isbot';
import type { Counter } from './counter.ts';

export interface VisitApiOptions {
	readonly counter: Counter;
	/** Milliseconds since 1970 UTC. */
	readonly now: () => number;
	/** The reader's network address, from the socket. */
	readonly address: (context: Context) => string;
	/** Whether a path is a page of the portal; others are not counted. */
	readonly isPage: (path: string) => boolean;
}

/** Readers of one household share an IPv6 /64, as they share an IPv4 address. */
const IPV6_PREFIX_GROUPS = 4;

/** The counter over HTTP: `POST /api/visit?p=<path>` counts, `GET /api/stats` only answers. */
export function visitApi({ counter, now, address, isPage }: VisitApiOptions): Hono {
	const api = new Hono();
	api.use('/api/*', async (context, next) => {
		await next();
		context.header('cache-control', 'no-store');
	});
	api.post('/api/visit', async (context) => {
		if (!isSameOrigin(context)) return context.json({ error: 'cross-site' }, 403);
		const path = context.req.query('p') ?? '';
		if (!isPage(path)) return context.json({ error: 'unknown page' }, 404);
		const agent = context.req.header('user-agent') ?? '';
		if (isbot(agent) || context.req.header('sec-purpose')) return context.json(counter.figures(now(), path));
		const reader = await hash(counter.salt(now()), network(address(context)), agent);
		return context.json(counter.visit(reader, path, now()));
	});
	api.all('/api/visit', (context) => context.json({ error: 'use POST' }, 405, { allow: 'POST' }));
	api.get('/api/stats', (context) => context.json(counter.figures(now())));
	return api;
}

/** A page of the portal asks, not another site: browsers say so in Sec-Fetch-Site, older ones in Origin. */
function isSameOrigin(context: Context): boolean {
	const site = context.req.header('sec-fetch-site');
	if (site !== undefined) return site === 'same-origin';
	const origin = URL.parse(context.req.header('origin') ?? '');
	return origin !== null && origin.host === context.req.header('host');
}

function network(address: string): string {
	return address.includes(':') ? address.split(':').slice(0, IPV6_PREFIX_GROUPS).join(':') : address;
}

async function hash(...parts: readonly string[]): Promise<string> {
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')));
	return Array.from(new Uint8Array(bytes).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
