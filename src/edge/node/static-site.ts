import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import send from 'send';
import { urls } from '../../urls.ts';
import { cacheControl, securityHeaders } from '../headers.ts';
import type { PortalFacts } from '../portal-facts.ts';
import { pageOfFile, redirectFor } from '../redirects.ts';
import { type RequestTarget, requestTarget } from '../request-path.ts';
import { acceptedEncoding } from './accepted-encoding.ts';
import type { KeptFile, SiteFile } from './file-memory.ts';
import { entityTag, type SiteFiles } from './site-files.ts';

export interface StaticSiteOptions {
	readonly files: SiteFiles;
	readonly facts: () => Pick<PortalFacts, 'redirects'>;
}

/** A request with what the server knows of it. */
export interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	/** The reader came by TLS. */
	readonly isSecure: boolean;
}

/** `send` hands it on to the stream. 1,900 readers who take nothing hold 145 MB; with Node's usual 64 KB 345 MB. */
const READING = { highWaterMark: 16 * 1024 };

/** Answers requests for the pages and files of a built portal, and for addresses of the portal before it. */
export class StaticSite {
	readonly #files: SiteFiles;
	readonly #facts: StaticSiteOptions['facts'];
	/** Headers that are the same each time a kept file is sent; by TLS and not. */
	readonly #headers = { secure: new WeakMap<KeptFile, Fields>(), plain: new WeakMap<KeptFile, Fields>() };

	constructor({ files, facts }: StaticSiteOptions) {
		this.#files = files;
		this.#facts = facts;
	}

	/** Answers, at once when the file is in memory. */
	async answer(exchange: Exchange): Promise<void> {
		const { method, url = '', headers } = exchange.request;
		if (hasBody(exchange.request)) return answerText(exchange, 413, { connection: 'close' });
		if (method !== 'GET' && method !== 'HEAD') return answerText(exchange, 405, { allow: 'GET, HEAD' });
		const target = requestTarget(url);
		if (target === 'malformed') return answerText(exchange, 400);
		if (target === 'hidden') return this.#answerNotFound(exchange);
		if (target.search && this.#redirectOld(exchange, target)) return;
		const page = pageOfFile(target.raw);
		if (page !== undefined) return redirect(exchange, page + target.search);
		const encoding = acceptedEncoding(headers['accept-encoding']);
		const kept = this.#files.inMemory(target.path, encoding);
		if (kept && !wantsPart(exchange.request)) return this.#sendKept(exchange, target.path, kept);
		const found = await this.#files.find(target.path, encoding, () => exchange.response.destroyed);
		if (!found) return this.#answerMissing(exchange, target);
		if ('body' in found && !wantsPart(exchange.request)) return this.#sendKept(exchange, target.path, found);
		return this.#sendStream(exchange, target, found);
	}

	#sendKept(exchange: Exchange, path: string, kept: KeptFile): void {
		const { request, response, isSecure } = exchange;
		const headers = this.#headersOf(path, kept, isSecure);
		if (fresh(request.headers, headers)) {
			const { 'content-length': _length, 'content-type': _type, 'content-encoding': _encoding, ...others } = headers;
			response.writeHead(304, others).end();
			return;
		}
		response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : kept.body);
	}

	#headersOf(path: string, kept: KeptFile, isSecure: boolean): Fields {
		const known = this.#headers[isSecure ? 'secure' : 'plain'];
		const before = known.get(kept);
		if (before) return before;
		const headers = keptHeaders(path, kept, isSecure);
		known.set(kept, headers);
		return headers;
	}

	/** Large files, parts of files and preconditions, uncompressed. */
	#sendStream(exchange: Exchange, { path, raw }: RequestTarget, found: SiteFile): void {
		const { request, response, isSecure } = exchange;
		const headers = { ...fileHeaders(path, found, isSecure), etag: entityTag(found.stat, 'identity') };
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		const file = raw.endsWith('/') ? `${raw}index.html` : raw;
		send(request, file, { root: this.#files.dir, dotfiles: 'allow', index: false, cacheControl: false, ...READING })
			.on('error', (error: SendError) => this.#answerError(exchange, error))
			.pipe(response);
	}

	#answerError(exchange: Exchange, error: SendError): void {
		const { response } = exchange;
		if (response.headersSent) {
			response.destroy();
			return;
		}
		for (const name of response.getHeaderNames()) response.removeHeader(name);
		if (error.status === 404) this.#answerNotFound(exchange).catch(() => response.destroy());
		else answerText(exchange, error.status ?? 500, error.headers);
	}

	async #answerMissing(exchange: Exchange, target: RequestTarget): Promise<void> {
		const { path, raw, search } = target;
		const isPage = !path.endsWith('/') && (await this.#files.find(`${path}/`, 'identity')) !== undefined;
		if (isPage) redirect(exchange, `${raw}/${search}`);
		else if (!this.#redirectOld(exchange, target)) await this.#answerNotFound(exchange);
	}

	#redirectOld(exchange: Exchange, { raw, search }: RequestTarget): boolean {
		// Not parsed against a base: `//x` is no address of ours, but a path.
		const url = URL.parse(`http://portal.invalid${raw}${search}`);
		const to = url && redirectFor(url, this.#facts().redirects);
		if (to) redirect(exchange, to);
		return Boolean(to);
	}

	async #answerNotFound(exchange: Exchange): Promise<void> {
		const { request, response, isSecure } = exchange;
		const page = await this.#files.find(urls.notFound, acceptedEncoding(request.headers['accept-encoding']));
		if (!page || !('body' in page)) return answerText(exchange, 404);
		const { etag: _tag, 'last-modified': _date, ...headers } = keptHeaders(urls.notFound, page, isSecure);
		response.writeHead(404, headers).end(request.method === 'HEAD' ? undefined : page.body);
	}
}

type Fields = Record<string, string>;
type SendError = Error & { readonly status?: number; readonly headers?: Fields };

function fileHeaders(path: string, { type, stat, isText }: SiteFile, isSecure: boolean): Fields {
	return {
		...securityHeaders(path, isSecure),
		'content-type': type,
		'last-modified': stat.mtime.toUTCString(),
		'cache-control': cacheControl(path),
		...(isText && { vary: 'accept-encoding' }),
	};
}

function keptHeaders(path: string, kept: KeptFile, isSecure: boolean): Fields {
	const { stat, body, encoding } = kept;
	return {
		...fileHeaders(path, kept, isSecure),
		'content-length': String(body.length),
		etag: entityTag(stat, encoding),
		...(encoding === 'identity' ? { 'accept-ranges': 'bytes' } : { 'content-encoding': encoding }),
	};
}

function hasBody({ headers }: IncomingMessage): boolean {
	return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}

/** A part of a file, or the file only if it is a certain one. */
function wantsPart({ headers }: IncomingMessage): boolean {
	return 'range' in headers || 'if-match' in headers || 'if-unmodified-since' in headers;
}

function redirect({ response, isSecure }: Exchange, to: string): void {
	// A browser would keep one without a limit for ever, and an editor may have named the wrong bulletin.
	const headers = { location: to, 'cache-control': 'no-cache', 'content-length': '0' };
	response.writeHead(301, { ...securityHeaders(to, isSecure), ...headers }).end();
}

/** An answer that only programs read. */
export function answerText({ request, response, isSecure }: Exchange, status: number, headers: Fields = {}): void {
	const body = `${status}\n`;
	response.writeHead(status, {
		...securityHeaders('', isSecure),
		'content-type': 'text/plain; charset=utf-8',
		'content-length': String(body.length),
		'cache-control': 'no-cache',
		...headers,
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}
