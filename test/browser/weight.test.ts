import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { PAGE_TYPES } from './chromium.ts';

const read = (file: string) => readFileSync(join(inject('siteDir'), file));
const html = () => read(`${PAGE_TYPES.bulletin}index.html`).toString();
const named = (pattern: RegExp) => [...html().matchAll(pattern)].map((match) => match[1] ?? '');
const gzipped = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
const raw = (files: readonly string[]) => files.reduce((sum, file) => sum + read(file).length, 0);

it('keeps the report within 20 kB of HTML and CSS, compressed', () => {
	const css = named(/<link rel="stylesheet" href="([^"]+)"/g);
	expect(css.length).toBeGreaterThan(0);
	expect(gzipped([`${PAGE_TYPES.bulletin}index.html`, ...css])).toBeLessThanOrEqual(20 * 1024);
});

it('keeps fonts within 66 kB', () => {
	const fonts = named(/<link rel="preload" href="([^"]+\.woff2)"/g);
	expect(fonts.length).toBe(2);
	expect(raw(fonts)).toBeLessThanOrEqual(66 * 1024);
	const css = named(/<link rel="stylesheet" href="([^"]+)"/g)
		.map((file) => read(file).toString())
		.join('');
	expect([...css.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1]).sort()).toEqual(fonts.sort());
});

it('loads at most 4 kB of scripts before anyone touches search', () => {
	const scripts = named(/<script type="module" src="([^"]+)"/g);
	const imported = scripts.flatMap((file) =>
		[
			...read(file)
				.toString()
				.matchAll(/from\s*["']([^"']+)["']/g),
		].map((match) => join('/_astro', match[1] ?? '')),
	);
	expect(scripts.length).toBeGreaterThan(0);
	expect(gzipped([...scripts, ...imported])).toBeLessThanOrEqual(4 * 1024);
});
