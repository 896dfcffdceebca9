import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCounters } from '../../src/edge/node/counter-node.ts';
import { databaseFile } from '../../src/edge/node/database-file.ts';

export const DAMAGED_WARD = 'mot.example';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Numbers from 0 to 1 that are the same each time. */
export function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return state / 2 ** 31;
	};
}

/** Some days' visits and many pages' readings, as a server left them: stopped, or killed with its log beside it. */
export function countedDatabases(dir: string): {
	readonly stopped: string;
	readonly killed: string;
	readonly total: number;
} {
	let now = Date.now() - 3 * DAY_MS;
	const counters = new NodeCounters([DAMAGED_WARD], { dataDir: dir, now: () => now, log: () => {}, note: () => {} });
	let total = 0;
	const count = (visits: number) => {
		for (let visit = 0; visit < visits; visit++)
			counters.of(DAMAGED_WARD).visit({ network: `${total++}`, agent: 'x' }, `/tin/tin-bai-so-${total % 90}/`);
	};
	for (let day = 0; day < 3; day++) {
		count(60);
		now += DAY_MS;
		counters.look();
	}
	count(60);
	const file = databaseFile(dir, DAMAGED_WARD);
	const [stopped, killed] = ['stopped', 'killed'].map((name) => join(dir, name)) as [string, string];
	copyDatabase(file, killed);
	counters.close();
	copyDatabase(file, stopped);
	return { stopped, killed, total };
}

/** Copies a database with its log into a folder. */
export function copyDatabase(file: string, dir: string): string {
	mkdirSync(dir, { recursive: true });
	const copy = databaseFile(dir, DAMAGED_WARD);
	for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
	return copy;
}

/** Damages a file in one of the ways in which disks and people do. */
export function damageAtRandom(file: string, random: () => number): string {
	const bytes = readFileSync(file);
	const size = [512, 1024, 4096][Math.floor(random() * 3)] ?? 512;
	const at = Math.floor((random() * bytes.length) / size) * size;
	const block = bytes.subarray(at, at + size);
	const from = Math.floor(random() * bytes.length);
	const ways: [name: string, damage: () => Buffer][] = [
		['zeroed', () => block.fill(0)],
		['garbage', () => block.fill(Buffer.from(Array.from({ length: size }, () => random() * 256)))],
		['truncated', () => bytes.subarray(0, at)],
		['another block', () => block.fill(Buffer.from(bytes.subarray(from, from + size)))],
		['all zeros', () => bytes.fill(0)],
		['empty', () => Buffer.alloc(0)],
	];
	// The last, which leave nothing, are the easiest to tell.
	const [name, damage] = ways[Math.floor(random() ** 2 * ways.length)] ?? ['none', () => bytes];
	const left = damage();
	writeFileSync(file, left === block ? bytes : left);
	return `${name} ${size} at ${at} of ${bytes.length}`;
}
