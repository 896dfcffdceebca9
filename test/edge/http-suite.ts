/** What every answer says, on whichever runtime, of the wards of fixtures/edge-sites. */
import { expect, it } from 'vitest';
import type { Ask, Asked } from './api-suite.ts';

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
	'cross-origin-opener-policy': 'same-origin',
	'content-security-policy': "frame-ancestors 'self'",
	'strict-transport-security': 'max-age=31536000',
};
const FROM_PAGE = { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Firefox/140.0' };

const answers: [what: string, status: number, caching: string, path: string, asked?: Asked][] = [
	['a page', 200, 'no-cache', '/'],
	['the head of a page', 200, 'no-cache', '/tin/mot/', { method: 'HEAD' }],
	['a page that is not', 404, 'no-cache', '/khong-co/'],
	['a file that is not', 404, 'no-cache', '/khong-co.js'],
	['a page without its slash', 301, 'no-cache', '/tin/mot'],
	['a page by its file', 301, 'no-cache', '/tin/mot/index.html'],
	['an old address', 301, 'no-cache', '/?gd=7&cn=85&tc=1343'],
	['another method', 405, 'no-cache', '/', { method: 'POST' }],
	['a broken address', 400, 'no-cache', '/%ff'],
	['a host that is no ward’s', 421, 'no-cache', '/', { host: 'la.example' }],
	['the API of no ward', 421, 'no-store', '/api/stats', { host: 'la.example' }],
	['figures', 200, 'no-store', '/api/stats'],
	['history', 200, 'no-store', '/api/stats/history'],
	['a visit', 200, 'no-store', '/api/visit?p=/', { method: 'POST', headers: FROM_PAGE }],
	['a visit of another site', 403, 'no-store', '/api/visit?p=/', { method: 'POST' }],
	['a visit to no page', 404, 'no-store', '/api/visit?p=/khong-co/', { method: 'POST', headers: FROM_PAGE }],
	['another method of the API', 405, 'no-store', '/api/visit?p=/'],
	['a body for the API', 413, 'no-store', '/api/visit?p=/', { method: 'POST', headers: FROM_PAGE, body: 'x' }],
	['a wrong token', 401, 'no-store', '/api/counts', { headers: { authorization: 'Bearer x' } }],
];

export function httpSuite(ask: Ask): void {
	const secure = (path: string, asked: Asked = {}) =>
		ask(path, { ...asked, headers: { 'x-forwarded-proto': 'https', ...asked.headers } });

	it.each(answers)('says all that it has to of %s', async (_what, status, caching, path, asked) => {
		const { status: answered, headers } = await secure(path, asked);
		const said = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, headers.get(name)]));
		expect({ status: answered, caching: headers.get('cache-control'), ...said }).toEqual({
			status,
			caching,
			...HEADERS,
		});
	});

	it('says it of what the API does not have', async () => {
		const { status, headers } = await secure('/api/khong-co');
		expect([status, headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
	});

	it.each([
		['/tin/mot', '/tin/mot/'],
		['/tin/mot?utm_source=a&b=%C4%91', '/tin/mot/?utm_source=a&b=%C4%91'],
		['/tin/mot/index.html', '/tin/mot/'],
		['/tin/mot/index.html?a', '/tin/mot/?a'],
		['/default.aspx?gd=7&cn=85&tc=1343', '/tin/mot/'],
	])('leads %s to %s for good', async (from, to) => {
		for (const host of from.startsWith('/default') ? ['mot.example'] : ['mot.example', 'hai.example']) {
			const { status, headers } = await ask(from, { host });
			expect([host, status, headers.get('location')]).toEqual([host, 301, to]);
		}
	});
}
