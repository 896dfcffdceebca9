const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Whether a link or image address from a bulletin may stand in a page: relative, or of a scheme that only
 * leads somewhere. Read as browsers read it, so control characters and white space hide nothing.
 */
export function isSafeUrl(url: string): boolean {
	const parsed = URL.parse(url, 'http://portal.invalid/');
	return parsed !== null && SAFE_SCHEMES.has(parsed.protocol);
}
