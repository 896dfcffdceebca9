import { exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';

const get = (path: string, host = 'mot.example') =>
	exports.default.fetch(new Request(`https://${host}${path}`, { redirect: 'manual' }));

it('leads old addresses of a ward to its bulletins', async () => {
	for (const path of ['/?tc=1343&gd=7&cn=85', '/default.aspx?gd=7&cn=85&tc=1343&fbclid=x']) {
		const { status, headers } = await get(path);
		expect([path, status, headers.get('location')]).toEqual([path, 301, '/tin/mot/']);
	}
	expect((await get('/?gd=7&cn=85&tc=1343', 'hai.example')).status).toBe(200);
	expect((await get('/?utm_source=x')).status).toBe(200);
});

it('answers with the headers of the site', async () => {
	for (const [path, status] of [
		['/', 200],
		['/tin/mot/', 200],
		['/khong-co/', 404],
		['/?gd=7&cn=85&tc=1343', 301],
	] as const) {
		const answer = await get(path);
		expect([path, answer.status]).toEqual([path, status]);
		expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
		expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
		expect(answer.headers.get('cache-control')).toBe('no-cache');
	}
});

it('says that a calendar is one, in UTF-8', async () => {
	const answer = await get('/lich.ics');
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
	expect(answer.headers.get('access-control-allow-origin')).toBe('*');
	expect(await answer.text()).toContain('Lịch của Phường Một');
});

it('answers whoever asks whether it runs', async () => {
	const answer = await get('/api/health');
	expect([answer.status, await answer.text()]).toEqual([200, 'OK']);
});

it('serves attached files as what they are', async () => {
	const plan = await get('/tin/mot/ke-hoach.pdf');
	expect([plan.status, plan.headers.get('content-type')]).toEqual([200, 'application/pdf']);
	expect(plan.headers.get('x-content-type-options')).toBe('nosniff');
	expect(plan.headers.get('content-disposition')).toBeNull();
	expect(new TextDecoder().decode(await plan.arrayBuffer())).toMatch(/^%PDF-/);
	const letter = await get('/tin/mot/don.docx');
	expect(letter.headers.get('content-type')).toBe(
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	);
	expect(letter.headers.get('content-disposition')).toBe('attachment');
	await letter.arrayBuffer();
});
