import { readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { LIBRARY, WEBASSEMBLY } from '../find/catalogue.ts';

/** Pagefind's version, whose library a reader's browser runs and whose format the index has. */
export function pagefindVersion(): string {
	const manifest = findPackageJSON('pagefind', import.meta.url);
	if (manifest === undefined) throw new Error('Pagefind is not installed');
	return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/**
 * Writes Pagefind's library and its WebAssembly into a folder. Pagefind's program has them inside and writes them with
 * every index, even of nothing. The WebAssembly is unpacked, since Brotli makes a seventh less of it.
 * @throws when Pagefind fails.
 */
export async function writeLibrary(dir: string): Promise<void> {
	try {
		const { index, errors } = await createIndex();
		const made = await index?.getFiles();
		const problems = [...errors, ...(made?.errors ?? [])];
		if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
		for (const [name, unpack] of [[LIBRARY, Buffer.from] as const, [WEBASSEMBLY, gunzipSync] as const]) {
			const file = made?.files.find(({ path }) => path === name);
			if (!file) throw new Error(`Pagefind has no ${name}`);
			writeFileSync(join(dir, name), unpack(file.content));
		}
	} finally {
		await close();
	}
}
