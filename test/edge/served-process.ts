import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { Figures } from '../../src/edge/counter-figures.ts';
import type { Ask } from './api-suite.ts';
import { askServer } from './node-runtime.ts';
import { type SpawnedServer, type SpawnOptions, spawnServer } from './spawn-server.ts';

export interface ServedProcess extends SpawnedServer {
	readonly ask: Ask;
}

/** A folder for a test's databases, gone after it. */
export function dataFolder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-data-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
}

/** A server process that ends with the test. */
export async function serveProcess(dataDir: string, options: SpawnOptions = {}): Promise<ServedProcess> {
	const server = await spawnServer(dataDir, options);
	onTestFinished(() => server.end('SIGKILL'));
	return { ...server, ask: askServer(server.port) };
}

export async function figures(ask: Ask): Promise<Figures> {
	return (await (await ask('/api/stats')).json()) as Figures;
}

/** What SQLite itself says of a database: `ok`. */
export function integrity(file: string): unknown {
	const database = new DatabaseSync(file);
	try {
		return database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
	} finally {
		database.close();
	}
}

/** The bytes of all files below a folder, one after another. */
export function bytesIn(dir: string): Buffer {
	const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Buffer.concat(entries.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
}
