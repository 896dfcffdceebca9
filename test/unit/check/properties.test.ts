import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile, diagnosticsOf, proseOf } from '../../../src/check/check-file.ts';
import { applyFixes } from '../../../src/check/fix.ts';
import { LineIndex } from '../../../src/check/line-index.ts';
import { BREAK, MARKUP, OBJECT } from '../../../src/check/prose.ts';
import { normalizeSource } from '../../../src/content/normalize-source.ts';
import { rulesWith, sourceOf } from './found.ts';

const RULES = rulesWith();
const FILE = 'tin-bai/a.md';

/** Markdown of pieces that rules look at, in any order. */
const markdown = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary', maxLength: 12 }),
			fc.constantFrom(
				...[
					'của',
					'của ',
					'Ttrong ',
					'xết',
					' ',
					'  ',
					'\n',
					'\n\n',
					'> ',
					'- ',
					'## ',
					'#### ',
					'**',
					'*',
					'`',
					'```\n',
				],
				...[
					'[',
					'](',
					')',
					'![](a.png)',
					'<b>',
					'<!-- ',
					' -->',
					'“',
					'”',
					'(',
					', ',
					' ,',
					',',
					'Ð',
					'\u00AD',
					'\u00A0',
				],
				...[
					'0912345678',
					'046185001234',
					'a@gmail.com',
					'cũng cố ',
					'Bộ chính trị ',
					'https://a.vn/x ',
					'| a | b |\n|---|---|\n',
				],
				...[
					'\r\n',
					'\\',
					'&nbsp;',
					'😀',
					'e\u0302\u0301',
					'\u2060',
					'\u2029',
					'\uFFFC',
					'[^1]',
					'[^1]: ',
					'---\n',
					'</b>',
				],
				...[
					'##Một',
					'1.Hai',
					'-Ba',
					'• Bốn\n',
					'3. Năm\n',
					'| a | b |\n| 1 | 2 |\n',
					'20~30',
					'\\n',
					'    Thụt vào nhiều chữ\n',
					'![x](a b.png)',
					'[x](“y”)',
				],
				...[
					'31/6/2024',
					'từ 5/8 đến 3/8',
					'thứ Hai, ngày 4/8/2025',
					'35triệu',
					'ngày5',
					'17 tổ, trong đó 10 tổ, 8 tổ',
					'45/50 hộ, đạt 95 %',
				],
			),
		),
		{ maxLength: 60 },
	)
	.map((parts) => parts.join(''));

describe('any body', () => {
	it('is checked without throwing, and places give back the words', () => {
		fc.assert(
			fc.property(markdown, (body) => {
				const source = normalizeSource(sourceOf(body));
				const prose = proseOf(FILE, source);
				expect(prose.text).toHaveLength(source.length);
				// What is shown is what stands there.
				for (let index = 0; index < source.length; index++) {
					const shown = prose.text.charAt(index);
					if (![BREAK, MARKUP, OBJECT, ' ', '\n', '\uFFFD'].includes(shown)) expect(shown).toBe(source.charAt(index));
				}
				const lines = new LineIndex(source);
				const typed = source.split('\n');
				for (const { start, end } of diagnosticsOf(prose, RULES)) {
					const { line, column } = lines.at(start);
					expect(end).toBeGreaterThan(start);
					expect(
						typed
							.slice(line - 1)
							.join('\n')
							.slice(column - 1, column - 1 + end - start),
					).toBe(source.slice(start, end));
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('is fixed once: the second time nothing changes', () => {
		fc.assert(
			fc.property(markdown, (body) => {
				const once = applyFixes(FILE, sourceOf(body), RULES);
				expect(applyFixes(FILE, once, RULES)).toBe(once);
			}),
			{ numRuns: 400 },
		);
	});

	it('keeps its code, addresses and words when it is fixed', () => {
		fc.assert(
			fc.property(markdown, (body) => {
				const source = sourceOf(`\`của  của ,Ð\` [x](/của--của,Ð)\n\n${body}`);
				expect(applyFixes(FILE, source, RULES)).toContain('`của  của ,Ð` [x](/của--của,Ð)');
			}),
			{ numRuns: 100 },
		);
	});

	it('in Markdown for MDX, and any text for YAML, does not throw', () => {
		fc.assert(
			fc.property(markdown, (text) => {
				checkFile('trang/a.mdx', sourceOf(text), RULES);
				checkFile('van-ban/a.yaml', text, RULES);
				checkFile(FILE, text, RULES);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('the work', () => {
	const HOSTILE: readonly (readonly [name: string, text: string])[] = [
		['spaces', ' '.repeat(40)],
		['word joiners', `a${'\u2060'.repeat(40)}`],
		['digits', '0'.repeat(40)],
		['brackets', '(“'.repeat(20)],
		['closing brackets', ')'.repeat(40)],
		['letters', 'a'.repeat(40)],
		['accented letters', 'ế'.repeat(40)],
		['doubled words', 'của '.repeat(10)],
		['mail signs', 'a@'.repeat(20)],
		['account words', 'số tài khoản '.repeat(3)],
		['tags', '<!--'.repeat(10)],
		['headings', '#### a\n\n'.repeat(5)],
		['list items', '- a\n'.repeat(10)],
		['links', '[a](b) '.repeat(6)],
		['dashes', 'a - '.repeat(10)],
		['slips of several rules', 'xết của của cũng cố 0912345678 số tài khoản 1234567890 Ð  a ,'],
		['images', '![](a.png)\n\n'],
		['different words', 'xa xe xi xo xu '],
		['days', 'từ ngày 5/8 đến ngày 3/8/2025, thứ Hai '],
		['sums', '17 tổ, trong đó 10 tổ, 8 tổ '],
		['fractions', '45/50 hộ đạt 95 % '],
		['stars', '** a *b ~c '],
		['rows', '| a | b |\n'],
		['numbers', '1.234,5 triệu '],
		['offices', 'đồng chí chủ tịch Ủy ban nhân dân huyện '],
	];

	// Work that grew with the square of the text would take many minutes.
	it.each(HOSTILE)('ends on a quarter of a megabyte of %s', { timeout: 60_000 }, (_name, unit) => {
		const { problems } = checkFile(FILE, sourceOf(unit.repeat(250_000 / unit.length)), RULES);
		expect(problems.every(({ line }) => line >= 1)).toBe(true);
	});

	it('ends on a profile of very many categories', { timeout: 60_000 }, () => {
		const { problems } = checkFile('phuong.yaml', `categories:\n${'  - xết của của\n'.repeat(10_000)}`, RULES);
		expect(problems).toHaveLength(20_000);
		expect(problems.at(-1)?.field).toBe('categories[10000]');
	});

	it('ends on twenty thousand words that are none, each another', { timeout: 60_000 }, () => {
		const letters = 'ăâđêôơưáàạghknt';
		const nonsense = Array.from({ length: 20_000 }, (_, index) =>
			[1, 15, 225, 3375].map((step) => letters[Math.floor(index / step) % letters.length]).join(''),
		);
		expect(checkFile(FILE, sourceOf(nonsense.join(' ')), RULES).problems).toHaveLength(1000);
	});
});
