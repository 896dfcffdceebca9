import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizeSource } from '../../../src/content/normalize-source.ts';
import { bulletinSchema } from '../../../src/content/schema.ts';
import { splitFrontmatter } from '../../../src/content/split-frontmatter.ts';
import { ImportError } from '../../../src/import/notice.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { accepted } from '../content/told.ts';
import { imported, page } from './sources.ts';

const WORDS =
	'phường họp bàn việc dân tổ Đảng ủy chi bộ ngõ cây 12 50% "mới" (thêm) a*b [c] _d_ #e <f> g|h `i` ~j~ \\k 1. - + & đ/c; rồi: xong, thì'.split(
		' ',
	);
const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
const ends = fc.constantFrom('', '.', ';', ':', '!');
const paragraphs = fc.array(
	fc.tuple(line, ends).map((parts) => parts.join('')),
	{ minLength: 1, maxLength: 12 },
);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** What is read of a text: letters and figures, without the numbers and dashes that may become lists. */
const lettersOf = (text: string) =>
	text.replace(/(?<![\p{L}\p{N}])\d+\.(?=\s|$)/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

it('loses no word of a text, whatever signs stand in it', async () => {
	await fc.assert(
		fc.asyncProperty(paragraphs, async (texts) => {
			const body = ['Phường họp bàn việc chung với bà con các tổ.', ...texts, 'Buổi họp xong lúc mười giờ sáng nay.'];
			const { source } = await imported(page(body.map((text) => `<p>${escaped(text)}</p>`).join('')));
			const { flat } = outline(source.slice(source.indexOf('\n---\n', 4) + 5), 'md');
			// Code is left out of the flat text, and Markdown escapes what would be code.
			expect(lettersOf(flat.text)).toEqual(body.flatMap(lettersOf));
		}),
		{ numRuns: 40 },
	);
}, 60_000);

it('makes a bulletin whose head is right and whose body is not empty, or none', async () => {
	const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), line);
	const text = fc.tuple(fc.array(anything, { maxLength: 8 }), fc.constantFrom('\n', '\n\n', '\r\n'));
	const file = fc.oneof(
		text.map(([lines, end]) => lines.join(end)),
		fc.uint8Array({ maxLength: 300 }),
	);
	await fc.assert(
		fc.asyncProperty(file, async (content) => {
			const outcome = await imported(content).catch((error: unknown) => {
				if (error instanceof ImportError) return undefined;
				throw error;
			});
			if (!outcome) return;
			const split = splitFrontmatter(normalizeSource(outcome.source));
			if ('problem' in split) throw new Error(split.problem);
			const { title, date } = accepted(bulletinSchema, split.yaml);
			expect([title, date]).toEqual([outcome.facts.title, outcome.facts.date]);
			expect(split.body.trim()).not.toBe('');
		}),
		{ numRuns: 150 },
	);
}, 60_000);
