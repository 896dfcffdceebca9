import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesBelow, lookBelow } from '../../../src/files/files-below.ts';
import { addLatinName, addLink, addPipe, addSocket } from './odd-entries.ts';

function folder(files: readonly string[]): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-files-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	for (const file of files) {
		mkdirSync(dirname(join(dir, file)), { recursive: true });
		writeFileSync(join(dir, file), '');
	}
	return dir;
}

it('lists files at every depth by their paths, in order, and those wanted alone', () => {
	const dir = folder(['b.md', 'a/sâu/c.md', 'a/d.yaml', 'a-e.md']);
	mkdirSync(join(dir, 'trong.md'));
	expect(filesBelow(dir)).toEqual(['a-e.md', 'a/d.yaml', 'a/sâu/c.md', 'b.md']);
	expect(filesBelow(dir, ({ name }) => name.endsWith('.md'))).toEqual(['a-e.md', 'a/sâu/c.md', 'b.md']);
	expect(filesBelow(join(dir, 'khong-co'))).toEqual([]);
});

describe('what is no file', () => {
	it('is told and not followed: links, in a circle or out of the folder', () => {
		const dir = folder(['a/b.md']);
		addLink(dir, 'a/vong', '..');
		addLink(dir, 'a/ngoai.md', '/etc/hostname');
		addLink(dir, 'a/trong.md', 'b.md');
		addLink(dir, 'a/tro-vao-khong', 'khong-co');
		const odd = ['a/ngoai.md', 'a/tro-vao-khong', 'a/trong.md', 'a/vong'].map((file) => ({ file, why: 'link' }));
		expect(lookBelow(dir)).toEqual({ files: ['a/b.md'], folders: ['a'], odd });
		expect(filesBelow(dir)).toEqual(['a/b.md']);
	});

	it('is told of the folder itself', () => {
		const dir = folder(['a/b.md', 'c']);
		addLink(dir, 'lien-ket', 'a');
		expect(lookBelow(join(dir, 'lien-ket')).odd).toEqual([{ file: '', why: 'link' }]);
		expect(lookBelow(join(dir, 'c')).odd).toEqual([{ file: '', why: 'no-folder' }]);
		expect(lookBelow(join(dir, 'khong-co')).odd).toEqual([]);
	});

	it.skipIf(process.platform === 'win32')('is told: pipes and sockets', async () => {
		const dir = folder(['b.md']);
		addPipe(dir, 'ong.md');
		await addSocket(dir, 'o-cam.md');
		expect(lookBelow(dir)).toEqual({
			files: ['b.md'],
			folders: [],
			odd: [
				{ file: 'o-cam.md', why: 'socket' },
				{ file: 'ong.md', why: 'pipe' },
			],
		});
	});

	it.skipIf(process.platform === 'win32')(
		'is told by its name: signs that nobody sees, and names that are too long',
		() => {
			const names = ['a\u001b[31m.md', 'a\n.md', 'a\u202Egpj.md', `${'a'.repeat(240)}.md`];
			const { files, odd } = lookBelow(folder([...names, 'phường.md']));
			expect(files).toEqual(['phường.md']);
			expect(odd.map(({ file, why }) => [file, why])).toEqual(names.toSorted().map((name) => [name, 'name']));
		},
	);

	it.runIf(process.platform === 'linux')('is told by its name: bytes that are no UTF-8', () => {
		const dir = folder([]);
		addLatinName(dir, 'a');
		expect(lookBelow(dir)).toEqual({ files: [], folders: ['a'], odd: [{ file: 'a/ph\uFFFDng.md', why: 'name' }] });
	});

	it.runIf(process.platform === 'linux')('is told by two names that are one elsewhere', () => {
		const dir = folder(['a/b.md', 'a/B.md', 'é.md'.normalize('NFC'), 'é.md'.normalize('NFD')]);
		expect(lookBelow(dir).odd.map(({ why, other }) => [why, other?.normalize('NFC')])).toEqual([
			['same-name', 'é.md'],
			['same-name', 'a/B.md'],
		]);
	});

	it('is a folder with more entries than any has', () => {
		const dir = folder(['a/1', 'a/2', 'a/3']);
		expect(lookBelow(dir, 4).odd).toEqual([]);
		expect(lookBelow(dir, 3)).toEqual({ files: [], folders: [], odd: [{ file: 'a', why: 'too-many' }] });
	});
});
