import { type Context, Hono } from 'hono';
import { apiUrls } from './api-urls.ts';
import type { Reader } from './counter.ts';
import type { Figures } from './counter-figures.ts';
import type { History } from './counter-history.ts';
import {
	type Counts,
	CountsPresentError,
	IMPORT_MODES,
	type ImportMode,
	NotCountsError,
	parseCounts,
	RewindError,
	TooManyVisitsError,
} from './counter-transfer.ts';
import { messages } from './messages.ts';
import { networks } from './network.ts';
import { PAGE_PATH, PAGE_PATH_LENGTH } from './page-path.ts';
import { isRobot } from './robots.ts';
import { TokenGate, type TransferOptions } from './transfer-token.ts';

type Awaitable<T> = T | Promise<T>;

/** A ward's counter: in the same process, or a Durable Object. */
export interface VisitCounter {
	visit(reader: Reader, path: string): Awaitable<Figures>;
	figures(): Awaitable<Figures>;
	figures(path: string): Awaitable<Figures>;
	history(): Awaitable<History>;
	exportCounts(): Awaitable<Counts>;
	importCounts(counts: Counts, mode: ImportMode): Awaitable<void>;
	/** Goes back to what it was at a moment, in milliseconds since 1970 UTC, where its runtime keeps a record. */
	rewind?(to: number): Awaitable<void>;
}

/** What the API needs of the ward that a request is for. */
export interface WardAccess {
	/** Throws where the counter is out of order. */
	readonly counter: () => VisitCounter;
	/** Visits that the old portal had counted. */
	readonly offset: number;
	/** Names the ward is served under, besides the one in the request's `Host`. */
	readonly hosts: readonly string[];
	/** Whether the ward's site has a page at a path, one of the form {@link PAGE_PATH}. */
	readonly hasPage: (path: string) => Awaitable<boolean>;
}

export interface VisitApiOptions extends TransferOptions {
	/** The ward that a request is for, or none. */
	readonly ward: (context: Context) => Awaitable<WardAccess | undefined>;
	/** The reader's network address. */
	readonly address: (context: Context) => string;
	/** Told of every failure of a counter. */
	readonly onFailure: (error: unknown, context: Context) => void;
}

interface ApiEnv {
	Variables: { ward: WardAccess };
}

const VISIT = apiUrls.visit;
const STATS = apiUrls.stats;
const HISTORY = apiUrls.history;
const COUNTS = apiUrls.counts;
const REWIND = apiUrls.rewind;
/** What is left of a request that is refused is not read. */
const CLOSE = { connection: 'close' };
/** Counts of a ward with tens of thousands of pages. */
const IMPORT_BYTES = 8 * 1024 * 1024;
/** Agents are longer only where someone plays with them. */
const AGENT_LENGTH = 512;

/**
 * The counter over HTTP, below `/api/`: `POST visit?p=<path>` counts, `GET stats` and `GET stats/history` only answer,
 * `GET` and `PUT counts` move counts for an operator, `POST counts/rewind` takes them back in time. Answers are JSON; errors have a key `error`.
 */
export function visitApi(options: VisitApiOptions): Hono<ApiEnv> {
	const api = new Hono<ApiEnv>();
	for (const path of [VISIT, STATS, HISTORY, COUNTS, REWIND]) {
		api.use(path, async (context, next) => {
			context.header('cache-control', 'no-store');
			const ward = await options.ward(context);
			if (!ward) return context.json({ error: 'unknown host' }, 421);
			if (path !== COUNTS && hasBody(context)) return context.json({ error: 'no body expected' }, 413, CLOSE);
			context.set('ward', ward);
			return next();
		});
	}
	addCounting(api, options);
	addTransfer(api, options);
	api.onError((error, context) => {
		context.header('cache-control', 'no-store');
		if (named(error, NotCountsError)) return context.json({ error: error.message }, 400);
		if (named(error, TooManyVisitsError)) return context.json({ error: error.message }, 400);
		if (named(error, RewindError)) return context.json({ error: error.message }, 501);
		if (named(error, CountsPresentError)) return context.json({ error: error.message }, 409);
		options.onFailure(error, context);
		return context.json({ error: 'counter unavailable' }, 503, { 'retry-after': '30' });
	});
	return api;
}

