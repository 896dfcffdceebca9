import { deflateSync } from 'node:zlib';
import JSZip from 'jszip';

/** Files as they come with bulletins, made here so that none of anybody's is needed. */

interface PdfOptions {
	/** A person's name in the properties. */
	readonly author?: string;
	/** As newer programs write: objects and their places packed in streams (ISO 32000-1, 7.5.7 and 7.5.8). */
	readonly packed?: boolean;
	/** Nobody knows its password. */
	readonly locked?: boolean;
}

/** A PDF of so many empty pages. */
export function pdf(pages: number, { author, packed = false, locked = false }: PdfOptions = {}): Buffer {
	const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
		...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
		...(author === undefined ? [] : [`<< /Author <feff${Buffer.from(author, 'utf16le').swap16().toString('hex')}> >>`]),
	];
	const key = '7'.repeat(64);
	const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`;
	const info = author === undefined ? '' : ` /Info ${objects.length} 0 R`;
	const root = `/Root 1 0 R${info}${locked ? ` ${lock}` : ''}`;
	return packed ? packedPdf(objects, root) : plainPdf(objects, root);
}

function plainPdf(objects: readonly string[], root: string): Buffer {
	let text = '%PDF-1.4\n';
	const rows = objects.map((object, index) => {
		const at = String(text.length).padStart(10, '0');
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${at} 00000 n \n`;
	});
	const size = objects.length + 1;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} ${root} >>\n`;
	return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

function packedPdf(objects: readonly string[], root: string): Buffer {
	const header = '%PDF-1.5\n';
	let offset = 0;
	const index = objects.map((object, number) => {
		const entry = `${number + 1} ${offset}`;
		offset += object.length + 1;
		return entry;
	});
	const first = `${index.join(' ')} `;
	const packed = deflateSync(Buffer.from(first + objects.join(' '), 'latin1'));
	const [holder, places] = [objects.length + 1, objects.length + 2];
	const stream = Buffer.concat([
		Buffer.from(
			`${holder} 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
			'latin1',
		),
		packed,
		Buffer.from('\nendstream\nendobj\n', 'latin1'),
	]);
	const at = header.length + stream.length;
	const row = (kind: number, second: number, third: number) => [kind, second >> 8, second & 255, third];
	const rows = deflateSync(
		Buffer.from([
			...row(0, 0, 255),
			...objects.flatMap((_, number) => row(2, holder, number)),
			...row(1, header.length, 0),
			...row(1, at, 0),
		]),
	);
	const crossReference = `${places} 0 obj\n<< /Type /XRef /Size ${places + 1} /W [1 2 1] ${root} /Filter /FlateDecode /Length ${rows.length} >>\nstream\n`;
	return Buffer.concat([
		Buffer.from(header, 'latin1'),
		stream,
		Buffer.from(crossReference, 'latin1'),
		rows,
		Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`, 'latin1'),
	]);
}

/** A ZIP file of these parts, the same bytes each time. */
export function zip(
	parts: Readonly<Record<string, string | Uint8Array>>,
	compression: 'DEFLATE' | 'STORE' = 'DEFLATE',
): Promise<Buffer> {
	const archive = new JSZip();
	for (const [name, content] of Object.entries(parts))
		archive.file(name, content, { date: new Date('2024-07-02T00:00:00Z'), createFolders: false });
	return archive.generateAsync({ type: 'nodebuffer', compression });
}

const MAIN_PARTS = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const;

/** An Office file, as far as anything here looks into it, with the names of its author and of who saved it last. */
export function office(
	type: keyof typeof MAIN_PARTS,
	authors: readonly string[] = [],
	more: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
	const [creator = '', last = ''] = authors;
	return zip({
		'[Content_Types].xml': '<Types/>',
		[MAIN_PARTS[type]]: '<main/>',
		'docProps/core.xml': `<cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy></cp:coreProperties>`,
		...more,
	});
}

/** An OpenDocument file. */
export function openDocument(kind: 'text' | 'spreadsheet' | 'presentation', author = ''): Promise<Buffer> {
	return zip({
		mimetype: `application/vnd.oasis.opendocument.${kind}`,
		'content.xml': '<office:document-content/>',
		'meta.xml': `<office:meta><meta:initial-creator>${author}</meta:initial-creator></office:meta>`,
	});
}

/** An older Office file with these storages and streams in its directory. */
export function ole(...names: readonly string[]): Buffer {
	return Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(504),
		...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
	]);
}
