import { expect, it } from 'vitest';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import { seeded } from '../bench/generate.ts';
import { addressOf, load } from './load.ts';
import { dataFolder, figures, integrity, serveProcess } from './served-process.ts';

const ROUNDS = 20;
const CLIENTS = 16;
const MOST_VISITS = 400;
/** Of the ward's old portal, in fixtures/edge-sites. */
const OFFSET = 10;

it('loses no acknowledged visit however often and whenever it is killed, and each time serves again', async () => {
	const dir = dataFolder();
	const random = seeded(20_240_702);
	let acknowledged = 0;
	let sent = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const server = await serveProcess(dir);
		const counted = (await figures(server.ask)).total - OFFSET;
		expect(counted).toBeGreaterThanOrEqual(acknowledged);
		// Those under way when it was killed may have been counted with their answer lost.
		expect(counted).toBeLessThanOrEqual(acknowledged + round * CLIENTS);
		expect((await server.ask('/tin/mot/')).status).toBe(200);
		const moment = 1 + Math.floor(random() * MOST_VISITS);
		let killed: Promise<void> | undefined;
		acknowledged += await load({
			port: server.port,
			visits: MOST_VISITS + CLIENTS,
			clients: CLIENTS,
			from: () => addressOf(sent++),
			onAcknowledged: (count) => {
				if (count >= moment) killed ??= server.end('SIGKILL');
			},
		});
		expect(killed).toBeDefined();
		await killed;
	}
	const last = await serveProcess(dir);
	expect((await figures(last.ask)).total - OFFSET).toBeGreaterThanOrEqual(acknowledged);
	await last.end('SIGTERM');
	expect(integrity(databaseFile(dir, 'mot.example'))).toBe('ok');
}, 120_000);
