import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { extensionOf } from '../domain/attachment.ts';
import { executableSign } from './executable.ts';

/** What is in a ZIP file, as far as it says what the file is and whether it may be published. */
export interface ZipContents {
	readonly names: readonly string[];
	/** The beginning of a part as text; empty where there is none or it is damaged. */
	text(name: string): Promise<string>;
	/** The first part that a computer would run, or that cannot be looked into. */
	dangerous(): Promise<string | undefined>;
}

const MAX_PARTS = 5000;
/** Parts that say who wrote a file are far smaller. */
const MAX_TEXT = 256 * 1024;
/** Programs, documents with programs in them, and archives, in which the same could be. */
const DANGEROUS =
	/^(?:exe|dll|msi|msix|bat|cmd|com|scr|pif|cpl|ps1|vbs|vbe|js|jse|wsf|hta|jar|apk|lnk|url|reg|sh|docm|dotm|xlsm|xltm|xlam|pptm|ppsm|zip|rar|7z|tar|gz|iso|img|cab)$/;

/** Opens a ZIP file without unpacking it. `locked` needs a password; `damaged` is none, or not a whole one. */
export async function openZip(bytes: Uint8Array): Promise<ZipContents | 'damaged' | 'locked'> {
	try {
		const { files } = await JSZip.loadAsync(bytes);
		const parts = Object.values(files).filter(({ dir }) => !dir);
		return parts.length > MAX_PARTS ? 'damaged' : contentsOf(parts);
	} catch (error) {
		return /encrypted/i.test(String(error)) ? 'locked' : 'damaged';
	}
}

function contentsOf(parts: readonly JSZip.JSZipObject[]): ZipContents {
	return {
		names: parts.map(({ name }) => name),
		text: async (name) => {
			const part = parts.find((candidate) => candidate.name === name);
			return part ? new TextDecoder().decode(await beginning(part, MAX_TEXT)) : '';
		},
		dangerous: async () => {
			for (const part of parts) {
				if (DANGEROUS.test(extensionOf(part.name)) || executableSign(await beginning(part, 1))) return part.name;
			}
			return undefined;
		},
	};
}

/** The first bytes of a part, at least so many unless it is shorter; no more of it is unpacked than that takes. */
async function beginning(part: JSZip.JSZipObject, least: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		// JSZip's own streams are older than `for await`.
		for await (const bytes of new Readable().wrap(part.nodeStream()) as AsyncIterable<Buffer>) {
			chunks.push(bytes);
			size += bytes.length;
			if (size >= least) break;
		}
	} catch {
		// A part that can't be unpacked runs nowhere.
	}
	return Buffer.concat(chunks);
}
