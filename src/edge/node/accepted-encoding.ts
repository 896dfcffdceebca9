import Negotiator from 'negotiator';
import type { Encoding } from './compression.ts';

const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity'];
/** Browsers send a handful of different headers, all short; others must not fill the memory. */
const MOST_KNOWN = 100;
const LONGEST_KNOWN = 100;
const known = new Map<string, Encoding>();

/** The smallest encoding that an Accept-Encoding header allows. */
export function acceptedEncoding(header: string | undefined): Encoding {
	if (!header) return 'identity';
	const before = known.get(header);
	if (before) return before;
	const allowed = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(ENCODINGS);
	const encoding = ENCODINGS.find((name) => allowed.includes(name)) ?? 'identity';
	if (known.size < MOST_KNOWN && header.length <= LONGEST_KNOWN) known.set(header, encoding);
	return encoding;
}
