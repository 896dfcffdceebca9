import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { urls } from '../urls.ts';
import { apiUrls } from './api-urls.ts';
import { securityHeaders } from './headers.ts';
import { type NodeApiOptions, nodeApi } from './node/api-node.ts';
import { parseProxies } from './node/client-address.ts';
import { FileMemory } from './node/file-memory.ts';
import { isSecure } from './node/is-secure.ts';
import { HEADERS_READ, headProblem } from './node/request-head.ts';
import { SiteFiles } from './node/site-files.ts';
import { readInSlices } from './node/slices.ts';
import { answerText, type Exchange, StaticSite } from './node/static-site.ts';
import { Turns } from './node/turns.ts';
import { type NodeWard, siteFacts } from './node/wards-node.ts';
import { chooseWard } from './wards.ts';

export interface ServerOptions extends Omit<NodeApiOptions, 'hasPage'> {
	/** 0 takes any free port. */
	readonly port: number;
	/** Address to listen on; all of the machine's where none is given. */
	readonly host?: string | undefined;
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
	/** Bytes that a connection takes before it is asked to wait; Node's own 64 KB are four times as much for each slow reader. */
	highWaterMark: 16 * 1024,
	/** More are refused: each takes some 20 KB, and one whose reader takes a large file slowly 65. */
	connections: 4000,
	/** From so many on, those that are only kept alive make room for others. */
	crowd: 3000,
	/** Requests sent ahead on one connection, and on all; browsers and proxies send none. */
	waitingOfConnection: 50,
	waiting: 2000,
};
type Limits = typeof LIMITS;

/** A ward with what answers for its site. */
interface ServedWard extends NodeWard {
	readonly files: SiteFiles;
	readonly site: StaticSite;
}

/** Serves built portals with their counters on Node. @throws the system's error when the port is taken. */
export async function startServer({ port, host, limits: given, ...options }: ServerOptions): Promise<PortalServer> {
	const limits = { ...LIMITS, ...given };
	const memory = new FileMemory();
	const wards = options.wards.map((ward) => servedWard(ward, memory));
	const api = nodeApi({
		...options,
		wards,
		hasPage: ({ id }, path) => wards.find((ward) => ward.id === id)?.files.hasPage(path) ?? false,
	});
	const answer = answerer(wards, getRequestListener(api.app.fetch));
	const proxies = parseProxies(options.trustedProxy ?? '');
	let closing: Promise<void> | undefined;
	const turns = new Turns(limits);
	const server = createServer(limits, (request, response) =>
		turns.take(request, response, () => {
			const exchange = { request, response, isSecure: isSecure(request, proxies) };
			if (closing || isCrowded()) response.setHeader('connection', 'close');
			answer(exchange).catch((error: unknown) => {
				console.error(error);
				if (response.headersSent) response.destroy();
				else answerText(exchange, 500);
			});
		}),
	);
	const isCrowded = limitConnections(server, limits);
	try {
		await listen(server, port, host);
	} catch (error) {
		api.close();
		throw error;
	}
	const close = async () => {
		await finish(server, limits.closing);
		api.close();
	};
	return { port: (server.address() as AddressInfo).port, close: () => (closing ??= close()) };
}

/** `counterOffset` is what the site states of itself, as long as it states anything. */
function servedWard(ward: NodeWard, memory: FileMemory): ServedWard {
	const files = new SiteFiles(ward.siteDir, memory);
	const facts = siteFacts(ward.siteDir, ward.counterOffset);
	return {
		...ward,
		files,
		site: new StaticSite({ files, facts }),
		get counterOffset() {
			return facts().counterOffset;
		},
	};
}

function answerer(
	wards: readonly ServedWard[],
	api: ReturnType<typeof getRequestListener>,
): (exchange: Exchange) => Promise<void> {
	return async (exchange) => {
		const { request, response, isSecure } = exchange;
		const { headers, url = '' } = request;
		const problem = headProblem(request);
		if (problem) return answerText(exchange, problem, { connection: 'close' });
		if (url === apiUrls.health) return answerHealth(exchange, wards);
		if (url.startsWith(urls.api)) {
			for (const [name, value] of Object.entries(securityHeaders(urls.api, isSecure))) response.setHeader(name, value);
			await api(request, response);
			return;
		}
		const ward = chooseWard(wards, headers.host);
		await (ward ? ward.site.answer(exchange) : answerText(exchange, 421));
	};
}

/** For whoever watches the server: 200 while every ward has its site. */
function answerHealth(exchange: Exchange, wards: readonly ServedWard[]): void {
	answerText(exchange, wards.every(({ files }) => files.hasPage(urls.home)) ? 200 : 503);
}

/** Gives whether so many are open that none should be kept alive. */
function limitConnections(server: Server, { connections, crowd, silence }: Limits): () => boolean {
	server.timeout = silence;
	server.maxHeadersCount = HEADERS_READ;
	server.maxConnections = connections;
	let open = 0;
	const isCrowded = () => open > crowd;
	server.on('connection', (socket) => {
		open++;
		if (isCrowded()) server.closeIdleConnections();
		socket.once('close', () => open--);
		readInSlices(socket);
	});
	return isCrowded;
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
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
