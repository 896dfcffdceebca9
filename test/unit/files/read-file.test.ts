import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { oddityBelow, readRegularFile, UnreadableFile } from '../../../src/files/read-file.ts';
import { addLink, addPipe, addSocket } from './odd-entries.ts';

const MAX = 100;

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-read-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	writeFileSync(join(dir, 'a.md'), 'Chữ');
	return dir;
}

function why(read: () => unknown): unknown {
	try {
		return read();
	} catch (error) {
		return error instanceof UnreadableFile ? error.why : error;
	}
}

it('reads a regular file, and through a link only where that is wanted', () => {
	const dir = folder();
	addLink(dir, 'b.md', 'a.md');
	expect(readRegularFile(join(dir, 'a.md'), MAX).toString()).toBe('Chữ');
	expect(readRegularFile(join(dir, 'b.md'), MAX, { followLinks: true }).toString()).toBe('Chữ');
	expect(why(() => readRegularFile(join(dir, 'b.md'), MAX))).toBe('link');
});

it('refuses what is none, and what is too large, before a byte of it is read', () => {
	const dir = folder();
	mkdirSync(join(dir, 'c.md'));
	writeFileSync(join(dir, 'lon.md'), '');
	// A hole that takes no room on the disk.
	truncateSync(join(dir, 'lon.md'), 8_000_000_000);
	expect(why(() => readRegularFile(join(dir, 'c.md'), MAX))).toBe('folder');
	expect(why(() => readRegularFile(join(dir, 'lon.md'), MAX))).toBe('large');
	expect(why(() => readRegularFile(join(dir, 'khong-co.md'), MAX))).toBe('missing');
	expect(why(() => readRegularFile(join(dir, 'a.md/b.md'), MAX))).toBe('missing');
});

it.skipIf(process.platform === 'win32')('waits for nobody at the other end', { timeout: 20_000 }, async () => {
	const dir = folder();
	addPipe(dir, 'ong');
	await addSocket(dir, 'o-cam');
	expect(why(() => readRegularFile(join(dir, 'ong'), MAX))).toBe('pipe');
	expect(why(() => readRegularFile(join(dir, 'o-cam'), MAX))).toBe('socket');
	expect(why(() => readRegularFile('/dev/zero', MAX))).toBe('device');
});

it.runIf(process.platform === 'linux')('stops at files that say they are empty and go on, or break off', () => {
	expect(why(() => readRegularFile('/proc/self/maps', MAX))).toBe('large');
	expect(why(() => readRegularFile('/proc/self/mem', MAX))).toBe('unreadable');
});

it('tells of a file below a folder whether a link is on the way', () => {
	const dir = folder();
	mkdirSync(join(dir, 'content'));
	writeFileSync(join(dir, 'content/b.md'), '');
	addLink(dir, 'content/ra', '..');
	expect(oddityBelow(dir, 'content/b.md', MAX)).toBeUndefined();
	expect(oddityBelow(join(dir, 'content'), 'ra/a.md', MAX)).toBe('link');
	expect(oddityBelow(dir, 'content', MAX)).toBe('folder');
	expect(oddityBelow(dir, 'a\u0000b', MAX)).toBe('unreadable');
});
