import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BodyRules, RULED_ELEMENTS } from '../../../src/markdown/body-rules.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';

/** What stands round a body on the pages that have one. */
const AROUND = [
	'views/Portal.astro',
	'components/Masthead.astro',
	'components/Footer.astro',
	'components/BulletinList.astro',
	'components/DocumentList.astro',
	'components/Mentions.astro',
	'components/Pager.astro',
	'pages/tin/[slug].astro',
	'pages/[page].astro',
];

const ids = AROUND.flatMap((file) => {
	const source = readFileSync(fileURLToPath(new URL(`../../../src/${file}`, import.meta.url)), 'utf8');
	return [...source.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
});

describe('heading ids', () => {
	it('know what stands round a body', () => {
		expect(ids).toContain('noi-dung');
		expect(ids.length).toBeGreaterThan(5);
	});

	it.each(ids)('are not %s, which the page has already', (id) => {
		expect(renderMarkdown(`## ${id}`)).toBe(`<h2 id="${id}-2">${id}</h2>\n`);
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
