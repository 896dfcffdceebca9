import { DurableObject, env } from 'cloudflare:workers';
import type { DurableObjectNamespace, DurableObjectState } from '@cloudflare/workers-types';
import { vietnamDayStart } from '../domain/calendar-date.ts';
import { urls } from '../urls.ts';
import { apiUrls } from './api-urls.ts';
import { Counter, type Reader } from './counter.ts';
import type { Figures } from './counter-figures.ts';
import type { History } from './counter-history.ts';
import { dropTables, ImpossibleCountsError } from './counter-schema.ts';
import type { CounterStorage, SqlValue } from './counter-storage.ts';
import { type Counts, type ImportMode, RewindError } from './counter-transfer.ts';
import { withSecurityHeaders, withSiteHeaders } from './headers.ts';
import { type VisitCounter, visitApi } from './http.ts';
import { type PortalFacts, parsePortalFacts } from './portal-facts.ts';
import { redirectFor } from './redirects.ts';
import { requestTarget } from './request-path.ts';
import { chooseWard, ONLY_WARD, parseWards, type Ward } from './wards.ts';

/** What wrangler.jsonc binds. */
export interface WorkerEnv {
	/** The built site, or a folder for each ward. */
	readonly ASSETS: { fetch(request: Request): Promise<Response> };
	readonly COUNTER: DurableObjectNamespace;
	/** As in the file that `WARDS` names on Node, with folders of the assets as sites; none means one ward. */
	readonly WARDS?: unknown;
	/** A secret: lets an operator move counts over HTTP. */
	readonly COUNTER_TOKEN?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const { ASSETS, COUNTER, WARDS, COUNTER_TOKEN } = env as WorkerEnv;
const wards: readonly Ward[] =
	WARDS === undefined ? [{ id: ONLY_WARD, hosts: [], site: '' }] : parseWards(WARDS, 'WARDS (wrangler.jsonc)');
const portals = new Map<string, PortalFacts>();

/** A ward's counter on Cloudflare, with a SQLite database of its own. */
export class CounterObject extends DurableObject implements VisitCounter {
	readonly #state: DurableObjectState;
	#opened: Counter | undefined;
	#alarm = 0;

	constructor(state: DurableObjectState, objectEnv: WorkerEnv) {
		super(state, objectEnv);
		this.#state = state;
	}

	/** Not made by the constructor: an object whose database holds impossible numbers must still take good ones. */
	get #counter(): Counter {
		this.#opened ??= new Counter(objectStorage(this.#state), () => Date.now());
		return this.#opened;
	}

