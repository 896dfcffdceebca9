const [EXTENSION, IMAGE, TRAILER, GRAPHIC_CONTROL, APPLICATION] = [0x21, 0x2c, 0x3b, 0xf9, 0xff];
/** Applications whose extension says how often a film repeats. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/**
 * A GIF (GIF89a) with its frames, their times and how often they repeat: without comments and what programs wrote
 * about it, XMP too. The frames are the same. Undefined where the file is not made so.
 */
export function stripGif(bytes: Buffer): Buffer | undefined {
	if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)) || bytes.length < 14) return undefined;
	let at = 13 + colourTable(bytes[10] ?? 0);
	const kept = [bytes.subarray(0, at)];
	while (at < bytes.length) {
		const kind = bytes[at];
		if (kind === TRAILER) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
		const data = kind === IMAGE ? at + 11 + colourTable(bytes[at + 9] ?? 0) : kind === EXTENSION ? at + 2 : undefined;
		const end = data === undefined ? undefined : endOfBlocks(bytes, data);
		if (end === undefined) return undefined;
		const block = bytes.subarray(at, end);
		if (kind === IMAGE || isKept(block)) kept.push(block);
		at = end;
	}
	return undefined;
}

function isKept(extension: Buffer): boolean {
	return (
		extension[1] === GRAPHIC_CONTROL || (extension[1] === APPLICATION && LOOPS.has(extension.toString('latin1', 3, 14)))
	);
}

/** Bytes of the colour table that a descriptor's flags tell of. */
function colourTable(flags: number): number {
	return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Blocks have their length before them; the last is empty. */
function endOfBlocks(bytes: Buffer, from: number): number | undefined {
	let at = from;
	while (at < bytes.length) {
		const size = bytes[at] ?? 0;
		at += size + 1;
		if (size === 0) return at;
	}
	return undefined;
}
