import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { ATTACHMENT_TYPES, type AttachmentType, MAX_ATTACHMENT_BYTES } from '../domain/attachment.ts';
import { executableSign } from './executable.ts';
import { readPdf } from './inspect-pdf.ts';
import { openZip, type ZipContents } from './inspect-zip.ts';

/** Why a file can't be published. */
export type FileFault =
	| { readonly is: 'empty' | 'executable' | 'macros' | 'locked' }
	| { readonly is: 'too-large'; readonly bytes: number }
	/** What it is instead of what its name says, where that is known. */
	| { readonly is: 'other-content'; readonly found?: AttachmentType | 'html' | 'rtf' | undefined }
	/** A file within it can be run, or can't be looked into. */
	| { readonly is: 'dangerous-part'; readonly part: string };

/** What a file is that may be published. */
export interface FileFacts {
	readonly bytes: number;
	readonly digest: string;
	readonly pages?: number | undefined;
	/** Names of people in its properties. */
	readonly authors: readonly string[];
	/** It is a PDF that nothing could open, or one with a password. */
	readonly unopened?: 'damaged' | 'locked' | undefined;
}

type Facts = Omit<FileFacts, 'bytes' | 'digest'>;

/** The folder in an Office file that holds what it is about (ECMA-376). */
const OOXML = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' } as const;
/** The stream that an older Office file has (MS-DOC, MS-XLS, MS-PPT). */
const OLE = { doc: ['WordDocument'], xls: ['Workbook', 'Book'], ppt: ['PowerPoint Document'] } as const;
/** A file in a ZIP, and the end of one without files. */
const ZIP_SIGNS = ['PK\x03\x04', 'PK\x05\x06'];
const OLE_SIGN = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Looks into the file at a path whose name says that it is of a type. */
export async function inspectFile(path: string, type: AttachmentType): Promise<FileFacts | FileFault> {
	const { size } = statSync(path);
	if (size === 0) return { is: 'empty' };
	if (size > MAX_ATTACHMENT_BYTES) return { is: 'too-large', bytes: size };
	const bytes = readFileSync(path);
	const facts = await lookInto(bytes, type);
	if ('is' in facts) return facts;
	return { bytes: size, digest: createHash('sha256').update(bytes).digest('base64url').slice(0, 22), ...facts };
}

async function lookInto(bytes: Buffer, type: AttachmentType): Promise<Facts | FileFault> {
	if (executableSign(bytes)) return { is: 'executable' };
	const found = await typeOf(bytes, type);
	if (found.is === 'locked') return type === 'pdf' ? { is: 'other-content' } : { is: 'locked' };
	if (found.is !== type) return { is: 'other-content', found: found.is };
	if (found.is === 'pdf') {
		const { pages, author, locked } = await readPdf(bytes);
		const unopened = locked ? 'locked' : pages === undefined ? 'damaged' : undefined;
		return { pages, authors: author ? [author] : [], unopened };
	}
	return found.zip ? zipFacts(found.zip, type) : oleFacts(bytes);
}

interface Found {
	readonly is: AttachmentType | 'html' | 'rtf' | 'locked' | undefined;
	readonly zip?: ZipContents;
}

/** What a file is by what is in it; `type` is what its name says. */
async function typeOf(bytes: Buffer, type: AttachmentType): Promise<Found> {
	const start = bytes.subarray(0, 1024).toString('latin1');
	if (start.startsWith('{\\rtf')) return { is: 'rtf' };
	if (bytes.subarray(0, 8).equals(OLE_SIGN)) return { is: oleType(bytes, type) };
	if (ZIP_SIGNS.some((sign) => start.startsWith(sign))) {
		const zip = await openZip(bytes);
		if (typeof zip === 'string') return { is: zip === 'locked' ? 'locked' : undefined };
		return { is: await zipType(zip), zip };
	}
	// Readers of PDF look for its sign in the first kilobyte (ISO 32000-1, annex H).
	if (/%PDF-\d/.test(start)) return { is: 'pdf' };
	return { is: /<(?:!doctype|html|head|meta|body)\b/i.test(start) ? 'html' : undefined };
}

/** Office files with a password are older Office's containers too. One file may hold others, as slides hold sheets. */
function oleType(bytes: Buffer, type: AttachmentType): Found['is'] {
	const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
	if (has('EncryptedPackage')) return 'locked';
	const types = (Object.keys(OLE) as (keyof typeof OLE)[]).filter((candidate) => OLE[candidate].some(has));
	return types.find((candidate) => candidate === type) ?? types[0];
}

async function zipType(zip: ZipContents): Promise<AttachmentType> {
	const mediaType = (await zip.text('mimetype')).trim();
	const odf = (['odt', 'ods', 'odp'] as const).find((type) => ATTACHMENT_TYPES[type] === mediaType);
	if (odf) return odf;
	if (!zip.names.includes('[Content_Types].xml')) return 'zip';
	const types = Object.keys(OOXML) as (keyof typeof OOXML)[];
	return types.find((type) => zip.names.some((name) => name.startsWith(OOXML[type]))) ?? 'zip';
}

async function zipFacts(zip: ZipContents, type: AttachmentType): Promise<Facts | FileFault> {
	if (zip.names.length === 0) return { is: 'empty' };
	if (type === 'zip') {
		const part = await zip.dangerous();
		return part === undefined ? { authors: [] } : { is: 'dangerous-part', part };
	}
	if (zip.names.some((name) => /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/./i.test(name))) return { is: 'macros' };
	const properties = (await zip.text('docProps/core.xml')) + (await zip.text('meta.xml'));
	const named = properties.matchAll(/<(dc:creator|cp:lastModifiedBy|meta:initial-creator)\b[^>]*>([^<]*)<\/\1>/g);
	return { authors: [...new Set([...named].map(([, , name = '']) => name.trim()).filter((name) => name !== ''))] };
}

/** The project of macros is a storage of this name in Word's and Excel's files; PowerPoint packs its own. */
function oleFacts(bytes: Buffer): Facts | FileFault {
	return bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le')) ? { is: 'macros' } : { authors: [] };
}
