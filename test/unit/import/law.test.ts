import { readdirSync, readFileSync } from 'node:fs';
import {
	AlignmentType,
	CommentReference,
	DeletedTextRun,
	Document,
	Header,
	InsertedTextRun,
	Packer,
	Paragraph,
	Tab,
	Table,
	TableCell,
	TableRow,
	Textbox,
	TextRun,
} from 'docx';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import JSZip from 'jszip';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it, vi } from 'vitest';
import type { ImportedBulletin } from '../../../src/import/import-file.ts';
import { ImportError } from '../../../src/import/notice.ts';
import { wordsOf } from '../../../src/import/words.ts';
import { expectAccounted, expectTold, writtenIn } from './accounted.ts';
import { SHAPES } from './shapes.ts';
import { imported } from './sources.ts';

/*
 * The law of importing: words in = words in the bulletin + words told. It holds for every file of the other tests, for
 * pages, papers and texts that nobody thought of, and for broken ones; what is refused is refused with its reason.
 */

vi.setConfig({ testTimeout: 120_000 });

const DIR = new URL('../../fixtures/import/', import.meta.url);

/** The bulletin, or undefined where there is none and the reason is told. */
async function orRefused(file: string | Uint8Array): Promise<ImportedBulletin | undefined> {
	return imported(file).catch((error: unknown) => {
		if (error instanceof ImportError) return undefined;
		throw error;
	});
}

const LINES = /^(?:a|b|strong|i|em|u|span|font|sup|sub|label|small|big|mark|time|cite|abbr|o:p|del|ins|s)$/;

/** What a page says, by a walk of this test's own. */
function saidBy(page: string): string {
	const text = (node: Nodes): string => {
		if (node.type === 'text') return node.value;
		if (!('children' in node)) return '';
		if (node.type !== 'element') return node.children.map(text).join('');
		if (/^(?:script|style|head|title|template)$/.test(node.tagName)) return '';
		if (node.tagName === 'img') return ` ${node.properties['alt'] ?? ''} `;
		const inside = node.children.map(text).join('');
		return LINES.test(node.tagName) ? inside : ` ${inside} `;
	};
	return text(unified().use(rehypeParse).parse(page));
}

async function saidInWord(file: Uint8Array): Promise<string> {
	const xml = (await (await JSZip.loadAsync(file)).file('word/document.xml')?.async('string')) ?? '';
	const spaced = xml.replace(/<\/w:p>|<w:(?:tab|br)\/>/g, ' ');
	return [...spaced.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|( )/g)].map(([, words, space]) => words ?? space).join('');
}

describe('every word is in the bulletin or told', () => {
	it.each(readdirSync(DIR).filter((name) => /\.(?:html|docx)$/.test(name)))('of the file %s', async (name) => {
		const file = readFileSync(new URL(name, DIR));
		const bulletin = await orRefused(file);
		if (bulletin) expectAccounted(bulletin, name.endsWith('.docx') ? await saidInWord(file) : saidBy(String(file)));
		else expect(name).toBe('list-page.html');
	});

	it.each(SHAPES.map(({ name, source }) => [name, source] as const))('of the shape: %s', async (_name, source) => {
		const bulletin = await orRefused(source);
		if (bulletin) expectAccounted(bulletin, source.startsWith('<') ? saidBy(source) : source);
	});
});

/** Words that occur once in a file, so that none stands in for another. */
const SYLLABLES = 'ba ca da ga ha la ma na ra sa ta va xa bo co do go ho lo mo no ro so to vo xo'.split(' ');
function unique(): () => string {
	let count = 0;
	return () => {
		count++;
		const [a = '', b = '', c = ''] = [count % 26, Math.floor(count / 26) % 26, Math.floor(count / 676)].map(
			(index) => SYLLABLES[index],
		);
		return a + b + c;
	};
}

/** A part of a page: an element with what is in it, or so many words. */
type Part = { readonly tag: string; readonly inside: readonly Part[] } | number;

