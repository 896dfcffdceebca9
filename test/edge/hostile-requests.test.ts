import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SITE, serveSite, slowReader } from './served-site.ts';

const answerTo = (line: string, headers = 'Host: a') => `${line} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`;
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('a request that is none', () => {
	const lines: [name: string, text: string, status: number][] = [
		['a broken percent sign', answerTo('GET /%'), 400],
		['a byte that is no UTF-8', answerTo('GET /%ff'), 400],
		['a NUL', answerTo('GET /index.html%00.png'), 400],
		['no path', answerTo('GET index.html'), 400],
		['another scheme', answerTo('GET file:///etc/passwd'), 400],
		['a way out', answerTo('GET /../secret.txt'), 404],
		['an encoded way out', answerTo('GET /..%2fsecret.txt'), 404],
		['a way out by dots', answerTo('GET /%2e%2e/secret.txt'), 404],
		['a backslash', answerTo('GET /..\\secret.txt'), 404],
		['an encoded backslash', answerTo('GET /..%5csecret.txt'), 404],
		['a hidden file', answerTo('GET /.env'), 404],
		['an encoded hidden file', answerTo('GET /%2eenv'), 404],
		['two slashes', answerTo('GET //tin/mot'), 404],
		['a slash that would lead to another site', answerTo('GET //evil.example/tin/mot'), 404],
		['an encoded slash first', answerTo('GET /%2ftin/mot'), 404],
		['a name longer than a file can have', answerTo(`GET /${'a'.repeat(5000)}/`), 404],
		['a line longer than any', answerTo(`GET /${'a'.repeat(20_000)}`), 431],
		['large headers', answerTo('GET /', `Host: a\r\nX: ${'a'.repeat(20_000)}`), 431],
		['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
		['two Hosts', answerTo('GET /', 'Host: a\r\nHost: b'), 400],
		['two Hosts that are the same', answerTo('GET /', 'Host: a\r\nX: y\r\nhOST: a'), 400],
		['two Hosts for the API', answerTo('GET /api/stats', 'Host: a\r\nHost: b'), 400],
		['a Host with a space', answerTo('GET /', 'Host: a b'), 400],
		['a Host with a path', answerTo('GET /', 'Host: a/b'), 400],
		['a Host with a user', answerTo('GET /', 'Host: a@b'), 400],
		['a Host with markup', answerTo('GET /', 'Host: <script>'), 400],
		['a Host of two, in one line', answerTo('GET /', 'Host: a, b'), 400],
		['a Host with a port that is none', answerTo('GET /', 'Host: a:http'), 400],
		['a Host that is half an IPv6 address', answerTo('GET /', 'Host: [::1'), 400],
		['a Host longer than a name can be', answerTo('GET /', `Host: ${'a'.repeat(300)}`), 400],
		['a Host with letters that no name has', answerTo('GET /', 'Host: phưng.example'), 400],
		['more header lines than any client sends', answerTo('GET /', `Host: a\r\n${'X: y\r\n'.repeat(100)}Y: z`), 431],
		['a second Host behind a hundred lines', answerTo('GET /', `Host: a\r\n${'X: y\r\n'.repeat(150)}Host: b`), 431],
		['no HTTP', 'hello\r\n\r\n', 400],
		['a body', answerTo('GET /', 'Host: a\r\nContent-Length: 1000000000'), 413],
		['a body in chunks', answerTo('GET /', 'Host: a\r\nTransfer-Encoding: chunked'), 413],
		['two lengths', answerTo('POST /api/visit', 'Host: a\r\nContent-Length: 0\r\nContent-Length: 5'), 400],
	];
	it.each(lines)('%s', async (_name, text, wanted) => {
		const { raw } = await serveSite();
		const answer = await raw(text);
		expect(status(answer)).toBe(wanted);
		expect(answer).not.toContain('SECRET');
	});
});

it('answers the forms of a request that are rare but right', async () => {
	const { raw, get } = await serveSite();
	expect(status(await raw(answerTo('GET http://a.example/tin/mot/')))).toBe(200);
	expect(status(await raw(answerTo('GET http://a.example/tin/mot/?x#y')))).toBe(200);
	for (const host of ['a:80', 'a.example.', 'A_b.example', '[::1]:80', '127.0.0.1:4321', ''])
		expect([host, status(await raw(answerTo('GET /tin/mot/', `Host: ${host}`)))]).toEqual([host, 200]);
	expect(await (await get('/.well-known/security.txt')).text()).toBe(SITE['.well-known/security.txt']);
	expect((await get('/t%69n/m%C6%91t/')).status).toBe(404);
	expect((await get('/t%69n/mot/')).status).toBe(200);
});

it('gives no file outside the site and no error, whatever is asked', async () => {
	const { raw } = await serveSite();
	const piece = fc.oneof(
		fc.constantFrom(
			'..',
			'.',
			'/',
			'//',
			'%2e',
			'%2f',
			'%5c',
			'\\',
			'%00',
			'%',
			'.env',
			'secret.txt',
			'index.html',
			'tin',
			'?',
			'#',
			';',
			'%c0%ae',
		),
		fc.string({ maxLength: 5 }).map((text) => encodeURI(text.toWellFormed()).replace(/ /g, '+')),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
			const answer = await raw(answerTo(`GET /${pieces.join('')}`));
			expect([200, 301, 400, 404]).toContain(status(answer));
			expect(answer).not.toContain('SECRET');
			// A redirect stays on this site.
			expect(/^location: (?!\/(?![/\\]))/im.test(answer)).toBe(false);
		}),
		{ numRuns: 200 },
	);
});

describe('a client that keeps a connection without using it', () => {
	const limits = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };

	it.each([
		['sends nothing', ''],
		['sends half a request line', 'GET / HT'],
		['never ends its headers', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n'],
	])('is cut off when it %s', async (_name, text) => {
		const { raw, get } = await serveSite(SITE, { limits });
		const answer = await raw(text);
		expect(answer === '' || status(answer) === 408).toBe(true);
		expect((await get('/')).status).toBe(200);
	});

	it('is cut off when it takes no more of what it asked for', async () => {
		const bytes = 30_000_000;
		const { server, raw, get } = await serveSite(
			{ ...SITE, 'tep.bin': Buffer.alloc(bytes) },
			{ limits: { silence: 100 } },
		);
		const reader = await slowReader(server.port);
		// Silent ones that came later, each after the other, have been cut off. A write under way has a second chance.
		for (let other = 0; other < 4; other++) await raw('');
		expect(await reader.readAll()).toBeLessThan(bytes);
		expect((await get('/')).status).toBe(200);
	});
});
