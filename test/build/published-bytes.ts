import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { filesBelow } from '../../src/files/files-below.ts';

/** Some bytes of a published site: a file's own, or what is packed in it. */
export interface Published {
	/** The file, and the way to what is in it: `a.docx > word/media/1.png`. */
	readonly name: string;
	readonly bytes: Buffer;
}

const DATA = /data:[a-z0-9.+/-]+;base64,([a-z0-9+/=]+)/gi;

/** All bytes that a site publishes, packed and unpacked: Brotli twins, gzip, ZIP (Word files too), data in addresses. */
export async function publishedBytes(dir: string): Promise<Published[]> {
	const all: Published[] = [];
	for (const file of filesBelow(dir))
		all.push(...(await unpacked({ name: file, bytes: readFileSync(join(dir, file)) })));
	return all;
}

async function unpacked(published: Published): Promise<Published[]> {
	const inside = await contents(published);
	const deeper = await Promise.all(
		inside.map(({ name, bytes }) => unpacked({ name: `${published.name} > ${name}`, bytes })),
	);
	return [published, ...deeper.flat()];
}

async function contents({ name, bytes }: Published): Promise<Published[]> {
	if (name.endsWith('.br')) return [{ name: name.slice(0, -3), bytes: brotliDecompressSync(bytes) }];
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [{ name: 'gzip', bytes: gunzipSync(bytes) }];
	if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
		const entries = Object.values((await JSZip.loadAsync(bytes)).files).filter((entry) => !entry.dir);
		return Promise.all(entries.map(async (entry) => ({ name: entry.name, bytes: await entry.async('nodebuffer') })));
	}
	const data = [...bytes.toString('latin1').matchAll(DATA)];
	return data.map(([, encoded = ''], index) => ({ name: `data ${index + 1}`, bytes: Buffer.from(encoded, 'base64') }));
}