const INSIDE = [
	'p',
	'p',
	'p',
	'div',
	'div class="content"',
	'div class="menu"',
	'div class="tools"',
	'div class="related"',
	'div class="attachment"',
	'div hidden',
	'div style="display:none"',
	'p style="text-align:center"',
	'section',
	'article',
	'header',
	'footer',
	'nav',
	'aside',
	'form',
	'fieldset',
	'details',
	'blockquote',
	'h2',
	'h3',
	'ul',
	'ol',
	'ol type="I"',
	'li',
	'dl',
	'dt',
	'dd',
	'table',
	'tr',
	'td',
	'td colspan="2"',
	'td rowspan="2"',
	'button',
	'label',
	'b',
	'i',
	'span',
	'a href="/tin"',
	'a href="https://a.example.vn/"',
	'a href="mau.pdf"',
	'sup',
	'figure',
	'figcaption',
	'noscript',
	'select',
	'option',
	'textarea',
	'iframe',
	'video',
	'center',
	'pre',
	'font face="Arial"',
];

const part: fc.Arbitrary<Part> = fc.letrec<{ part: Part }>((tie) => ({
	part: fc.oneof(
		{ maxDepth: 5, depthSize: 'small' },
		fc.integer({ min: 1, max: 30 }),
		fc.record({ tag: fc.constantFrom(...INSIDE), inside: fc.array(tie('part'), { minLength: 1, maxLength: 4 }) }),
	),
})).part;

function written(parts: readonly Part[], word: () => string): string {
	return parts
		.map((node) =>
			typeof node === 'number'
				? ` ${Array.from({ length: node }, word).join(' ')}. `
				: `<${node.tag}> ${written(node.inside, word)} </${node.tag.split(' ')[0]}>`,
		)
		.join('');
}

const SENTENCE = 'Phường họp với bà con tổ dân phố hai về việc mở rộng ngõ và trồng thêm cây ở hai bên đường.';
const pageOf = (body: string) =>
	`<html><head><meta charset="utf-8"><title>Phường họp dân tổ hai</title></head><body><h1>Phường họp dân tổ hai</h1><p>05/04/2024</p><p>${SENTENCE}</p>${body}<p>${SENTENCE}</p></body></html>`;

describe('every word is in the bulletin or told, of what nobody wrote', () => {
	it('of pages', async () => {
		let made = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
				const page = pageOf(written(parts, unique()));
				const bulletin = await orRefused(page);
				if (!bulletin) return;
				made++;
				expectAccounted(bulletin, saidBy(page));
			}),
			{ numRuns: 250 },
		);
		expect(made).toBeGreaterThan(150);
	});

	it('of pages with pieces missing, and pieces twice', async () => {
		const pages = SHAPES.map(({ source }) => source).filter((source) => source.startsWith('<'));
		const cut = fc.record({
			page: fc.constantFrom(...pages),
			from: fc.nat(4000),
			length: fc.nat(120),
			twice: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(cut, async ({ page, from, length, twice }) => {
				const at = from % page.length;
				const piece = page.slice(at, at + length);
				const broken = page.slice(0, at) + (twice ? piece + piece : '') + page.slice(at + length);
				const bulletin = await orRefused(broken);
				if (!bulletin) return;
				// Where words touch is a matter of reading, so letters are counted.
				const letters = (words: readonly string[]) => words.join('').length;
				const there = [...writtenIn(bulletin.source), ...bulletin.left.flatMap(({ text }) => wordsOf(text))];
				expect(letters(there)).toBeGreaterThanOrEqual(letters(wordsOf(saidBy(broken))));
				expect(bulletin.left.filter(({ reason }) => reason === 'unknown')).toEqual([]);
				expectTold(bulletin);
			}),
			{ numRuns: 200 },
		);
	});

	it('of texts', async () => {
		const line = fc.tuple(
			fc.constantFrom('', '', '- ', '1. ', 'a) ', 'V/v ', 'Kính gửi: ', 'Ngày 05/04/2024', '“', 'I. '),
			fc.nat(40),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n\n'), async (lines, end) => {
				const word = unique();
				const text = [
					'Phường họp dân',
					...lines.map(([mark, count]) => mark + Array.from({ length: count }, word).join(' ')),
				].join(end);
				const bulletin = await orRefused(text);
				if (bulletin) expectAccounted(bulletin, text);
			}),
			{ numRuns: 150 },
		);
	});

	it('of Word files', async () => {
		const kind = fc.constantFrom(
			'plain',
			'bold',
			'centred',
			'numbered',
			'lettered',
			'bullet',
			'tabs',
			'table',
			'box',
			'changed',
			'comment',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 10 }),
				async (blocks) => {
					const file = await wordFile(blocks);
					const bulletin = await orRefused(file);
					if (bulletin) expectAccounted(bulletin, await saidInWord(file));
				},
			),
			{ numRuns: 40 },
		);
	});
});

