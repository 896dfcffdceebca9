import type { IncomingMessage } from 'node:http';

/** Header lines that are read; a browser sends twenty, and a proxy adds a few. */
const MOST_HEADERS = 100;
/** Node passes over lines beyond this number, so that one more than allowed must be seen. */
export const HEADERS_READ = MOST_HEADERS + 1;

/** A name or an address, with a port or without (RFC 9110, 7.2). Empty where the address asked for has no host. */
const HOST = /^(?:[\w.-]{0,255}|\[[\da-f:.]{2,45}\])(?::\d{0,5})?$/i;

/**
 * What is wrong with the head of a request, as the status to refuse it with. Who is asked must be said once (RFC 9112,
 * 3.2): of two `Host` lines a proxy in front may have chosen the other.
 */
export function headProblem({ rawHeaders, headers }: IncomingMessage): 400 | 431 | undefined {
	if (rawHeaders.length > 2 * MOST_HEADERS) return 431;
	let hosts = 0;
	for (let index = 0; index < rawHeaders.length; index += 2) {
		const name = rawHeaders[index];
		if (name?.length === 4 && name.toLowerCase() === 'host') hosts++;
	}
	return hosts > 1 || !HOST.test(headers.host ?? '') ? 400 : undefined;
}
