import { describe, expect, it } from 'vitest';
import { withNumbers } from '../../../src/import/docx-numbering.ts';
import { datedDocx, HeadingLevel, imported, Paragraph, paragraph } from './sources.ts';

type Level = readonly [format: string, text: string, more?: string];

const level = ([format, text, more = '']: Level, index: number) =>
	`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: readonly Level[], more = '') =>
	`<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const restart = (at: number, index = 0) =>
	`<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${at}"/></w:lvlOverride>`;

/** A paragraph of a list and a level of it; one without list for nothing. */
type Item = readonly [num: number, level: number] | undefined;
const item = (place: Item) =>
	place
		? `<w:p><w:pPr><w:numPr><w:ilvl w:val="${place[1]}"/><w:numId w:val="${place[0]}"/></w:numPr></w:pPr><w:r><w:t>Chữ</w:t></w:r></w:p>`
		: '<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>';

function labels(numbering: string, items: readonly Item[], styles = '', body = items.map(item).join('')): string[] {
	const { document } = withNumbers(`<w:body>${body}</w:body>`, numbering, styles);
	return [...document.matchAll(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/g)].map(([written]) =>
		[...written.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
	);
}

const LEGAL: readonly Level[] = [
	['upperRoman', '%1.'],
	['decimal', '%2.'],
	['lowerLetter', '%3)'],
];
const OUTLINE: readonly Level[] = [
	['decimal', '%1.'],
	['decimal', '%1.%2.'],
	['decimal', '%1.%2.%3'],
];

describe('numbers that Word counts', () => {
	it.each<[string, string, Item[], string[]]>([
		[
			'go on after other paragraphs',
			list(1, OUTLINE) + num(1, 1),
			[[1, 0], undefined, [1, 0], undefined, [1, 0]],
			['1. Chữ', 'Chữ', '2. Chữ', 'Chữ', '3. Chữ'],
		],
		[
			'are Roman, Arabic and letters, and begin anew below',
			list(1, LEGAL) + num(1, 1),
			[
				[1, 0],
				[1, 1],
				[1, 2],
				[1, 2],
				[1, 1],
				[1, 2],
				[1, 0],
				[1, 1],
			],
			['I. Chữ', '1. Chữ', 'a) Chữ', 'b) Chữ', '2. Chữ', 'a) Chữ', 'II. Chữ', '1. Chữ'],
		],
		[
			'name the levels above',
			list(1, OUTLINE) + num(1, 1),
			[
				[1, 0],
				[1, 1],
				[1, 1],
				[1, 2],
				[1, 0],
				[1, 1],
			],
			['1. Chữ', '1.1. Chữ', '1.2. Chữ', '1.2.1 Chữ', '2. Chữ', '2.1. Chữ'],
		],
		[
			'count levels above that have no paragraph',
			list(1, OUTLINE) + num(1, 1),
			[
				[1, 1],
				[1, 1],
			],
			['1.1. Chữ', '1.2. Chữ'],
		],
		[
			'go on in another number of the same list',
			list(1, OUTLINE) + num(1, 1) + num(2, 1),
			[
				[1, 0],
				[2, 0],
			],
			['1. Chữ', '2. Chữ'],
		],
		[
			'begin anew where a number says so, once',
			list(1, OUTLINE) + num(1, 1) + num(2, 1, restart(1)),
			[
				[1, 0],
				[1, 0],
				[2, 0],
				[2, 0],
			],
			['1. Chữ', '2. Chữ', '1. Chữ', '2. Chữ'],
		],
		[
			'begin where a number says',
			list(1, OUTLINE) + num(1, 1, restart(5)),
			[
				[1, 0],
				[1, 0],
			],
			['5. Chữ', '6. Chữ'],
		],
		[
			'of two lists are counted apart',
			list(1, OUTLINE) + list(2, LEGAL) + num(1, 1) + num(2, 2),
			[
				[1, 0],
				[2, 0],
				[1, 0],
			],
			['1. Chữ', 'I. Chữ', '2. Chữ'],
		],
		[
			'never begin anew where a level says so',
			list(1, [
				['upperRoman', '%1.'],
				['decimal', '%2.', '<w:lvlRestart w:val="0"/>'],
			]) + num(1, 1),
			[
				[1, 0],
				[1, 1],
				[1, 0],
				[1, 1],
			],
			['I. Chữ', '1. Chữ', 'II. Chữ', '2. Chữ'],
		],
		[
			'are Arabic throughout where a level says so',
			list(1, [
				['upperRoman', 'Chương %1.'],
				['decimal', '%1.%2.', '<w:isLgl/>'],
			]) + num(1, 1),
			[
				[1, 0],
				[1, 1],
			],
			['Chương I. Chữ', '1.1. Chữ'],
		],
		[
			'have words round them',
			list(1, [['decimal', 'Điều %1.']]) + num(1, 1),
			[
				[1, 0],
				[1, 0],
			],
			['Điều 1. Chữ', 'Điều 2. Chữ'],
		],
		[
			'keep the nought before them where all are Arabic',
			list(1, [
				['upperRoman', 'Chương %1.'],
				['decimalZero', 'Mục %1.%2', '<w:isLgl/>'],
			]) + num(1, 1),
			[[1, 1]],
			['Mục 1.01 Chữ'],
		],
		['have a nought before them', list(1, [['decimalZero', '%1)']]) + num(1, 1), [[1, 0]], ['01) Chữ']],
		['of signs are left to the list', list(1, [['bullet', '·']]) + num(1, 1), [[1, 0]], ['Chữ']],
		[
			'of signs below numbers are dashes',
			list(1, [
				['decimal', '%1.'],
				['bullet', '·'],
			]) + num(1, 1),
			[
				[1, 0],
				[1, 1],
			],
			['1. Chữ', '+ Chữ'],
		],
		[
			'are none for a number that is none',
			list(1, OUTLINE) + num(1, 1),
			[
				[0, 0],
				[9, 0],
			],
			['Chữ', 'Chữ'],
		],
		[
			'are found by the style of a list',
			list(1, OUTLINE, '<w:styleLink w:val="ds"/>') +
				list(2, [], '<w:numStyleLink w:val="ds"/>') +
				num(1, 1) +
				num(2, 2),
			[[2, 0]],
			['1. Chữ'],
		],
	])('%s', (_name, numbering, items, expected) => {
		expect(labels(numbering, items)).toEqual(expected);
	});

	it('are those of a paragraph’s style, and of the style that it is based on', () => {
		const numbering =
			list(1, [
				['upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'],
				['decimal', '%2.', '<w:pStyle w:val="MucNho"/>'],
			]) + num(1, 1);
		const styles =
			'<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="MucNho"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>';
		const styled = (style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>Chữ</w:t></w:r></w:p>`;
		const body = ['Muc', 'MucNho', 'MucNho', 'Con'].map(styled).join('');
		expect(labels(numbering, [], styles, body)).toEqual(['I. Chữ', '1. Chữ', '2. Chữ', 'II. Chữ']);
	});

	it('are counted once where a box stands twice for older Words', () => {
		const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${item([1, 0])}</mc:Choice><mc:Fallback>${item([1, 0])}</mc:Fallback></mc:AlternateContent></w:r></w:p>${item([1, 0])}`;
		const { document } = withNumbers(body, list(1, OUTLINE) + num(1, 1), '');
		expect([...document.matchAll(/>(\d)\. </g)].map(([, count]) => count)).toEqual(['1', '2']);
	});

	it('are read in no time of a document that is broken', () => {
		const broken = '<w:p><w:pPr><w:numPr>'.repeat(50_000);
		expect(withNumbers(broken, list(1, OUTLINE) + num(1, 1), '').document).toContain('<w:numPr>');
	});
});

it('Word’s numbers make headings and lists of a bulletin as typed ones do', async () => {
	const config = [
		{
			reference: 'muc',
			levels: [
				{ level: 0, format: 'upperRoman', text: '%1.' },
				{ level: 1, format: 'decimal', text: '%2.' },
			],
		},
	] as const;
	const file = await datedDocx(
		[
			new Paragraph({ text: 'Kết quả', heading: HeadingLevel.HEADING_1, numbering: { reference: 'muc', level: 0 } }),
			new Paragraph({ text: 'Trồng cây;', numbering: { reference: 'muc', level: 1 } }),
			new Paragraph({ text: 'Tưới cây.', numbering: { reference: 'muc', level: 1 } }),
			new Paragraph({ text: 'Việc tới', heading: HeadingLevel.HEADING_1, numbering: { reference: 'muc', level: 0 } }),
			paragraph('Trồng thêm ở bờ tây.'),
		],
		{ numbering: { config } },
	);
	const { source } = await imported(file);
	expect(source).toContain(
		'\n## I. Kết quả\n\n1. Trồng cây;\n2. Tưới cây.\n\n## II. Việc tới\n\nTrồng thêm ở bờ tây.\n',
	);
});
