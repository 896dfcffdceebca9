import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publishAgain, SITE, serveSite, writeFiles } from './served-site.ts';

const PATH = 'tin/mot/index.html';
const BEFORE = String(SITE[PATH]);
const LIKE_IT = BEFORE.replaceAll('một', 'mới');
const DAY = 1_720_000_000;

// Each alone tells the new file from the old one, as where a copy keeps the times or a build dates files by its content.
const differences: [what: string, anew: (file: string) => void, text: string][] = [
	[
		'another file with its size and time',
		(file) => {
			writeFileSync(`${file}.new`, LIKE_IT);
			utimesSync(`${file}.new`, DAY, DAY);
			renameSync(`${file}.new`, file);
		},
		LIKE_IT,
	],
	[
		'written over in its size',
		(file) => {
			writeFileSync(file, LIKE_IT);
			utimesSync(file, DAY + 1, DAY + 1);
		},
		LIKE_IT,
	],
	[
		'written over with its time',
		(file) => {
			writeFileSync(file, `${LIKE_IT}.`);
			utimesSync(file, DAY, DAY);
		},
		`${LIKE_IT}.`,
	],
];

describe('what is published anew', () => {
	it('is served at once, whichever way it comes', async () => {
		const { get, siteDir } = await serveSite();
		const before = (await get('/')).headers.get('etag') ?? '';
		publishAgain(siteDir, {
			'index.html': 'mới',
			'tin/hai/index.html': 'hai',
			'404.html': 'không',
			'du-lieu/cong.json': '{}',
		});
		const after = await get('/', { 'if-none-match': before });
		expect([after.status, await after.text()]).toEqual([200, 'mới']);
		expect(await (await get('/tin/hai/')).text()).toBe('hai');
		expect((await get('/tin/mot/')).status).toBe(404);
		expect((await get('/?gd=7&cn=85&tc=1343')).status).toBe(200);
		writeFiles(siteDir, { 'index.html': 'chép đè' });
		expect(await (await get('/')).text()).toBe('chép đè');
	});

	it.each(differences)('is served though it is %s', async (_what, anew, text) => {
		const { get, siteDir } = await serveSite();
		expect(Buffer.byteLength(LIKE_IT)).toBe(Buffer.byteLength(BEFORE));
		utimesSync(join(siteDir, PATH), DAY, DAY);
		const encodings = ['identity', 'br'];
		const ask = (encoding: string, tag = '') =>
			get('/tin/mot/', { 'accept-encoding': encoding, ...(tag && { 'if-none-match': tag }) });
		const tags = await Promise.all(encodings.map(async (encoding) => (await ask(encoding)).headers.get('etag') ?? ''));
		anew(join(siteDir, PATH));
		for (const [index, encoding] of encodings.entries()) {
			for (const tag of ['', tags[index]]) {
				const response = await ask(encoding, tag);
				const body = Buffer.from(await response.arrayBuffer());
				const read = response.headers.get('content-encoding') === 'br' ? brotliDecompressSync(body) : body;
				expect([encoding, tag, response.status, read.toString()]).toEqual([encoding, tag, 200, text]);
			}
		}
	});

	it('fails no request while a build publishes over and over', async () => {
		const { get, siteDir } = await serveSite();
		const sources = ['a', 'b'].map((name) => `${siteDir}-${name}`);
		for (const source of sources)
			writeFiles(source, { ...SITE, 'index.html': source, 'tin/mot/index.html': source, 'du-lieu/tin-bai.json': '' });
		writeFiles(siteDir, { 'du-lieu/tin-bai.json': '' });
		const script = fileURLToPath(new URL('publish-often.ts', import.meta.url));
		const publishing = spawn(process.execPath, [script, siteDir, '150', ...sources], { stdio: 'inherit' });
		const ended = once(publishing, 'close');
		const answers = new Set<string>();
		while (publishing.exitCode === null) {
			for (const path of ['/', '/tin/mot/', '/tin/mot']) answers.add(`${path} ${(await get(path)).status}`);
		}
		expect(await ended).toEqual([0, null]);
		expect([...answers]).toEqual(['/ 200', '/tin/mot/ 200', '/tin/mot 301']);
	}, 60_000);

	it('waits while the folder has no name', async () => {
		const { get, siteDir } = await serveSite();
		renameSync(siteDir, `${siteDir}.old`);
		const asked = get('/tin/mot/');
		expect((await get('/api/health')).status).toBe(503);
		renameSync(`${siteDir}.old`, siteDir);
		expect((await asked).status).toBe(200);
	});
});
