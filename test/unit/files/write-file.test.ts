import {
	chmodSync,
	chownSync,
	closeSync,
	linkSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addFiles, replaceFile } from '../../../src/files/write-file.ts';

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-files-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
}

const text = (path: string) => readFileSync(path, 'utf8');
const all = (dir: string) => readdirSync(dir, { recursive: true }).map(String).sort();

describe('replaceFile', () => {
	it.each([true, false])('makes a file with its folder, and replaces it (durable: %s)', (durable) => {
		const dir = folder();
		const file = join(dir, 'van-ban/moi/a.yaml');
		replaceFile(file, 'một', { durable });
		expect(text(file)).toBe('một');
		replaceFile(file, new Uint8Array([104, 97, 105]), { durable });
		expect(text(file)).toBe('hai');
		expect(all(dir)).toEqual(['van-ban', 'van-ban/moi', 'van-ban/moi/a.yaml']);
	});

	it('leaves the old file to who has it open or shares it', () => {
		const dir = folder();
		const file = join(dir, 'a');
		writeFileSync(file, 'cũ');
		linkSync(file, join(dir, 'b'));
		const reader = openSync(file, 'r');
		replaceFile(file, 'mới hơn nhiều');
		expect([readFileSync(reader, 'utf8'), text(join(dir, 'b')), text(file)]).toEqual(['cũ', 'cũ', 'mới hơn nhiều']);
		closeSync(reader);
	});

	it.runIf(process.platform !== 'win32').each([0o600, 0o664, 0o755])('keeps permissions: %i', (mode) => {
		const file = join(folder(), 'a');
		writeFileSync(file, 'cũ');
		chmodSync(file, mode);
		replaceFile(file, 'mới');
		expect(statSync(file).mode & 0o777).toBe(mode);
	});

	it.runIf(process.getuid?.() === 0)('keeps the owner where root writes', () => {
		const file = join(folder(), 'a');
		writeFileSync(file, 'cũ');
		chownSync(file, 1234, 4321);
		replaceFile(file, 'mới');
		expect([statSync(file).uid, statSync(file).gid, text(file)]).toEqual([1234, 4321, 'mới']);
	});

	it.runIf(process.platform !== 'win32')('writes where a link leads', () => {
		const dir = folder();
		writeFileSync(join(dir, 'a'), 'cũ');
		mkdirSync(join(dir, 'khac'));
		symlinkSync('../a', join(dir, 'khac/b'));
		replaceFile(join(dir, 'khac/b'), 'mới');
		expect([text(join(dir, 'a')), lstatSync(join(dir, 'khac/b')).isSymbolicLink()]).toEqual(['mới', true]);
		expect(all(dir)).toEqual(['a', 'khac', 'khac/b']);
	});

	it('leaves nothing behind where it can not write', () => {
		const dir = folder();
		mkdirSync(join(dir, 'a/b'), { recursive: true });
		expect(() => replaceFile(join(dir, 'a'), 'mới')).toThrow(/EISDIR|EPERM|EACCES/);
		expect(all(dir)).toEqual(['a', 'a/b']);
	});
});

describe('addFiles', () => {
	it('makes all of them', () => {
		const dir = folder();
		addFiles(new Map([1, 2].map((number) => [join(dir, 'anh', `${number}.png`), String(number)])));
		expect([all(dir), text(join(dir, 'anh/2.png'))]).toEqual([['anh', 'anh/1.png', 'anh/2.png'], '2']);
	});

	it.each([
		['be written', 'tep/b'],
		['take its name', 'thu-muc'],
	])('makes none when one can not %s', (_what, last) => {
		const dir = folder();
		writeFileSync(join(dir, 'tep'), '');
		mkdirSync(join(dir, 'thu-muc/con'), { recursive: true });
		const files = new Map(['a', 'b', last].map((name) => [join(dir, name), name]));
		expect(() => addFiles(files)).toThrow();
		expect(all(dir)).toEqual(['tep', 'thu-muc', 'thu-muc/con']);
	});
});
