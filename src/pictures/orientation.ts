/**
 * A TIFF structure (EXIF 2.32, 4.6) that says how the camera was held and nothing else: what stays of a photo's EXIF, so
 * that it does not lie on its side. `orientation` is EXIF's, 2 to 8.
 */
export function orientationAlone(orientation: number): Buffer {
	const tiff = Buffer.alloc(26);
	tiff.write('MM\0*', 'latin1');
	tiff.writeUInt32BE(8, 4);
	tiff.writeUInt16BE(1, 8);
	tiff.writeUInt16BE(0x0112, 10);
	tiff.writeUInt16BE(3, 12);
	tiff.writeUInt32BE(1, 14);
	tiff.writeUInt16BE(orientation, 18);
	return tiff;
}

/** Whether an orientation says anything: 1 is upright, which files without one are too. */
export function isTurned(orientation: number): boolean {
	return orientation > 1 && orientation <= 8;
}
