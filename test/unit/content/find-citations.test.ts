import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations, type LeadText } from '../../../src/content/find-citations.ts';
import { outline, type SourceFormat } from '../../../src/markdown/outline.ts';

const LEAD: readonly LeadText[] = [
	{ field: 'title', text: 'Học Chỉ thị 28-CT/TW' },
	{ field: 'summary', text: 'Theo Kế hoạch 92-KH/TU và Quy định 144-QĐ/TW.' },
];

function found(body: string, lead: readonly LeadText[] = [], line = 1, format: SourceFormat = 'md') {
	return findCitations(lead, { flat: outline(body, format).flat, source: body, line });
}

describe('the place of a citation', () => {
	it.each([
		['in a paragraph', 'Theo Chỉ thị 28-CT/TW.\n\nVà Chỉ thị 50-CT/TW.', ['1:6', '3:4']],
		['on a second line', 'Một.\nTheo Chỉ thị 28-CT/TW.', ['2:6']],
		['after a hard break', 'Một\\\nhai  \nChỉ thị 28-CT/TW', ['3:1']],
		['over two lines', 'Theo Chỉ thị\nsố 28-CT/TW.', ['1:6']],
		['in a list', '- một\n- theo Chỉ thị 28-CT/TW\n  và Chỉ thị 50-CT/TW', ['2:8', '3:6']],
		['over two lines of a list', '- một\n  theo Chỉ thị\n  số 28-CT/TW', ['2:8']],
		['in a list in a list', '1. một\n   - theo\n     Chỉ thị 28-CT/TW', ['3:6']],
		['in a quotation', '> Trích\n> theo Chỉ thị 28-CT/TW', ['2:8']],
		['in a table', '| a | Chỉ thị 28-CT/TW |\n|---|---|\n| x | Chỉ thị 50-CT/TW |', ['1:7', '3:7']],
		['in a footnote', 'Chữ[^1].\n\n[^1]: Theo Chỉ thị 28-CT/TW,\n    và Chỉ thị 50-CT/TW.', ['3:12', '4:8']],
		['in a heading', 'Chữ.\n\n## Về Chỉ thị 28-CT/TW', ['3:7']],
		['in a link', 'Xem [Chỉ thị 28-CT/TW](/a/)', ['1:6']],
		['in bold', 'Xem **Chỉ thị 28-CT/TW**', ['1:7']],
		['that bold divides', 'Xem **Chỉ thị** 28-CT/TW', ['1:7']],
		['after escapes', 'A \\* B &amp; C, Chỉ thị 28-CT/TW', ['1:17']],
		['after an emoji', '😀 Chỉ thị 28-CT/TW', ['1:4']],
		['twice on one line', 'Chỉ thị 28-CT/TW, Chỉ thị 28-CT/TW', ['1:1', '1:19']],
	])('%s is its line and column', (_name, body, places) => {
		expect(found(body).map(({ line, column }) => `${line}:${column}`)).toEqual(places);
	});

	it('counts from the first line of the file', () => {
		expect(found('Một.\n\nTheo Chỉ thị 28-CT/TW.', LEAD, 7).at(-1)).toMatchObject({ line: 9, column: 6 });
	});

	it('is in MDX what it is in Markdown', () => {
		const body = '<A>\n\nTheo Chỉ thị 28-CT/TW.\n\n</A>\n\nMột {1 + 1} và <b>Chỉ thị 50-CT/TW</b>.';
		expect(found(body, [], 1, 'mdx').map(({ line, column }) => [line, column])).toEqual([
			[3, 6],
			[7, 19],
		]);
	});

	it('is where its words begin, whatever the blocks', () => {
		const block = fc.constantFrom(
			'Theo Chỉ thị số 28-CT/TW.',
			'Một.\n  Theo **Chỉ thị** và\nKế hoạch 92-KH/TU, Kế hoạch 92-KH/TU.',
			'- một\n\n  theo\n  Chỉ thị 28-CT/TW\n- hai',
			'> - \\[1\\] Quy định 144-QĐ/TW &ndash; Chỉ thị 50-CT/TW\n>   Kế hoạch 92-KH/TU',
			'| a | b |\n|---|---|\n| Chỉ thị 28-CT/TW | **Chỉ thị 50-CT/TW** |',
			'## Mục',
			'`mã` ![ảnh](a.jpg)',
		);
		fc.assert(
			fc.property(fc.array(block), fc.integer({ min: 1, max: 20 }), (blocks, first) => {
				const body = blocks.join('\n\n');
				const lines = [...Array<string>(first - 1).fill(''), ...body.split('\n')];
				const { text } = outline(body, 'md').flat;
				for (const { line, column, surface, start, end } of found(body, LEAD, first).slice(3)) {
					expect(lines[line - 1]?.slice(column - 1, column - 1 + surface.length)).toBe(surface);
					expect(text.slice(start, end)).toBe(surface);
				}
			}),
		);
	});
});

