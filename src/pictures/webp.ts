import { isTurned, orientationAlone } from './orientation.ts';

/** Chunks of the image (RFC 9649, 2.7): its pixels, colours and movement. */
const IMAGE_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of VP8X that say which remarks follow. */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

/** A WebP with the chunks of its image alone; its pixels are the same. Undefined where the file is not made so. */
export function stripWebp(bytes: Buffer, orientation: number): Buffer | undefined {
	if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined;
	const whole = Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
	const kept: Buffer[] = [];
	let isExtended = false;
	for (let at = 12; at + 8 <= whole; ) {
		const type = bytes.toString('latin1', at, at + 4);
		const size = bytes.readUInt32LE(at + 4);
		// A chunk of odd length has a byte behind it that belongs to none, and some writers leave out the file's last.
		const end = Math.min(at + 8 + size + (size % 2), whole);
		if (at + 8 + size > whole) return undefined;
		const content = Buffer.from(bytes.subarray(at, end));
		if (type === 'VP8X') {
			isExtended = true;
			content[8] = ((content[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (isTurned(orientation) ? HAS_EXIF : 0);
		}
		if (IMAGE_CHUNKS.has(type)) kept.push(content);
		at = end;
	}
	if (isExtended && isTurned(orientation)) kept.push(chunk('EXIF', orientationAlone(orientation)));
	const body = Buffer.concat(kept);
	const head = Buffer.from(bytes.subarray(0, 12));
	head.writeUInt32LE(body.length + 4, 4);
	return Buffer.concat([head, body]);
}

function chunk(type: string, content: Buffer): Buffer {
	const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
	head.writeUInt32LE(content.length, 4);
	return Buffer.concat([head, content]);
}
