import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** What stands in every kind of metadata of the pictures below, and must stand in nothing that is published. */
export const MARK = 'DAU-RIENG-TU-7391';

/** A plain picture of one colour. */
export function plain(width = 64, height = 40, background = '#e01020'): Sharp {
	return sharp({ create: { width, height, channels: 3, background } });
}

/** The picture with place, device, author and XMP, as sharp writes them; `orientation` is EXIF's. */
export function withPrivate(picture: Sharp, orientation = 1): Sharp {
	const described = { Make: MARK, Model: MARK, Artist: MARK, Copyright: MARK, Software: MARK, ImageDescription: MARK };
	const place = {
		GPSLatitudeRef: 'N',
		GPSLatitude: '16/1 27/1 0/1',
		GPSLongitudeRef: 'E',
		GPSLongitude: '107/1 35/1 0/1',
	};
	return picture
		.withMetadata({ orientation })
		.withExif({
			IFD0: { ...described, Orientation: String(orientation) },
			IFD2: { LensModel: MARK, BodySerialNumber: MARK },
			IFD3: { ...place, GPSMapDatum: MARK },
		})
		.withXmp(
			`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" dc:creator="${MARK}" exif:GPSLatitude="16,27N"/></rdf:RDF></x:xmpmeta>`,
		);
}

