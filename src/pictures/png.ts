import { crc32 } from 'node:zlib';
import { isTurned, orientationAlone } from './orientation.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks of the image (PNG, third edition, 11): its pixels, colours, size and movement. All others are remarks. */
const IMAGE_CHUNKS = new Set(
	'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/** A PNG with the chunks of its image alone; its pixels are the same. Undefined where the file is not made so. */
export function stripPng(bytes: Buffer, orientation: number): Buffer | undefined {
	if (!bytes.subarray(0, 8).equals(SIGNATURE)) return undefined;
	const kept: Buffer[] = [SIGNATURE];
	for (let at = 8; at + 12 <= bytes.length; ) {
		const type = bytes.toString('latin1', at + 4, at + 8);
		const end = at + 12 + bytes.readUInt32BE(at);
		if (end > bytes.length) return undefined;
		if (IMAGE_CHUNKS.has(type)) kept.push(bytes.subarray(at, end));
		if (type === 'IHDR' && isTurned(orientation)) kept.push(chunk('eXIf', orientationAlone(orientation)));
		if (type === 'IEND') return Buffer.concat(kept);
		at = end;
	}
	return undefined;
}

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const whole = Buffer.alloc(named.length + 8);
	whole.writeUInt32BE(content.length);
	named.copy(whole, 4);
	whole.writeUInt32BE(crc32(named), named.length + 4);
	return whole;
}
