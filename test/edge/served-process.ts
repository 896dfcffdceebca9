import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { Figures } from '../../src/edge/counter.ts';
import type { Ask } from './api-suite.ts';
import { askServer, ROOT, WARDS_FILE } from './node-runtime.ts';

/** `npm run serve` in a process of its own, serving the wards of fixtures/edge-sites. */
export interface ServedProcess {
	readonly port: number;
	readonly ask: Ask;
	/** All it has printed. */
	readonly output: () => string;
	/** Ends it, and waits until it has. */
	end(signal: NodeJS.Signals): Promise<void>;
}

/** A folder for a test's databases, gone after it. */
export function dataFolder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-data-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
}

export interface ServeOptions {
	/** Size up to which files can be written, as on a disk that fills up. */
	readonly kilobytes?: number;
	/** The program, with its arguments. */
	readonly program?: readonly string[];
}

export async function serveProcess(
	dataDir: string,
	{ kilobytes, program = ['scripts/serve.ts'] }: ServeOptions = {},
): Promise<ServedProcess> {
	const limit = kilobytes === undefined ? '' : `trap '' XFSZ; ulimit -f ${kilobytes};`;
	const child = spawn('bash', ['-c', `${limit} exec "$0" "$@"`, process.execPath, ...program], {
		cwd: ROOT,
		env: { ...process.env, WARDS: WARDS_FILE, DATA_DIR: dataDir, PORT: '0', TRUSTED_PROXY: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk) => {
			output += chunk;
		});
	const end = async (signal: NodeJS.Signals) => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill(signal);
		await once(child, 'close');
	};
	onTestFinished(() => end('SIGKILL'));
	const port = await listening(child, () => output);
	return { port, ask: askServer(port), output: () => output, end };
}

function listening(child: ChildProcess, output: () => string): Promise<number> {
	return new Promise((resolve, reject) => {
		child.stdout?.on('data', () => {
			const address = /http:\/\/localhost:(\d+)/.exec(output());
			if (address) resolve(Number(address[1]));
		});
		child.on('close', () => reject(new Error(output())));
	});
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

/** The bytes of all files of a folder, one after another. */
export function bytesIn(dir: string): Buffer {
	return Buffer.concat(readdirSync(dir).map((file) => readFileSync(join(dir, file))));
}
