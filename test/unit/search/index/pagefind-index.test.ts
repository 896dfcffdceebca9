import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { messages } from '../../../../src/search/index/messages.ts';
import { closePagefind, writePagefindIndex } from '../../../../src/search/index/pagefind-index.ts';

const OPTIONS = { url: '/', chunkWords: 7 };

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-pagefind-'));
	onTestFinished(async () => {
		await closePagefind();
		rmSync(dir, { recursive: true, force: true });
	});
	return dir;
}

it('says so when Pagefind’s process is killed, and writes the next index', async () => {
	const dir = folder();
	const kill = (message: unknown) => {
		const { process: child } = message as { process: ChildProcess };
		// By the system, as for want of memory, not through Node.
		child.once('spawn', () => process.kill(child.pid ?? 0, 'SIGKILL'));
	};
	subscribe('child_process', kill);
	const written = writePagefindIndex(dir, 'mot hai ba', OPTIONS);
	// Windows has no signals: a process that is killed ends with 1.
	await expect(written).rejects.toThrow(messages.indexingLost(process.platform === 'win32' ? '1' : 'SIGKILL'));
	unsubscribe('child_process', kill);
	await closePagefind();
	const { hash } = await writePagefindIndex(dir, 'mot hai ba', OPTIONS);
	expect(existsSync(join(dir, `pagefind.${hash}.pf_meta`))).toBe(true);
});

it('fails when a file cannot be written', async () => {
	const dir = folder();
	writeFileSync(join(dir, 'index'), 'a file where a folder is to be');
	await expect(writePagefindIndex(dir, 'mot hai ba', OPTIONS)).rejects.toThrow('EEXIST');
});
