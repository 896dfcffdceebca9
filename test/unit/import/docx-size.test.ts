import { deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it, vi } from 'vitest';
import { datedDocx, imported, paragraph } from './sources.ts';

// Hundreds of megabytes are unpacked.
vi.setConfig({ testTimeout: 120_000 });

const MEGABYTE = 1024 * 1024;

/** A file of an archive as it is packed, with the size that the archive says it has. */
interface Entry {
	readonly name: string;
	readonly data: Buffer;
	readonly size: number;
}

const packed = (name: string, content: Buffer, size = content.length): Entry => ({
	name,
	data: deflateRawSync(content),
	size,
});

function archiveOf(entries: readonly Entry[]): Buffer {
	const locals: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	for (const { name, data, size } of entries) {
		const sizes = Buffer.alloc(12);
		sizes.writeUInt32LE(data.length, 4);
		sizes.writeUInt32LE(size, 8);
		const lengths = Buffer.from([name.length, 0, 0, 0]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		const begins = Buffer.from('504b0304140000000800', 'hex');
		const local = Buffer.concat([begins, Buffer.alloc(4), sizes, lengths, Buffer.from(name), data]);
		const begun = Buffer.from('504b01021400140000000800', 'hex');
		central.push(begun, Buffer.alloc(4), sizes, lengths, place, Buffer.from(name));
		locals.push(local);
		offset += local.length;
	}
	const end = Buffer.alloc(22);
	end.write('504b0506', 'hex');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(Buffer.concat(central).length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, ...central, end]);
}

/** A bulletin in Word with further parts, the last of its archive. */
async function docxWith(parts: readonly Entry[]): Promise<Buffer> {
	const { files } = await JSZip.loadAsync(await datedDocx([paragraph('Nội dung tin.')]));
	const own = Object.values(files).filter(({ dir }) => !dir);
	const entries = own.map(async (file) => packed(file.name, await file.async('nodebuffer')));
	return archiveOf([...(await Promise.all(entries)), ...parts]);
}

describe('a Word file that is small and unpacks to very much', () => {
	const picture = packed('', Buffer.alloc(95 * MEGABYTE));
	const pictures = ['word/media/a.bin', 'word/media/b.bin'].map((name) => ({ ...picture, name }));
	const xml = packed('word/theme/theme9.xml', Buffer.alloc(20 * MEGABYTE, ' '));

	it.each([30 * MEGABYTE, 10])('is refused with 30 MB of XML, of which it says that it has %i bytes', async (size) => {
		const file = archiveOf([packed('word/document.xml', Buffer.alloc(30 * MEGABYTE, ' '), size)]);
		expect(file.length).toBeLessThan(100_000);
		await expect(imported(file)).rejects.toThrow('bung ra quá lớn');
	});

	it('is refused with parts of which none is too large, and all together are', async () => {
		await expect(imported(await docxWith([...pictures, xml]))).rejects.toThrow('bung ra quá lớn');
	});

	it('is refused with more parts than any has', async () => {
		const part = packed('', Buffer.from('a'));
		const many = Array.from({ length: 5000 }, (_, index) => ({ ...part, name: `word/media/${index}.png` }));
		await expect(imported(await docxWith(many))).rejects.toThrow('bung ra quá lớn');
	});

	it.each<[name: string, body: string, told: string]>([
		['millions of empty paragraphs', '<w:p/>'.repeat(3_900_000), 'bung ra quá lớn'],
		['a text of twenty megabytes', `<w:p><w:r><w:t>${'a'.repeat(20_000_000)}</w:t></w:r></w:p>`, 'bung ra quá lớn'],
		['very many attributes', `<w:p ${'a="b" '.repeat(400_000)}/>`, 'bung ra quá lớn'],
		['elements in elements', '<w:sdt>'.repeat(100_000), 'lồng quá nhiều lớp'],
		['tables in tables', '<w:tbl><w:tr><w:tc>'.repeat(300), 'lồng quá nhiều lớp'],
		[
			'runs of a paragraph',
			`<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>'.repeat(12_000)}</w:p>`,
			'quá nhiều phần',
		],
	])('is refused before it is parsed, with %s', async (_name, body, told) => {
		const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}`;
		const own = body.endsWith('</w:p>') ? `${xml}</w:body></w:document>` : xml;
		const archive = new JSZip();
		for (const [name, file] of Object.entries((await JSZip.loadAsync(await datedDocx([]))).files))
			if (!file.dir) archive.file(name, await file.async('nodebuffer'));
		archive.file('word/document.xml', own);
		const file = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
		expect(file.length).toBeLessThan(200_000);
		await expect(imported(file)).rejects.toThrow(told);
	});

	it('is refused with entities of entities', async () => {
		const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);
		const xml = `<!DOCTYPE a [<!ENTITY a0 "a">${levels.join('')}]><w:document>&a9;</w:document>`;
		await expect(imported(archiveOf([packed('word/document.xml', Buffer.from(xml))]))).rejects.toThrow(
			'bung ra quá lớn',
		);
	});

	it('is read with large pictures, and with large XML', async () => {
		for (const parts of [pictures, [xml]]) {
			const { source } = await imported(await docxWith(parts));
			expect(source).toContain('\n---\n\nNội dung tin.\n');
		}
	});
});
