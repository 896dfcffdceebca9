import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { urls } from '../urls.ts';
import { Counter, type Sql } from './counter.ts';
import { securityHeaders } from './headers.ts';
import { visitApi } from './http.ts';
import { siteFacts } from './site-facts.ts';
import { SiteFiles } from './site-files.ts';
import { answerText, type Exchange, StaticSite } from './static-site.ts';
import { isSecure, trustedProxies } from './trusted-proxy.ts';
import { type HostedWard, wardsByHost } from './ward-host.ts';

/** A ward with its built site. `id` names its counter. */
export interface ServedWard extends HostedWard {
	readonly siteDir: string;
}

export interface ServerOptions {
	readonly wards: readonly ServedWard[];
	/** Folder of the counters' databases; made when missing. */
	readonly dataDir: string;
	/** 0 takes any free port. */
	readonly port: number;
	/** Address to listen on; all of the machine's where none is given. */
	readonly host?: string | undefined;
	/** Addresses of proxies whose word on the reader's address and TLS is believed, as in `TRUSTED_PROXY`. */
	readonly trustedProxy?: string | undefined;
	readonly now?: () => number;
	/** In place of the usual limits, which are made for real lines and real patience. */
	readonly limits?: Partial<Limits>;
}

export interface PortalServer {
	readonly port: number;
	/** Takes no more requests and resolves when those that run are answered, or were cut off after ten seconds. */
	close(): Promise<void>;
}

/** What one client may cost: bytes, and milliseconds of waiting. */
const LIMITS = {
	maxHeaderSize: 16 * 1024,
	headersTimeout: 10_000,
	requestTimeout: 20_000,
	connectionsCheckingInterval: 2_000,
	/** Longer than nginx (a minute) and Caddy (two) keep theirs, or they would send into one that is just being closed. */
	keepAliveTimeout: 130_000,
	/** Without a byte either way: also of readers who take no more of an answer. */
	silence: 90_000,
	/** For answers that still run when the server is asked to stop. */
	closing: 10_000,
};
type Limits = typeof LIMITS;
const MOST_HEADERS = 100;

interface OpenWard extends HostedWard {
	readonly files: SiteFiles;
	readonly site: StaticSite;
	readonly api: RequestListener;
	close(): void;
}

/**
 * Serves built portals with their counters.
 * @throws the system's error when the port is taken; {RangeError} when wards contradict each other.
 */
export async function startServer(options: ServerOptions): Promise<PortalServer> {
	wardsByHost(options.wards);
	const wards = options.wards.map((ward) => openWard(ward, options));
	const wardOf = wardsByHost(wards);
	const isTrusted = trustedProxies(options.trustedProxy);
	const limits = { ...LIMITS, ...options.limits };
	let closing: Promise<void> | undefined;
	const server = createServer(limits, (request, response) => {
		const exchange = { request, response, isSecure: isSecure(request, isTrusted) };
		if (closing) response.setHeader('connection', 'close');
		answer(exchange, wards, wardOf).catch((error: unknown) => {
			console.error(error);
			if (response.headersSent) response.destroy();
			else answerText(exchange, 500);
		});
	});
	server.timeout = limits.silence;
	server.maxHeadersCount = MOST_HEADERS;
	try {
		await listen(server, options);
	} catch (error) {
		for (const ward of wards) ward.close();
		throw error;
	}
	const close = async () => {
		await finish(server, limits.closing);
		for (const ward of wards) ward.close();
	};
	return { port: (server.address() as AddressInfo).port, close: () => (closing ??= close()) };
}

async function answer(
	exchange: Exchange,
	wards: readonly OpenWard[],
	wardOf: (host: string | undefined) => OpenWard | undefined,
): Promise<void> {
	const { request, response } = exchange;
	const { headers, url = '' } = request;
	if (url === urls.health) return answerHealth(exchange, wards);
	const ward = wardOf(headers.host);
	if (!ward) return answerText(exchange, 421);
	if (!url.startsWith('/api/')) return ward.site.answer(exchange);
	for (const [name, value] of Object.entries(securityHeaders('/api/', exchange.isSecure)))
		response.setHeader(name, value);
	await ward.api(request, response);
}

/** For whoever watches the server: 200 while every ward has its site. */
function answerHealth(exchange: Exchange, wards: readonly OpenWard[]): void {
	const missing = wards.filter(({ files }) => !files.hasPage(urls.home)).map(({ id }) => id);
	answerText(exchange, missing.length > 0 ? 503 : 200);
}

function openWard({ id, hosts, siteDir }: ServedWard, { dataDir, now = Date.now }: ServerOptions): OpenWard {
	const files = new SiteFiles(siteDir);
	const facts = siteFacts(siteDir);
	const database = openDatabase(dataDir, id);
	const counter = new Counter(database.sql, {
		newSalt: randomUUID,
		get offset() {
			return facts().counterOffset;
		},
	});
	const isPage = (path: string) => /^\/(?:[a-z0-9-]+\/)*$/.test(path) && files.hasPage(path);
	const address = (context: Parameters<typeof getConnInfo>[0]) => getConnInfo(context).remote.address ?? '';
	const api = visitApi({ counter, now, address, isPage });
	return {
		id,
		hosts,
		files,
		site: new StaticSite({ files, facts }),
		api: getRequestListener(api.fetch),
		close: database.close,
	};
}

/** A ward's SQLite file. Write-ahead logging loses no acknowledged visit when the process dies. */
function openDatabase(dataDir: string, ward: string): { sql: Sql; close: () => void } {
	mkdirSync(dataDir, { recursive: true });
	const database = new DatabaseSync(join(dataDir, `${ward}.sqlite`));
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000');
	const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
	const sql: Sql = (query, ...values) => {
		const statement = statements.get(query) ?? database.prepare(query);
		statements.set(query, statement);
		return statement.all(...values) as ReturnType<Sql>;
	};
	return { sql, close: () => database.close() };
}

function listen(server: Server, { port, host }: ServerOptions): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
}

/** Connections are kept alive between requests, so that those without one must be closed as they fall idle. */
function finish(server: Server, patience: number): Promise<void> {
	return new Promise((resolve) => {
		const idle = setInterval(() => server.closeIdleConnections(), 50);
		const late = setTimeout(() => server.closeAllConnections(), patience);
		server.close(() => {
			clearInterval(idle);
			clearTimeout(late);
			resolve();
		});
		server.closeIdleConnections();
	});
}