/** A JPEG of a phone with all that JPEGs can carry: also IPTC, a comment, thumbnails, and a film behind its end. */
export async function markedJpeg(picture: Sharp, orientation = 1): Promise<Buffer> {
	const jpeg = await withPrivate(picture, orientation).jpeg({ quality: 95 }).toBuffer();
	const thumbnail = Buffer.from(`JFIF\0\x01\x01\0\0\x01\0\x01\x03\x02${MARK}x`, 'latin1');
	return Buffer.concat([
		jpeg.subarray(0, 2),
		segment(0xe0, thumbnail),
		segment(0xe0, Buffer.from(`JFXX\0\x10${MARK}`)),
		segment(0xe2, Buffer.from(`MPF\0${MARK}`)),
		segment(0xec, Buffer.from(`Ducky${MARK}`)),
		segment(0xed, Buffer.from(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x16\x1c\x02\x50\0\x11${MARK}\0`, 'latin1')),
		segment(0xfe, Buffer.from(MARK)),
		jpeg.subarray(2),
		Buffer.from(`\0\0\0\x18ftypmp42${MARK}`, 'latin1'),
	]);
}

/** A PNG with its text chunks, packed and not, its time, a chunk of somebody's own, and bytes behind its end. */
export async function markedPng(picture: Sharp, orientation = 1): Promise<Buffer> {
	const png = await withPrivate(picture, orientation).png().toBuffer();
	const remarks = [
		pngChunk('tEXt', Buffer.from(`Author\0${MARK}`)),
		pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(MARK)])),
		pngChunk('iTXt', Buffer.from(`Title\0\0\0\0\0${MARK}`)),
		pngChunk('tIME', Buffer.from([7, 230, 7, 2, 8, 0, 0])),
		pngChunk('maRk', Buffer.from(MARK)),
	];
	return Buffer.concat([png.subarray(0, 33), ...remarks, png.subarray(33), Buffer.from(MARK)]);
}

export async function markedWebp(picture: Sharp, orientation = 1): Promise<Buffer> {
	const webp = await withPrivate(picture, orientation).webp({ lossless: true }).toBuffer();
	return Buffer.concat([webp, Buffer.from(MARK)]);
}

/** A film of two frames, red then blue, with a comment and XMP in it. */
export async function markedGif(): Promise<Buffer> {
	const frames = await Promise.all(['#e01020', '#1020e0'].map((colour) => plain(64, 40, colour).raw().toBuffer()));
	const film = await sharp(Buffer.concat(frames), { raw: { width: 64, height: 80, channels: 3, pageHeight: 40 } })
		.gif({ delay: [100, 100], loop: 3 })
		.toBuffer();
	const block = (...parts: Buffer[]) =>
		Buffer.concat([...parts.flatMap((part) => [Buffer.from([part.length]), part]), Buffer.from([0])]);
	const comment = Buffer.concat([Buffer.from([0x21, 0xfe]), block(Buffer.from(MARK))]);
	const xmp = Buffer.concat([Buffer.from([0x21, 0xff]), block(Buffer.from('XMP DataXMP'), Buffer.from(MARK))]);
	return Buffer.concat([film.subarray(0, -1), comment, xmp, film.subarray(-1)]);
}

/** A drawing of Inkscape with a photo in it. */
export async function markedSvg(): Promise<string> {
	const photo = (await markedJpeg(plain(8, 8))).toString('base64');
	return `<?xml version="1.0"?><!-- ${MARK} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" viewBox="0 0 9 9" sodipodi:docname="${MARK}.svg" inkscape:export-filename="C:\\Users\\${MARK}\\a.png" onload="alert('${MARK}')"><title>Sơ đồ</title><desc>${MARK}</desc><metadata><rdf:RDF>${MARK}</rdf:RDF></metadata><sodipodi:namedview inkscape:label="${MARK}"/><script>alert('${MARK}')</script><image width="8" height="8" href="data:image/jpeg;base64,${photo}"/><path d="M0 0h9v9z" fill="#123456"/></svg>`;
}

/** Chunks of a PNG by their types, read without our own code. */
export function pngChunks(bytes: Buffer): string[] {
	const types: string[] = [];
	for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
		types.push(bytes.toString('latin1', at + 4, at + 8));
	return types;
}

/** A PNG whose colours are meant as a profile says, without being converted to it. */
export function withProfile(png: Buffer, profile: Buffer): Buffer {
	const chunk = pngChunk('iCCP', Buffer.concat([Buffer.from('p\0\0', 'latin1'), deflateSync(profile)]));
	return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** A picture of 60 × 40 whose corners are red, green, blue and white (top left, top right, bottom left, bottom right). */
export const CORNERS = ['#ff0000', '#00ff00', '#0000ff', '#ffffff'] as const;

/** That picture as a camera held in one of EXIF's eight ways stores it (EXIF 2.32, 4.6.4, Orientation). */
export function heldAs(orientation: number): Sharp {
	const [width, height] = [60, 40];
	const isTurned = orientation >= 5;
	const [storedWidth, storedHeight] = isTurned ? [height, width] : [width, height];
	const pixels = Buffer.alloc(width * height * 3);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const [right, bottom] = [width - 1 - x, height - 1 - y];
			const places = [
				[x, y],
				[right, y],
				[right, bottom],
				[x, bottom],
				[y, x],
				[y, right],
				[bottom, right],
				[bottom, x],
			];
			const [storedX = 0, storedY = 0] = places[orientation - 1] ?? [];
			const colour = CORNERS[(x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2)] ?? '';
			pixels.set(Buffer.from(colour.slice(1), 'hex'), (storedY * storedWidth + storedX) * 3);
		}
	}
	return sharp(pixels, { raw: { width: storedWidth, height: storedHeight, channels: 3 } });
}

/** The colours of a picture's four corners, as {@link CORNERS} has them, each component at its nearest extreme. */
export async function cornersOf(bytes: Uint8Array): Promise<string[]> {
	const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	const at = (x: number, y: number) => {
		const from = (y * width + x) * channels;
		const components = [...data.subarray(from, from + 3)].map((value) => (value > 127 ? 'ff' : '00'));
		return `#${components.join('')}`;
	};
	return [at(4, 4), at(width - 5, 4), at(4, height - 5), at(width - 5, height - 5)];
}

function segment(marker: number, content: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(content.length + 2, 2);
	return Buffer.concat([head, content]);
}

function pngChunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([size, named, sum]);
}

/** A TIFF whose first directory leads to one with a place (TIFF 6.0; EXIF 2.32, 4.6.3). */
export async function placedTiff(): Promise<Buffer> {
	const tiff = await plain(8, 8).tiff({ compression: 'none' }).toBuffer();
	const at = tiff.readUInt32LE(4);
	const count = tiff.readUInt16LE(at);
	const entries = Array.from({ length: count }, (_, index) => tiff.subarray(at + 2 + index * 12, at + 14 + index * 12));
	const start = tiff.length + (tiff.length % 2);
	const placeAt = start + 2 + (count + 1) * 12 + 4;
	const directory = [...entries, tiffEntry(0x8825, 4, 1, placeAt)].sort(
		(a, b) => a.readUInt16LE(0) - b.readUInt16LE(0),
	);
	const place = [tiffEntry(1, 2, 2, 0x4e), tiffEntry(2, 5, 3, placeAt + 2 + 24 + 4)];
	const degrees = Buffer.alloc(24);
	for (const [index, value] of [16, 1, 27, 1, 0, 1].entries()) degrees.writeUInt32LE(value, index * 4);
	tiff.writeUInt32LE(start, 4);
	return Buffer.concat([tiff, Buffer.alloc(tiff.length % 2), ifd(directory), ifd(place), degrees]);
}

function ifd(entries: readonly Buffer[]): Buffer {
	const count = Buffer.alloc(2);
	count.writeUInt16LE(entries.length);
	return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
}

function tiffEntry(tag: number, type: number, count: number, value: number): Buffer {
	const entry = Buffer.alloc(12);
	entry.writeUInt16LE(tag);
	entry.writeUInt16LE(type, 2);
	entry.writeUInt32LE(count, 4);
	entry.writeUInt32LE(value, 8);
	return entry;
}

/** An AVIF that calls itself HEIC: both say where they were taken at the same place (ISO 23008-12), only pixels differ. */
export async function placedHeic(): Promise<Buffer> {
	const avif = await withPrivate(plain()).avif().toBuffer();
	return Buffer.from(avif.toString('latin1').replace('avif', 'heic').replace('avif', 'heic'), 'latin1');
}
