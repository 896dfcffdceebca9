import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeSource } from '../../../src/content/normalize-source.ts';
import { splitFrontmatter } from '../../../src/content/split-frontmatter.ts';

describe('normalizeSource', () => {
	it.each([
		['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
		['old Macintosh line ends', 'a\rb\r', 'a\nb\n'],
		['mixed line ends', 'a\r\r\nb\n', 'a\n\nb\n'],
		['a byte-order mark', '\uFEFF---', '---'],
		['decomposed letters', 'Hương Xuân'.normalize('NFD'), 'Hương Xuân'],
	])('reads %s right', (_name, source, normalized) => {
		expect(normalizeSource(source)).toBe(normalized);
	});

	it.each([
		['Tin\u0008 mới\u0000\u009F', 'Tin mới'],
		['Tin\uFFFE', 'Tin'],
		['a\tb\nc', 'a\tb\nc'],
	])('drops what neither XML nor HTML may hold from %j', (source, normalized) => {
		expect(normalizeSource(source)).toBe(normalized);
	});

	it('composes letters that a control character stood in', () => {
		expect(normalizeSource('e\u0008\u0302')).toBe('ê');
	});

	it('changes nothing when done again', () => {
		const parts = fc.array(fc.constantFrom('a', '\r', '\n', 'e', '\u0302', '\u0301', ' '));
		fc.assert(
			fc.property(parts, (letters) => {
				const once = normalizeSource(letters.join(''));
				expect(normalizeSource(once)).toBe(once);
			}),
		);
	});
});

describe('splitFrontmatter', () => {
	it.each([
		['---\ntitle: A\n---\n\nChữ.\n', { yaml: 'title: A\n', body: '\nChữ.\n', bodyLine: 4 }],
		['---\ntitle: A\ndate: B\n---\nChữ.', { yaml: 'title: A\ndate: B\n', body: 'Chữ.', bodyLine: 5 }],
		['---  \ntitle: A\n--- \t\nChữ.', { yaml: 'title: A\n', body: 'Chữ.', bodyLine: 4 }],
		['---\n---\nChữ.', { yaml: '', body: 'Chữ.', bodyLine: 3 }],
		['---\ntitle: A\n---', { yaml: 'title: A\n', body: '', bodyLine: 4 }],
		['---\na: b\n---\nx\n\n---\n\ny\n', { yaml: 'a: b\n', body: 'x\n\n---\n\ny\n', bodyLine: 4 }],
		['---\ntitle: a --- b\nc: d---\n---\nx', { yaml: 'title: a --- b\nc: d---\n', body: 'x', bodyLine: 5 }],
	])('takes %j apart', (source, split) => {
		expect(splitFrontmatter(source)).toEqual(split);
	});

	it.each([
		['', 'emptyFile'],
		[' \n\t\n', 'emptyFile'],
		['Chữ.', 'noFrontmatter'],
		['\n---\ntitle: A\n---\n', 'noFrontmatter'],
		['----\ntitle: A\n----\n', 'noFrontmatter'],
		['---\ntitle: A\n\nChữ.', 'openFrontmatter'],
		['---\ntitle: A\n ---\nChữ.', 'openFrontmatter'],
	])('names what is wrong with %j', (source, problem) => {
		expect(splitFrontmatter(source)).toEqual({ problem });
	});

	it('numbers the lines of the body as in the file', () => {
		const lines = fc.array(fc.constantFrom('a: b', '', '# c', '- d'), { maxLength: 8 });
		fc.assert(
			fc.property(lines, lines, (yaml, body) => {
				const source = ['---', ...yaml, '---', ...body, 'Chữ.'].join('\n');
				const split = splitFrontmatter(source);
				expect('problem' in split).toBe(false);
				if ('problem' in split) return;
				expect(
					source
						.split('\n')
						.slice(split.bodyLine - 1)
						.join('\n'),
				).toBe(split.body);
			}),
		);
	});
});