/** A Word file of such blocks with so many words each, with a page's head. */
function wordFile(blocks: readonly (readonly [string, number])[]): Promise<Buffer> {
	const word = unique();
	const words = (count: number) => `${Array.from({ length: count }, word).join(' ')}.`;
	const when = { author: 'A', date: '2024-07-02T00:00:00Z' };
	const block = ([kind, count]: readonly [string, number], id: number): Paragraph | Table | Textbox => {
		switch (kind) {
			case 'bold':
				return new Paragraph({ children: [new TextRun({ text: words(count), bold: true })] });
			case 'centred':
				return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(words(count))] });
			case 'numbered':
			case 'lettered':
				return new Paragraph({
					text: words(count),
					numbering: { reference: 'so', level: kind === 'numbered' ? 0 : 1 },
				});
			case 'bullet':
				return new Paragraph({ text: words(count), bullet: { level: count % 3 } });
			case 'tabs':
				return new Paragraph({
					children: [new TextRun(words(count)), new TextRun({ children: [new Tab(), words(2)] })],
				});
			case 'table':
				return new Table({
					rows: [1, 2].map(
						() =>
							new TableRow({
								children: [
									new TableCell({ columnSpan: 2, children: [new Paragraph(words(count)), new Paragraph(words(1))] }),
									new TableCell({ children: [new Paragraph(words(2))] }),
								],
							}),
					),
				});
			case 'box':
				return new Textbox({
					alignment: 'center',
					children: [new Paragraph(words(count))],
					style: { width: '100pt', height: '50pt' },
				});
			case 'changed':
				return new Paragraph({
					children: [
						new InsertedTextRun({ text: words(count), id: id * 2, ...when }),
						new DeletedTextRun({ text: words(3), id: id * 2 + 1, ...when }),
					],
				});
			case 'comment':
				return new Paragraph({ children: [new TextRun(words(count)), new CommentReference(0)] });
			default:
				return new Paragraph(words(count));
		}
	};
	const numbering = {
		config: [
			{
				reference: 'so',
				levels: [
					{ level: 0, format: 'upperRoman', text: '%1.' },
					{ level: 1, format: 'lowerLetter', text: '%1.%2)' },
				],
			},
		],
	} as const;
	const comment = { id: 0, author: 'A', date: new Date('2024-07-02T00:00:00Z'), children: [new Paragraph(words(3))] };
	const head = [new Paragraph('Phường họp dân'), new Paragraph('Ngày 05/04/2024'), new Paragraph(SENTENCE)];
	return Packer.toBuffer(
		new Document({
			numbering,
			comments: { children: [comment] },
			sections: [
				{
					headers: { default: new Header({ children: [new Paragraph(words(4))] }) },
					children: [...head, ...blocks.map(block), new Paragraph(SENTENCE)],
				},
			],
		}),
	);
}
