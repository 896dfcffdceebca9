import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { countByte, MAX_TAGS, XmlMeasure } from './measure.ts';
import { importMessages as messages } from './messages.ts';
import { ImportError } from './notice.ts';

/** All parts of a Word file together, and those of XML, may not be larger than this when unpacked. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_XML = 24 * 1024 * 1024;
const MAX_PARTS = 5000;
const LESS_THAN = 60;

/** The parts of a Word file: the XML of those that matter here, and the names of all. */
export interface DocxParts {
	readonly names: readonly string[];
	/** The XML of a part, or of several that a pattern names one after the other; empty where there is none. */
	xml(name: string | RegExp): string;
}

/**
 * Unpacks a Word file with bounds, so that a small file that unpacks to gigabytes does no harm.
 * @throws {ImportError} when it is damaged, is no Word file, or is too large.
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxParts> {
	if (hasTooManyParts(bytes)) throw new ImportError(messages.bomb);
	const zip = await JSZip.loadAsync(bytes).catch((error: unknown) => {
		throw new ImportError(/encrypted/i.test(String(error)) ? messages.encrypted : messages.corruptDocx);
	});
	const files = Object.values(zip.files).filter(({ dir }) => !dir);
	const names = files.map(({ name }) => name);
	if (!names.includes('word/document.xml')) throw new ImportError(otherZip(names));
	if (names.length > MAX_PARTS) throw new ImportError(messages.bomb);
	const parts = new Map<string, string>();
	const measure = new XmlMeasure();
	let left = MAX_UNPACKED;
	let xmlLeft = MAX_XML;
	for (const file of files) {
		const isXml = /\.(?:xml|rels)$/.test(file.name);
		const content = await unpack(file, isXml ? Math.min(left, xmlLeft) : left, isXml);
		left -= content.size;
		if (!isXml) continue;
		xmlLeft -= content.size;
		measure.add(content.text, /^word\/(?:document|footnotes|endnotes|comments)\.xml$/.test(file.name));
		parts.set(file.name, content.text);
	}
	const xml = (name: string | RegExp) =>
		typeof name === 'string'
			? (parts.get(name) ?? '')
			: names.flatMap((part) => (name.test(part) ? (parts.get(part) ?? '') : [])).join('');
	return { names, xml };
}

/** Counts the entries of an archive's directory by their signature, since the number that it names may lie. */
function hasTooManyParts(bytes: Uint8Array): boolean {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let count = 0;
	for (let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0 && count <= MAX_PARTS; count++)
		at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1');
	return count > MAX_PARTS;
}

function otherZip(names: readonly string[]): string {
	if (names.some((name) => /^(?:xl|ppt)\//.test(name))) return messages.otherOffice;
	return names.includes('content.xml') ? messages.openDocument : messages.notDocx;
}

async function unpack(file: JSZip.JSZipObject, limit: number, keep: boolean): Promise<{ size: number; text: string }> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	let signs = 0;
	try {
		// JSZip's own streams are older than `for await`.
		for await (const bytes of new Readable().wrap(file.nodeStream()) as AsyncIterable<Buffer>) {
			size += bytes.length;
			if (size > limit) throw new ImportError(messages.bomb);
			if (keep) chunks.push(bytes);
			// What is not worth unpacking to its end is known long before.
			if (keep) signs += countByte(bytes, LESS_THAN);
			if (signs > MAX_TAGS) throw new ImportError(messages.bomb);
		}
	} catch (error) {
		throw error instanceof ImportError ? error : new ImportError(messages.corruptDocx);
	}
	return { size, text: new TextDecoder().decode(Buffer.concat(chunks)) };
}
