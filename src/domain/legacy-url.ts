import { toNfc } from './text.ts';

/** What mail, social networks and campaigns add to a link they pass on. It never says which page is meant. */
const TRACKING = /^(?:utm_.+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mibextid|zarsrc|_ga|_gl)$/;
/** The page that a web server shows for a folder: `/default.aspx?gd=7` and `/?gd=7` are one address. */
const FOLDER_PAGE = /\/(?:default|index)\.(?:aspx?|html?|jsp|php)$/;

/**
 * One spelling for all that mean the same page of an old portal: path and parameters without the site, parameter
 * names in lower case and in order, no tracking parameters, no slash at the end, Vietnamese composed (NFC) and
 * percent-encoded. Old portals mostly ran on Windows, where paths and names ignore case; values keep theirs.
 */
export function normalizeLegacyUrl({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): string {
	const parameters = [...searchParams]
		.map(([name, value]): [string, string] => [toNfc(name).toLowerCase(), toNfc(value)])
		.filter(([name]) => !TRACKING.test(name))
		.sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
	const query = new URLSearchParams(parameters).toString();
	return query ? `${normalizePath(pathname)}?${query}` : normalizePath(pathname);
}

function normalizePath(pathname: string): string {
	const path = toNfc(decoded(pathname)).toLowerCase().replace(FOLDER_PAGE, '/').replace(/\/+$/, '');
	return path === '' ? '/' : encodeURI(path);
}

/** A path that is not percent-encoded UTF-8 stays as it is. */
function decoded(pathname: string): string {
	try {
		return decodeURI(pathname);
	} catch {
		return pathname;
	}
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
