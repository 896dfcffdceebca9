import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import { addressOf, load } from './load.ts';
import { startTestServer } from './node-runtime.ts';
import { dataFolder, figures, integrity, serveProcess } from './served-process.ts';

const CLIENTS = 32;
/** Of the ward's old portal, in fixtures/edge-sites. */
const OFFSET = 10;
const at = (time: string) => Date.parse(`${time}+07:00`);

it('counts 20,000 acknowledged visits of concurrent clients exactly', async () => {
	const { port, ask } = await serveProcess(dataFolder());
	const acknowledged = await load({ port, visits: 20_000, clients: CLIENTS, from: addressOf });
	expect(acknowledged).toBe(20_000);
	expect(await figures(ask)).toMatchObject({ total: OFFSET + 20_000, today: 20_000 });
});

it('loses nothing acknowledged when it is killed in the middle, and opens clean', async () => {
	const dir = dataFolder();
	const first = await serveProcess(dir);
	let killed: Promise<void> | undefined;
	const acknowledged = await load({
		port: first.port,
		visits: 6000,
		clients: CLIENTS,
		from: addressOf,
		onAcknowledged: (count) => {
			if (count >= 3000) killed ??= first.end('SIGKILL');
		},
	});
	await killed;
	expect(acknowledged).toBeGreaterThanOrEqual(3000);
	expect(acknowledged).toBeLessThan(6000);
	const again = await serveProcess(dir);
	const { total, today } = await figures(again.ask);
	expect(total - OFFSET).toBe(today);
	// Those under way may have been counted with their answer lost.
	expect(today).toBeGreaterThanOrEqual(acknowledged);
	expect(today).toBeLessThanOrEqual(acknowledged + CLIENTS);
	// Who was counted is known to have been.
	expect(await load({ port: again.port, visits: 100, clients: 4, from: addressOf })).toBe(100);
	expect((await figures(again.ask)).total).toBe(total);
	await again.end('SIGTERM');
	expect(integrity(databaseFile(dir, 'mot.example'))).toBe('ok');
});

it('turns the day in the middle of a load, and bears a clock that jumps back', async () => {
	const clock = { now: at('2024-07-02T23:59:50') };
	const server = await startTestServer({ now: () => clock.now });
	onTestFinished(() => server.close());
	const run = (first: number, jumps: Record<number, string>) =>
		load({
			port: server.port,
			visits: 2000,
			clients: CLIENTS,
			from: (visit) => addressOf(first + visit),
			onAcknowledged: (count) => {
				const time = jumps[count];
				if (time) clock.now = at(time);
			},
		});
	await run(0, { 1000: '2024-07-03T00:00:10' });
	const turned = await figures(server.ask);
	expect(turned.total).toBe(OFFSET + 2000);
	expect(turned.today).toBeGreaterThan(1000 - CLIENTS);
	expect(turned.today).toBeLessThanOrEqual(1000);
	// Some seconds over midnight and forth, then hours within the day.
	await run(2000, { 500: '2024-07-02T23:59:58', 1000: '2024-07-03T09:00:00', 1500: '2024-07-03T06:00:00' });
	const { total, today, week, month } = await figures(server.ask);
	expect({ total, today, week, month }).toEqual({
		total: OFFSET + 4000,
		today: turned.today + 2000,
		week: 4000,
		month: 4000,
	});
	expect(server.logged).toEqual([]);
	expect(integrity(databaseFile(join(server.dir, 'data'), 'mot.example'))).toBe('ok');
});