describe('offsets', () => {
	const body = '# Mục\n\nTheo **Chỉ thị** số 28-CT/TW ngày 21/01/2019.';

	it('are those of the flat text of the body, whatever stands before it', () => {
		for (const lead of [[], LEAD]) {
			const { text } = outline(body, 'md').flat;
			const last = found(body, lead).at(-1);
			expect(text.slice(last?.start, last?.end)).toBe('Chỉ thị số 28-CT/TW ngày 21/01/2019');
			expect(text.slice(last?.core.start, last?.core.end)).toBe('28-CT/TW');
		}
	});

	it('are negative in title and summary, whose places are the file’s', () => {
		expect(
			found(body, LEAD, 7).map(({ surface, start, end, field, line, column }) => [
				surface,
				start,
				end,
				field,
				line,
				column,
			]),
		).toEqual([
			['Chỉ thị 28-CT/TW', -65, -49, 'title', 1, 1],
			['Kế hoạch 92-KH/TU', -42, -25, 'summary', 1, 1],
			['Quy định 144-QĐ/TW', -21, -3, 'summary', 1, 1],
			['Chỉ thị số 28-CT/TW ngày 21/01/2019', 10, 45, undefined, 9, 8],
		]);
	});
});

describe('texts', () => {
	it('are read each by itself: title, summary, body, block after block', () => {
		const lead: readonly LeadText[] = [
			{ field: 'title', text: 'Học Chỉ thị' },
			{ field: 'summary', text: '28-CT/TW và Chỉ thị' },
		];
		const body = '50-CT/TW.\n\n- Chỉ thị\n- 51-CT/TW\n\n| Chỉ thị | 52-CT/TW |\n|---|---|';
		expect(found(body, lead).map(({ surface, field }) => [surface, field])).toEqual([
			['28-CT/TW', 'summary'],
			['50-CT/TW', undefined],
			['51-CT/TW', undefined],
			['52-CT/TW', undefined],
		]);
	});

	it('cite nothing in code, raw HTML and images', () => {
		expect(
			found('`Chỉ thị 28-CT/TW` ![Chỉ thị 28-CT/TW](a.jpg)\n\n<p>Chỉ thị 28-CT/TW</p>\n\n    Chỉ thị 28-CT/TW'),
		).toEqual([]);
	});

	it('are quoted round each citation, the mark of the sentence the same within one', () => {
		const citations = found('Một. Học Chỉ thị 28-CT/TW và Chỉ thị 50-CT/TW. Và Kế hoạch 92-KH/TU.');
		expect(citations.map(({ quote }) => quote)).toEqual([
			{ before: 'Học ', cited: 'Chỉ thị 28-CT/TW', after: ' và Chỉ thị 50-CT/TW.', sentence: 5 },
			{ before: 'Học Chỉ thị 28-CT/TW và ', cited: 'Chỉ thị 50-CT/TW', after: '.', sentence: 5 },
			{ before: 'Và ', cited: 'Kế hoạch 92-KH/TU', after: '.', sentence: 47 },
		]);
	});

	it.each([
		['“Về Chỉ thị 28-CT/TW”', true],
		['Tin “một” và Chỉ thị 28-CT/TW', false],
		['"Về Chỉ thị 28-CT/TW"', true],
		['Tin "một" và Chỉ thị 28-CT/TW', false],
		[`“${'Về việc rất dài '.repeat(20)} Chỉ thị 28-CT/TW”`, true],
		['“Không đóng\n\nTheo Chỉ thị 28-CT/TW', false],
		['“Về\nChỉ thị 28-CT/TW”', true],
	])('have citations inside quotation marks and outside: %j', (body, quoted) => {
		expect(found(body).map((citation) => citation.quoted)).toEqual([quoted]);
	});
});
