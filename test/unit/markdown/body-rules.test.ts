import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BodyRules, RULED_ELEMENTS } from '../../../src/markdown/body-rules.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { templatesRoundBody } from './round-body.ts';

const sources = templatesRoundBody().map((file) => ({ file, source: readFileSync(file, 'utf8') }));
const ids = sources.flatMap(({ source }) => [...source.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

describe('heading ids', () => {
	it('know what stands round a body', () => {
		// Of the layout, of a bulletin's view and of what that view shows.
		expect(ids).toEqual(
			expect.arrayContaining(['noi-dung', 'f1', 'q', 'dinh-chinh', 'tep-dinh-kem', 'cac-tin-khac', 'van-ban-cua-tin']),
		);
		const made = sources.filter(({ source }) => /<[a-z][a-z0-9]*(?:\s[^<>]*)?\sid=\{/.test(source));
		expect(made, 'ids that only a build knows').toEqual([]);
	});

	it.each(ids)('are not %s, which the page has already', (id) => {
		expect(renderMarkdown(`## ${id}`)).toBe(`<h2 id="${id}-2">${id}</h2>\n`);
	});

	it('are not that of the heading over the footnotes', () => {
		const html = renderMarkdown('## Footnote label\n\nChữ[^1]\n\n[^1]: Chú thích.\n');
		expect([...html.matchAll(/<h2[^>]* id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
			'footnote-label-2',
			'footnote-label',
		]);
	});

	it('that are given stay', () => {
		const heading = { type: 'element' as const, tagName: 'h3', properties: { id: 'rieng' }, children: [] };
		const change = new BodyRules().change(heading, () => 'Mục');
		expect(change).toEqual({ does: 'set', tagName: 'h3', properties: { id: 'rieng' } });
	});
});

describe('rules', () => {
	it('are there for each element that is said to have one', () => {
		const changes = RULED_ELEMENTS.map((tagName) => {
			const properties = tagName === 'a' ? { href: 'javascript:a' } : {};
			return new BodyRules().change({ type: 'element', tagName, properties, children: [] }, () => 'Mục')?.does;
		});
		expect(changes).toEqual(['unwrap', 'set', 'set', 'set', 'set', 'set', 'set', 'wrap', 'set', 'set']);
	});

	it.each([
		['td', { align: 'right' }, { className: ['num'] }],
		['td', { style: 'text-align: right' }, { className: ['num'] }],
		['td', { style: 'text-align:center' }, {}],
		['th', { align: 'left', id: 'a' }, { id: 'a', scope: 'col' }],
	])('make of the alignment of a %s with %j a class', (tagName, properties, left) => {
		const change = new BodyRules().change({ type: 'element', tagName, properties, children: [] }, () => '');
		expect(change).toEqual({ does: 'set', properties: left });
	});
});
