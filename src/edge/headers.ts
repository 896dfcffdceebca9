import { routeOf } from '../routes/route-of.ts';

/*
 * What every answer of the portal says besides its body, for any server: a path or a fact of the request goes in,
 * header fields come out.
 */

const DAY_SECONDS = 24 * 60 * 60;
const YEAR_SECONDS = 365 * DAY_SECONDS;

/** Device access that a portal of news never needs, for itself or for what a page might bring in. */
const REFUSED_FEATURES = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

/**
 * Headers of every answer. Most of the Content-Security-Policy is in each page itself, where its build has put what
 * the page needs (`src/views/security-policy.ts`); here is what only a header can say.
 * `isSecure`: the reader came by TLS, to this server or to a proxy that it trusts.
 */
export function securityHeaders(path: string, isSecure: boolean): Record<string, string> {
	const route = routeOf(path);
	// Nothing to look at by itself, so only pages need the rest: a search has thirty such answers, 400 bytes each.
	if (route?.partOfPages && !isBareFile(path)) return { 'x-content-type-options': 'nosniff' };
	return {
		'content-security-policy': isBareFile(path)
			? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
			: "frame-ancestors 'self'",
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
		'cross-origin-opener-policy': route?.answeredByWindows ? 'same-origin-allow-popups' : 'same-origin',
		// Not for subdomains: those of a ward are not ours to promise for.
		...(isSecure && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
		// Readers look at a PDF in the browser; another program's file has nothing to do there.
		...(route?.kind === 'attachment' && !path.endsWith('.pdf') && { 'content-disposition': 'attachment' }),
		...(route?.forAnyOrigin && { 'access-control-allow-origin': '*' }),
	};
}

/** XML and images that browsers would run scripts of, were they opened by themselves; they carry no policy of their own. */
function isBareFile(path: string): boolean {
	return /\.(?:svg|xml)$/i.test(path);
}

/**
 * How long an answer may be kept without asking. Names with a digest of the content in them are never used again;
 * everything else is asked for each time, which a matching ETag answers in a few bytes.
 */
export function cacheControl(path: string): string {
	return routeOf(path)?.lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}

/** What of Pagefind is published unpacked, in types that servers and networks know to compress. */
export function typeOf(path: string): string | undefined {
	if (path.endsWith('.pagefind')) return 'application/wasm';
	return path.endsWith('.pf_meta') ? 'text/plain' : undefined;
}

/**
 * An answer of a site with these headers, for a runtime whose files come as a `Response`. `url` is the request's: its
 * scheme says whether the reader came by TLS. Errors and redirects are never kept.
 */
export function withSiteHeaders(answer: Response, { pathname, protocol }: URL): Response {
	const isFile = answer.ok || answer.status === 304;
	// What says that a script is missing is a page all the same.
	const secured = withSecurityHeaders(answer, isFile ? pathname : '/', protocol);
	secured.headers.set('cache-control', isFile ? cacheControl(pathname) : 'no-cache');
	const type = typeOf(pathname);
	if (isFile && type) secured.headers.set('content-type', type);
	return secured;
}

/** An answer with the headers that every one has, of a path and by a scheme (`https:`); its own go before them. */
export function withSecurityHeaders(answer: Response, path: string, protocol: string): Response {
	const headers = new Headers({
		...securityHeaders(path, protocol === 'https:'),
		...Object.fromEntries(answer.headers),
	});
	return new Response(answer.body, { status: answer.status, headers });
}
