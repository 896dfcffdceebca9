import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/*
 * What may lie where a file should. Windows can have none but the link to a folder, and macOS no name that is no UTF-8.
 */

function placed(dir: string, file: string): string {
	mkdirSync(dirname(join(dir, file)), { recursive: true });
	return join(dir, file);
}

/** A symbolic link to a path, relative to where it lies. */
export function addLink(dir: string, file: string, target: string): void {
	symlinkSync(target, placed(dir, file));
}

export function addPipe(dir: string, file: string): void {
	execFileSync('mkfifo', [placed(dir, file)]);
}

/** A socket, which is listened to until the test ends. */
export async function addSocket(dir: string, file: string): Promise<void> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(placed(dir, file), resolve));
	onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
}

/** A file whose name is Latin-1. */
export function addLatinName(dir: string, folder: string): void {
	mkdirSync(join(dir, folder), { recursive: true });
	writeFileSync(
		Buffer.concat([Buffer.from(`${join(dir, folder)}/ph`), Buffer.from([0xf5, 0x6e, 0x67, 0x2e, 0x6d, 0x64])]),
		'',
	);
}
