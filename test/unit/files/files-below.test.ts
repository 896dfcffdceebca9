import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesBelow } from '../../../src/files/files-below.ts';

it('lists files at every depth by their paths, in order, and those wanted alone', () => {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-files-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	for (const file of ['b.md', 'a/sâu/c.md', 'a/d.yaml', 'a-e.md']) {
		mkdirSync(dirname(join(dir, file)), { recursive: true });
		writeFileSync(join(dir, file), '');
	}
	mkdirSync(join(dir, 'trong.md'));
	expect(filesBelow(dir)).toEqual(['a-e.md', 'a/d.yaml', 'a/sâu/c.md', 'b.md']);
	expect(filesBelow(dir, ({ name }) => name.endsWith('.md'))).toEqual(['a-e.md', 'a/sâu/c.md', 'b.md']);
	expect(filesBelow(join(dir, 'khong-co'))).toEqual([]);
});