	async visit(reader: Reader, path: string): Promise<Figures> {
		const figures = this.#counter.visit(reader, path);
		const midnight = vietnamDayStart(Date.now()) + DAY_MS;
		if (this.#alarm !== midnight) await this.#state.storage.setAlarm(midnight);
		this.#alarm = midnight;
		return figures;
	}

	figures(path?: string): Figures {
		return this.#counter.figures(path);
	}

	history(): History {
		return this.#counter.history();
	}

	exportCounts(): Counts {
		return this.#counter.exportCounts();
	}

	importCounts(counts: Counts, mode: ImportMode): void {
		if (mode === 'replace') this.#dropImpossible();
		this.#counter.importCounts(counts, mode);
	}

	/** Cloudflare keeps a record of the last 30 days; the object goes back in it at its next start, which follows the answer. */
	async rewind(to: number): Promise<void> {
		const { storage } = this.#state;
		try {
			await storage.onNextSessionRestoreBookmark(await storage.getBookmarkForTime(to));
		} catch (error) {
			throw new RewindError(error instanceof Error ? error.message : String(error));
		}
		setTimeout(() => this.#state.abort('rewound'), 0);
	}

	#dropImpossible(): void {
		try {
			this.#counter.turnDay();
		} catch (error) {
			if (!(error instanceof ImpossibleCountsError)) throw error;
			dropTables(objectStorage(this.#state));
		}
	}

	/** Midnight in Vietnam, after a day with visits. */
	override alarm(): void {
		this.#counter.turnDay();
	}
}

/** A Durable Object's database as the counter uses it. */
export function objectStorage({ storage }: Pick<DurableObjectState, 'storage'>): CounterStorage {
	return {
		sql: (query, ...values) => storage.sql.exec(query, ...values).toArray() as Record<string, SqlValue>[],
		transaction: (work) => storage.transactionSync(work),
	};
}

const api = visitApi({
	ward: async (context) => {
		const ward = chooseWard(wards, new URL(context.req.url).host);
		return (
			ward && {
				counter: () => COUNTER.getByName(ward.id) as unknown as VisitCounter,
				offset: (await portalOf(ward)).counterOffset,
				hosts: ward.hosts,
				hasPage: async (path) => (await asset(ward, new URL(path, context.req.url), { method: 'HEAD' })).ok,
			}
		);
	},
	// Cloudflare sets it on every request; nobody else can.
	address: (context) => context.req.header('cf-connecting-ip') ?? '',
	token: COUNTER_TOKEN || undefined,
	onBadToken: (line) => console.error(line),
	onFailure: (error) => console.error(error instanceof Error ? error.message : String(error)),
});

api.all(apiUrls.health, (context) => context.text('OK', 200, { 'cache-control': 'no-cache' }));

api.all(`${urls.api}*`, (context) => context.json({ error: 'not found' }, 404));

api.all('*', async (context) => {
	const { method, url: address } = context.req;
	const url = new URL(address);
	const ward = chooseWard(wards, url.host);
	if (!ward) return text(421);
	if (method !== 'GET' && method !== 'HEAD') return text(405, { allow: 'GET, HEAD' });
	if (requestTarget(address) === 'malformed') return text(400);
	// An address of the old portal may look like a page of this one but for its parameters.
	const old = url.search ? await oldAddress(ward, url) : undefined;
	if (old) return withSiteHeaders(old, url);
	const answer = await asset(ward, url, context.req.raw);
	return withSiteHeaders((answer.status === 404 && !url.search && (await oldAddress(ward, url))) || answer, url);
});

/** An answer that only programs read. */
function text(status: 400 | 405 | 421, headers: Record<string, string> = {}): Response {
	return new Response(`${status}\n`, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache', ...headers },
	});
}

export default {
	/** Whatever answers, the API and errors too, has the headers of every answer. */
	fetch: async (request: Request) => {
		const { pathname, protocol } = new URL(request.url);
		const answer = await api.fetch(request);
		// Files of the site have those of their path.
		if (answer.headers.has('x-content-type-options')) return answer;
		return withSecurityHeaders(answer, pathname.startsWith(urls.api) ? urls.api : '', protocol);
	},
};

/** Answers with a file of a ward's site. */
async function asset({ site }: Ward, url: URL, init: RequestInit): Promise<Response> {
	const folder = site.replace(/^\/*(?=.)/, '/').replace(/\/+$/, '');
	const response = await ASSETS.fetch(new Request(new URL(folder + url.pathname + url.search, url), init));
	const location = response.headers.get('location');
	if (location === null) return response;
	const headers = new Headers(response.headers);
	if (folder !== '' && location.startsWith(`${folder}/`)) headers.set('location', location.slice(folder.length));
	// Cloudflare says 307 of another spelling of a page; for good is what it is, as on Node.
	return new Response(null, { status: 301, headers });
}

/** Where an address of the old portal leads. */
async function oldAddress(ward: Ward, url: URL): Promise<Response | undefined> {
	const portal = await portalOf(ward).catch(() => undefined);
	const path = portal && redirectFor(url, portal.redirects);
	return path === undefined ? undefined : new Response(null, { status: 301, headers: { location: path } });
}

/** What the built site states of itself. A new site is a new version of the Worker, which asks anew. */
async function portalOf(ward: Ward): Promise<PortalFacts> {
	const known = portals.get(ward.id);
	if (known) return known;
	const file = await asset(ward, new URL(urls.portalFacts, 'http://assets.invalid'), {});
	const portal = file.ok ? parsePortalFacts(await file.text()) : undefined;
	if (!portal) throw new Error(`No ${urls.portalFacts} in the site of ${ward.id}: build it anew`);
	portals.set(ward.id, portal);
	return portal;
}