function addCounting(api: Hono<ApiEnv>, { address }: VisitApiOptions): void {
	api.post(VISIT, async (context) => {
		const { counter, offset, hosts, hasPage } = context.get('ward');
		if (!isSameOrigin(context, hosts)) return context.json({ error: 'cross-site' }, 403);
		const path = context.req.query('p') ?? '';
		const isPage = path.length <= PAGE_PATH_LENGTH && PAGE_PATH.test(path) && (await hasPage(path));
		if (!isPage) return context.json({ error: 'unknown page' }, 404);
		const agent = context.req.header('user-agent') ?? '';
		const figures = await (isRobot(agent) || isAhead(context)
			? counter().figures(path)
			: counter().visit({ ...networks(address(context)), agent: agent.slice(0, AGENT_LENGTH) }, path));
		return context.json(withOffset(figures, offset));
	});
	api.all(VISIT, (context) => context.json({ error: 'use POST' }, 405, { allow: 'POST' }));
	api.get(STATS, async (context) => {
		const { counter, offset } = context.get('ward');
		return context.json(withOffset(await counter().figures(), offset));
	});
	api.get(HISTORY, async (context) => context.json(await context.get('ward').counter().history()));
	for (const path of [STATS, HISTORY])
		api.all(path, (context) => context.json({ error: 'use GET' }, 405, { allow: 'GET, HEAD' }));
}

function addTransfer(api: Hono<ApiEnv>, options: VisitApiOptions): void {
	const gate = TokenGate.of(options);
	api.use(`${COUNTS}/*`, async (context, next) => {
		if (!gate) return context.json({ error: 'not found' }, 404, CLOSE);
		const verdict = gate.judge(context.req.header('authorization') ?? '', options.address(context));
		if (verdict === 'right') return next();
		if (verdict === 'wrong')
			return context.json({ error: 'wrong token' }, 401, { ...CLOSE, 'www-authenticate': 'Bearer' });
		return context.json({ error: 'too many wrong tokens' }, 429, { ...CLOSE, 'retry-after': String(verdict.later) });
	});
	api.get(COUNTS, async (context) => context.json(await context.get('ward').counter().exportCounts()));
	api.put(COUNTS, async (context) => {
		const mode = IMPORT_MODES.find((known) => known === (context.req.query('mode') ?? 'empty'));
		if (!mode) return context.json({ error: `mode is one of ${IMPORT_MODES.join(', ')}` }, 400, CLOSE);
		const length = Number(context.req.header('content-length') ?? Number.NaN);
		if (!(length <= IMPORT_BYTES)) return context.json({ error: 'too large' }, 413, CLOSE);
		const counts = parseCounts(await context.req.text());
		const { counter, offset } = context.get('ward');
		await counter().importCounts(counts, mode);
		return context.json(withOffset(await counter().figures(), offset));
	});
	api.post(REWIND, async (context) => {
		const to = Date.parse(context.req.query('to') ?? '');
		if (Number.isNaN(to)) return context.json({ error: 'to is a time' }, 400);
		const counter = context.get('ward').counter();
		if (!counter.rewind) throw new RewindError(messages.keptAsBackups);
		await counter.rewind(to);
		return context.json({ to: new Date(to).toISOString() });
	});
	api.all(REWIND, (context) => context.json({ error: 'use POST' }, 405, { allow: 'POST' }));
	api.all(COUNTS, (context) => context.json({ error: 'use GET or PUT' }, 405, { allow: 'GET, HEAD, PUT' }));
}

function withOffset(figures: Figures, offset: number): Figures {
	return { ...figures, total: figures.total + offset };
}

/** A page of the portal asks, not another site: browsers say so in Sec-Fetch-Site, and where they came from in Origin. */
function isSameOrigin(context: Context, hosts: readonly string[]): boolean {
	const site = context.req.header('sec-fetch-site');
	const origin = context.req.header('origin');
	if (site !== undefined && site !== 'same-origin') return false;
	if (origin === undefined) return site !== undefined;
	const { host, hostname } = URL.parse(origin) ?? {};
	return (
		host !== undefined && hostname !== undefined && (host === new URL(context.req.url).host || hosts.includes(hostname))
	);
}

/** The browser fetches a page that nobody looks at yet. */
function isAhead(context: Context): boolean {
	return /prefetch|prerender/i.test(`${context.req.header('sec-purpose')} ${context.req.header('purpose')}`);
}

function hasBody(context: Context): boolean {
	return (
		context.req.header('transfer-encoding') !== undefined || Number(context.req.header('content-length') ?? 0) !== 0
	);
}

/** Errors from a Durable Object keep their name and message only. */
function named(error: Error, kind: { readonly name: string }): boolean {
	return error.name === kind.name;
}
