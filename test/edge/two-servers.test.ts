import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCounterCommand } from '../../src/edge/node/counter-command.ts';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import { addressOf, load } from './load.ts';
import { WARDS_FILE } from './node-runtime.ts';
import { dataFolder, figures, integrity, serveProcess } from './served-process.ts';

/** Of the ward's old portal, in fixtures/edge-sites. */
const OFFSET = 10;

it('two servers that begin one database at once count into it together, and go over to a restored one together', async () => {
	const dir = dataFolder();
	const servers = await Promise.all([serveProcess(dir), serveProcess(dir)]);
	const loadBoth = async (first: number) => {
		const counts = await Promise.all(
			servers.map(({ port }, server) =>
				load({ port, visits: 300, clients: 4, from: (visit) => addressOf(first + server * 1000 + visit) }),
			),
		);
		return counts.reduce((sum, count) => sum + count, 0);
	};
	const totals = () => Promise.all(servers.map(async ({ ask }) => (await figures(ask)).total - OFFSET));
	expect(await loadBoth(0)).toBe(600);
	expect(await totals()).toEqual([600, 600]);
	expect(
		servers
			.map(({ output }) => output())
			.join('')
			.match(/Bộ đếm mot\.example bắt đầu từ 0/g),
	).toHaveLength(1);

	const options = { dataDir: dir, wardsFile: WARDS_FILE, ward: 'mot.example', mode: 'empty' as const, say: () => {} };
	await runCounterCommand('backup', options);
	const backup = readdirSync(join(dir, 'backup'))[0] ?? '';
	const file = databaseFile(dir, 'mot.example');
	writeFileSync(file, readFileSync(file).fill(0, 1024));
	await runCounterCommand('restore', { ...options, file: backup });
	expect(await totals()).toEqual([600, 600]);
	expect(await loadBoth(10_000)).toBe(600);
	expect(await totals()).toEqual([1200, 1200]);
	for (const { end } of servers) await end('SIGTERM');
	expect(integrity(file)).toBe('ok');
	expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
});
