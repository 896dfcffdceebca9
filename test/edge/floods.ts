/** What is flooded. */
export interface FloodTarget {
	readonly port: number;
	/** A text of a megabyte or more. */
	readonly large: string;
	readonly page: string;
	/** Pages that nobody has asked for yet. */
	readonly pages: readonly string[];
	/** Differs from run to run, so that readers and paths are new. */
	readonly seed: number;
}

/** Clients that all do one thing. */
export interface Flood {
	readonly name: string;
	readonly clients: number;
	readonly atOnce: number;
	/** What a client sends, byte for byte. */
	readonly sends: (target: FloodTarget, client: number, random: () => number) => string;
	/**
	 * It reads until the server closes; does so with its own side closed already; goes when the first bytes come; or
	 * stays, and reads nothing, until it is told.
	 */
	readonly manner: 'reads' | 'closes half' | 'leaves' | 'stays';
}

const HEAD = 'Host: mot.example\r\nUser-Agent: Mozilla/5.0 Firefox/140.0\r\n';
const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\n${HEAD}${headers}\r\n`;
const once = (path: string, headers = '') => get(path, `${headers}Connection: close\r\n`);
const visit = (headers: string, method = 'POST /api/visit?p=/') =>
	`${method} HTTP/1.1\r\n${HEAD}Sec-Fetch-Site: same-origin\r\nConnection: close\r\n${headers}\r\n`;
const word = (random: () => number) => random().toString(36).slice(2);
const words = (count: number, random: () => number, between: string, make: (word: string) => string) =>
	Array.from({ length: count }, () => make(word(random))).join(between);
const address = (random: () => number) =>
	Array.from({ length: 3 }, () => Math.floor(random() * 256)).reduce((text, part) => `${text}.${part}`, '10');

/** Floods that a portal has to survive, by what they are made of. */
export const FLOODS: readonly Flood[] = [
	{
		name: 'first requests of a large file, gzip',
		clients: 300,
		atOnce: 300,
		sends: ({ large }) => once(large, 'Accept-Encoding: gzip\r\n'),
		manner: 'reads',
	},
	{
		name: 'first requests of a large file, as it is',
		clients: 300,
		atOnce: 300,
		sends: ({ large }) => once(large),
		manner: 'reads',
	},
	{
		name: 'first requests of pages, gzip',
		clients: 2000,
		atOnce: 300,
		sends: ({ pages }, client) => once(pages[client % pages.length] ?? '/', 'Accept-Encoding: gzip\r\n'),
		manner: 'reads',
	},
	{
		name: 'twenty ranges sent ahead',
		clients: 150,
		atOnce: 50,
		sends: ({ large }) => get(large, 'Range: bytes=0-\r\n').repeat(20),
		manner: 'leaves',
	},
	{
		name: 'thousands of requests sent ahead',
		clients: 500,
		atOnce: 500,
		sends: ({ large, page }) => get(large) + get(page).repeat(2000),
		manner: 'stays',
	},
	{
		name: 'connections closed by half',
		clients: 1000,
		atOnce: 100,
		sends: ({ large, page }) => get(large, 'Range: bytes=0-100000\r\n') + get(page),
		manner: 'closes half',
	},
	{
		name: 'heads that never end',
		clients: 1500,
		atOnce: 1500,
		sends: ({ page }) => `GET ${page} HTTP/1.1\r\n${HEAD}X-A: `,
		manner: 'stays',
	},
	{ name: 'silent connections', clients: 1900, atOnce: 1900, sends: () => '', manner: 'stays' },
	{
		name: 'connections kept after an answer',
		clients: 1900,
		atOnce: 1900,
		sends: ({ page }) => get(page),
		manner: 'stays',
	},
	{
		name: 'readers who take nothing',
		clients: 1900,
		atOnce: 1900,
		sends: ({ large }) => get(large, 'Accept-Encoding: identity\r\n'),
		manner: 'stays',
	},
	{
		name: 'downloads broken off',
		clients: 1000,
		atOnce: 100,
		sends: ({ large }) => get(large, 'Range: bytes=1-\r\n'),
		manner: 'leaves',
	},
	{
		name: 'a thousand ranges in one',
		clients: 300,
		atOnce: 50,
		sends: ({ large }, _client, random) =>
			once(large, `Range: bytes=${words(1000, random, ',', () => `${Math.floor(random() * 1e6)}-`)}\r\n`),
		manner: 'reads',
	},
	{
		name: 'paths that are not',
		clients: 10_000,
		atOnce: 100,
		sends: (_target, _client, random) => once(`/${word(random)}/${word(random)}?${word(random)}`),
		manner: 'reads',
	},
	{
		name: 'hosts',
		clients: 5000,
		atOnce: 100,
		sends: ({ page }, _client, random) =>
			`GET ${page} HTTP/1.1\r\nHost: ${word(random)}.example\r\nConnection: close\r\n\r\n`,
		manner: 'reads',
	},
	{
		name: 'long lists of tags and codings',
		clients: 3000,
		atOnce: 50,
		sends: ({ page }, _client, random) =>
			once(
				page,
				`If-None-Match: ${words(400, random, ', ', (tag) => `"${tag}"`)}\r\nAccept-Encoding: ${words(400, random, ',', (tag) => tag)}\r\n`,
			),
		manner: 'reads',
	},
	{
		name: 'heads of a thousand lines',
		clients: 3000,
		atOnce: 50,
		sends: ({ page }, _client, random) =>
			once(
				page,
				words(1000, random, '', (name) => `X${name.slice(0, 6)}: 1\r\n`),
			),
		manner: 'reads',
	},
	{
		name: 'requests within requests',
		clients: 1000,
		atOnce: 50,
		sends: ({ page }, client) => {
			const inner = get(page);
			const outer = [
				`Content-Length: ${inner.length}\r\nTransfer-Encoding: chunked\r\n`,
				'Content-Length: 0\r\nContent-Length: 5\r\n',
				'Transfer-Encoding: xchunked\r\n',
				`Content-Length: ${inner.length}\r\n`,
				'Host: hai.example\r\n',
			];
			return `${visit(outer[client % outer.length] ?? '')}0\r\n\r\n${inner}`;
		},
		manner: 'reads',
	},
	{
		name: 'bodies',
		clients: 500,
		atOnce: 50,
		sends: () => `${visit('Content-Length: 1000000000\r\n')}${'x'.repeat(100_000)}`,
		manner: 'reads',
	},
	{
		name: 'visits of new readers',
		clients: 5000,
		atOnce: 50,
		sends: (_target, _client, random) => visit(`X-Forwarded-For: ${address(random)}\r\n`),
		manner: 'reads',
	},
	{
		name: 'guesses at the token',
		clients: 300,
		atOnce: 50,
		sends: (_target, _client, random) => visit(`Authorization: Bearer ${word(random)}\r\n`, 'GET /api/counts'),
		manner: 'reads',
	},
];
