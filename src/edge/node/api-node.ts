import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { visitApi } from '../http.ts';
import { chooseWard } from '../wards.ts';
import { clientAddress, parseProxies } from './client-address.ts';
import { NodeCounters } from './counter-node.ts';
import type { NodeWard } from './wards-node.ts';

export interface NodeApiOptions {
	readonly wards: readonly NodeWard[];
	/** Folder of the counters' databases. */
	readonly dataDir: string;
	/** Whether a site has a page at a path. */
	readonly hasPage: (ward: NodeWard, path: string) => boolean;
	/** Addresses whose `X-Forwarded-For` is believed, as in `TRUSTED_PROXY`. */
	readonly trustedProxy?: string | undefined;
	/** `COUNTER_TOKEN`: lets an operator move counts over HTTP. */
	readonly token?: string | undefined;
	/** Milliseconds since 1970 UTC. */
	readonly now?: (() => number) | undefined;
	/** Takes what somebody has to do something about; standard error where none is given. */
	readonly log?: ((line: string) => void) | undefined;
	/** Takes the rest; standard output where none is given. */
	readonly note?: ((line: string) => void) | undefined;
}

export interface NodeApi {
	/** The routes below `/api/`. */
	readonly app: Hono;
	close(): void;
}

/** The counters of wards over HTTP on Node. @throws {ProxyListError} */
export function nodeApi({
	wards,
	dataDir,
	hasPage,
	trustedProxy = '',
	token,
	now,
	log,
	note,
}: NodeApiOptions): NodeApi {
	const proxies = parseProxies(trustedProxy);
	const ids = wards.map(({ id }) => id);
	const counters = new NodeCounters(ids, { dataDir, now: now ?? Date.now, log: log ?? console.error, note });
	const wardOf = (context: Context) => chooseWard(wards, new URL(context.req.url).host);
	const app = visitApi({
		ward: (context) => {
			const ward = wardOf(context);
			return (
				ward && {
					counter: () => counters.of(ward.id),
					offset: ward.counterOffset,
					hosts: ward.hosts,
					hasPage: (path) => hasPage(ward, path),
				}
			);
		},
		address: (context) =>
			clientAddress(getConnInfo(context).remote.address ?? '', context.req.header('x-forwarded-for'), proxies),
		token: token || undefined,
		now,
		onBadToken: log ?? console.error,
		onFailure: (error, context) => counters.report(wardOf(context)?.id ?? '', error),
	});
	return { app: app as unknown as Hono, close: () => counters.close() };
}
