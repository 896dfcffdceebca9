import { isTurned, orientationAlone } from './orientation.ts';

const [SOI, EOI, SOS, COM, APP0, APP2, APP14, APP15] = [0xd8, 0xd9, 0xda, 0xfe, 0xe0, 0xe2, 0xee, 0xef];

/**
 * A JPEG (ITU-T T.81, annex B) with the segments that decoding needs: of the application's, JFIF without its thumbnail,
 * the colour profile and Adobe's, which says how colours are coded. The image is the same to the last bit. What follows
 * its end, such as a phone's film or a second picture, goes. Undefined where the file is not made so.
 */
export function stripJpeg(bytes: Buffer, orientation: number): Buffer | undefined {
	if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
	const kept = [bytes.subarray(0, 2)];
	if (isTurned(orientation)) kept.push(exif(orientation));
	let at = 2;
	while (at + 4 <= bytes.length) {
		if (bytes[at] !== 0xff) return undefined;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xff) {
			at++;
			continue;
		}
		const end = at + 2 + bytes.readUInt16BE(at + 2);
		if (marker === EOI || end > bytes.length) return undefined;
		const segment = keptSegment(marker, bytes.subarray(at, end));
		if (segment) kept.push(segment);
		at = end;
		if (marker !== SOS) continue;
		const scanEnd = endOfScan(bytes, at);
		kept.push(bytes.subarray(at, scanEnd));
		if (bytes[scanEnd + 1] === EOI) return Buffer.concat([...kept, bytes.subarray(scanEnd, scanEnd + 2)]);
		at = scanEnd;
	}
	return undefined;
}

function keptSegment(marker: number, segment: Buffer): Buffer | undefined {
	const named = (name: string) => segment.subarray(4, 4 + name.length).toString('latin1') === name;
	if (marker === COM) return undefined;
	if (marker === APP0) return named('JFIF\0') ? withoutThumbnail(segment) : undefined;
	if (marker === APP2) return named('ICC_PROFILE\0') ? segment : undefined;
	if (marker === APP14) return named('Adobe') ? segment : undefined;
	return marker > APP0 && marker <= APP15 ? undefined : segment;
}

/** JFIF's segment has its thumbnail at its end, from the 18th byte on; the two bytes before say how large it is. */
function withoutThumbnail(segment: Buffer): Buffer {
	if (segment.length <= 18) return segment;
	const alone = Buffer.from(segment.subarray(0, 18));
	alone.writeUInt16BE(16, 2);
	alone.writeUInt16BE(0, 16);
	return alone;
}

/** Where the next marker stands that is none of the scan's own: neither a stuffed 0xFF nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return bytes.length;
}

function exif(orientation: number): Buffer {
	const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationAlone(orientation)]);
	const head = Buffer.from([0xff, 0xe1, 0, 0]);
	head.writeUInt16BE(content.length + 2, 2);
	return Buffer.concat([head, content]);
}
