import { decodePercent, slugify, toNfc } from '../domain/text.ts';
import { addressFault } from '../domain/web-address.ts';
import { BodyRules } from '../markdown/body-rules.ts';
import { plainText } from '../markdown/flat-text.ts';
import { isSafeUrl } from '../markdown/safe-url.ts';
import { routeOf } from '../routes/route-of.ts';
import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';
import { nodesOf, placeOf } from './structure.ts';

/** A link of a body that leads inside the portal, as typed. */
export interface InternalLink {
	readonly url: string;
	readonly start: number;
	readonly end: number;
}

/** The addresses that answer on the portal, and what is known of them. */
export interface Addresses {
	/** Paths that answer, each with its trailing slash, and old addresses with their query. */
	readonly paths: ReadonlySet<string>;
	/** Paths of bulletins that are not published yet. */
	readonly unpublished: ReadonlySet<string>;
	/** Ids in the body of the page at a path; undefined where they are not known. */
	readonly anchors: (path: string) => ReadonlySet<string> | undefined;
	/** Whether a file of `public` answers a path. */
	readonly isFile: (path: string) => boolean;
	/** The path nearest to one that does not answer. */
	readonly nearest: (path: string) => string | undefined;
	/** The path of the page that a content file makes, by its name alone. */
	readonly pathOfFile: (name: string) => string | undefined;
}

const ANYWHERE = 'http://portal.invalid';

/**
 * The links of a body: `diagnostics` of those that are wrong in themselves, and in `links` those into the portal, which
 * {@link checkLink} holds against what there is.
 */
export function linksOf(prose: Prose): { links: InternalLink[]; diagnostics: Diagnostic[] } {
	const links: InternalLink[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const node of prose.tree ? nodesOf(prose.tree) : []) {
		if ((node.type !== 'link' && node.type !== 'definition') || node.url === undefined) continue;
		const place = placeOf(node, prose);
		const local = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/.*)?$/i.exec(node.url);
		if (node.url.trim() === '') diagnostics.push({ rule: 'link', ...place, message: messages.emptyLink });
		else if (local) diagnostics.push({ rule: 'link', ...place, message: messages.localLink, fix: local[1] ?? '/' });
		else if (!isSafeUrl(node.url))
			diagnostics.push({ rule: 'link', ...place, message: messages.unsafeLink(node.url.slice(0, 80)) });
		else if (misleads(node.url))
			diagnostics.push({ rule: 'link', ...place, message: messages.misleadingLink(node.url.slice(0, 80)) });
		else if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(node.url)) links.push({ url: node.url, ...place });
	}
	return { links, diagnostics };
}

/** Whether readers would take an address on the web for another one. */
function misleads(url: string): boolean {
	return /^\s*(?:https?:|[/\\]{2})/i.test(url) && addressFault(url.replace(/^\/\//, 'https://')) !== undefined;
}

/** The ids of a body's page: those that its headings are given, and those written in its HTML or JSX. */
export function anchorsOf({ tree, source }: Prose): string[] {
	const rules = new BodyRules();
	const ids = [...source.matchAll(/\bid="([^"\s]+)"/g)].flatMap(([, id]) => id ?? []);
	for (const node of tree ? nodesOf(tree) : []) {
		if (node.type !== 'heading') continue;
		const heading = { type: 'element' as const, tagName: 'h2', properties: {}, children: [] };
		const change = rules.change(heading, () => plainText(node));
		if (change?.does === 'set') ids.push(String(change.properties['id']));
	}
	return ids;
}

/** A link that leads nowhere, held against what there is; `from` is the path of the page it stands on. */
export function checkLink(
	{ url, start, end }: InternalLink,
	from: string,
	addresses: Addresses,
): Diagnostic | undefined {
	const target = URL.parse(url, ANYWHERE + from);
	if (!target) return { rule: 'link', start, end, message: messages.unsafeLink(url.slice(0, 80)) };
	const path = toNfc(decodePercent(target.pathname));
	const diagnostic = (message: string, fix?: string, severity?: 'warning'): Diagnostic => ({
		rule: 'link',
		start,
		end,
		message,
		fix,
		severity,
	});
	if (addresses.paths.has(path + target.search) || addresses.paths.has(path)) {
		const anchor = toNfc(decodePercent(target.hash.slice(1)));
		const anchors = anchor === '' ? undefined : addresses.anchors(path);
		if (!anchors || anchors.has(anchor) || anchor.startsWith('chu_thich-')) return undefined;
		const meant = [...anchors].find((id) => id === slugify(anchor));
		return diagnostic(
			messages.brokenAnchor(anchor, path === from ? undefined : path),
			meant && (path === from ? `#${meant}` : `${path}#${meant}`),
		);
	}
	if (addresses.isFile(path) || isServed(path)) return undefined;
	if (addresses.unpublished.has(path)) return diagnostic(messages.unpublishedLink(path), undefined, 'warning');
	if (addresses.paths.has(`${path}/`))
		return diagnostic(messages.noSlash(path), `${path}/${target.search}${target.hash}`, 'warning');
	const page = addresses.pathOfFile(path.slice(path.lastIndexOf('/') + 1));
	if (page) return diagnostic(messages.fileLink(url), page + target.hash);
	const bare = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info)(?:\/|$)/i.test(url);
	if (bare) return diagnostic(messages.noScheme(url), `https://${url}`);
	return diagnostic(messages.brokenLink(url.slice(0, 120)), addresses.nearest(path));
}

/** Whether a path is answered though no content makes it: by the counter, and by files of the editors' page. */
function isServed(path: string): boolean {
	const route = routeOf(path);
	return route?.andBelow === true && !route.partOfPages;
}
