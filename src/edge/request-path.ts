/** What a request asks for. */
export interface RequestTarget {
	/** As it was sent, without the query. */
	readonly raw: string;
	/** Decoded; safe to be joined to a folder. */
	readonly path: string;
	/** From `?` on, or empty. */
	readonly search: string;
}

/**
 * Reads the target of a request line. `malformed`: not an address. `hidden`: an address that no published file has:
 * files whose names begin with a dot (but for `.well-known`), ways out of the folder, compressed twins of files.
 */
export function requestTarget(target: string): RequestTarget | 'malformed' | 'hidden' {
	const origin = /^https?:\/\/[^/?#]*/i.exec(target)?.[0] ?? '';
	const [, raw = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target.slice(origin.length)) ?? [];
	const path = decoded(raw);
	if (path === undefined || !path.startsWith('/') || path.includes('\0')) return 'malformed';
	if (/\\|\/\/|\/\.(?!well-known\/)|\.br$/.test(path)) return 'hidden';
	return { raw, path, search };
}

function decoded(path: string): string | undefined {
	if (!path.includes('%')) return path;
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
