import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { deskProgram } from '../../src/desk/assets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(ROOT + file, 'utf8');

interface LockedPackage {
	readonly license?: string;
	readonly dev?: boolean;
	readonly dependencies?: Readonly<Record<string, string>>;
}

type Kind = 'dependencies' | 'optionalDependencies' | 'devDependencies';

const project = JSON.parse(read('package.json')) as Record<Kind, Record<string, string>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
/** Packages that are installed to run, by the folder each lies in. */
const toRun = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev);
const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences that ask for no more than that their text and the names are kept. */
const ALLOWED = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'MIT',
	'Python-2.0',
	'Unlicense',
	'Zlib',
]);

/** Packages under other licences, each with what it is here; .docs/dependencies.md says more. */
const APART: readonly (readonly [name: RegExp, licence: string, because: string])[] = [
	[/^dictionary-vi$/, 'GPL-2.0', 'optional data'],
	[/^@fontsource-variable\/source-serif-4$/, 'OFL-1.1', 'published with its text'],
	[/^lightningcss(?:-.+)?$/, 'MPL-2.0', 'a build tool, unchanged'],
	[/^@img\/sharp-libvips-.+$/, 'LGPL-3.0-or-later', 'a shared library'],
	[/^@img\/sharp-win32-.+$/, 'Apache-2.0 AND LGPL-3.0-or-later', 'with the same library'],
	[/^@img\/sharp-wasm32$/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'with the same library'],
	[/^duck$/, 'BSD', 'the two-clause one, by its LICENSE'],
];

/** Whether an SPDX expression leaves a choice of licences that are allowed: `(MIT OR GPL-3.0-or-later)`, `MIT AND Zlib`. */
function isAllowed(expression: string): boolean {
	const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
	return choices.some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence)));
}

it('reads expressions as SPDX means them', () => {
	const allowed = ['MIT', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0 OR MIT', '(MIT AND Zlib)'];
	const refused = ['GPL-2.0', 'MIT AND GPL-2.0', '(LGPL-3.0 OR GPL-3.0)', 'SEE LICENSE IN LICENSE', '', 'UNLICENSED'];
	expect([...allowed, ...refused].filter(isAllowed)).toEqual(allowed);
});

describe('packages that are installed to run', () => {
	const isApart = (name: string, licence: string) =>
		APART.some(([pattern, expected]) => pattern.test(name) && licence === expected);

	it('are under licences that go with MIT, or stand apart', () => {
		const others = toRun
			.map(([folder, { license = '' }]) => [nameOf(folder), license] as const)
			.filter(([name, licence]) => !isAllowed(licence) && !isApart(name, licence));
		expect(toRun.length).toBeGreaterThan(300);
		expect(others).toEqual([]);
	});

	it('are all that stands apart', () => {
		const names = toRun.map(([folder]) => nameOf(folder));
		expect(APART.filter(([pattern]) => !names.some((name) => pattern.test(name)))).toEqual([]);
	});

	it('say the same themselves', () => {
		const installed = toRun.filter(([folder]) => existsSync(`${ROOT}${folder}/package.json`));
		const wrong = installed.flatMap(([folder, { license: locked }]) => {
			const { license, licenses } = JSON.parse(read(`${folder}/package.json`)) as Record<string, unknown>;
			const said = license ?? licenses;
			const own = [said].flat().map((one) => (typeof one === 'object' ? (one as { type: string }).type : one));
			return own.join(' OR ') === locked ? [] : [`${folder}: ${own.join(' OR ')}, in the lockfile ${locked}`];
		});
		expect(installed.length).toBeGreaterThan(200);
		expect(wrong).toEqual([]);
	});

	it('need nothing that is under the GPL', () => {
		expect(Object.keys(project.dependencies)).not.toContain('dictionary-vi');
		expect(Object.keys(project.optionalDependencies)).toEqual(['dictionary-vi']);
	});
});

it('.docs/dependencies.md has every package of package.json with its licence, and no other', () => {
	const rows = [...read('.docs/dependencies.md').matchAll(/^\| `([^`]+)`.*\| ([^|]+?) +\|$/gm)];
	const told = rows.map(([, name, licence]) => `${name}: ${licence}`);
	const named = [project.dependencies, project.optionalDependencies, project.devDependencies].flatMap(Object.keys);
	expect(told.toSorted()).toEqual(named.map((name) => `${name}: ${packages[`node_modules/${name}`]?.license}`).sort());
});

describe('giay-phep.txt', () => {
	const words = (text: string) => text.replace(/\s+/g, ' ').trim();
	const notice = words(read('public/giay-phep.txt'));
	const licenceIn = (file: string) => words(read(file));

	it('has the licences of what a portal publishes, word for word', () => {
		const files = [
			'LICENSE',
			'node_modules/@fontsource-variable/source-serif-4/LICENSE',
			'node_modules/pagefind/LICENSE/LICENSE',
			'node_modules/@sveltia/cms/LICENSE.txt',
		];
		const libraries = Object.keys(deskProgram().imports)
			.filter((name) => !name.startsWith('.'))
			.map((name) => `node_modules/${name.split('/')[0]}/LICENSE`);
		expect(libraries).toEqual(['exifr', 'turndown', 'immutable'].map((name) => `node_modules/${name}/LICENSE`));
		for (const file of [...files, ...libraries]) expect(notice, dirname(file)).toContain(licenceIn(file));
	});

	it("names every package that the desk's own script may hold", () => {
		const pending = ['rehype-stringify', 'remark-gfm', 'remark-parse', 'remark-rehype', 'unified', 'unist-util-visit'];
		for (const name of pending) {
			const needed = Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {});
			pending.push(...needed.filter((other) => !pending.includes(other) && !other.startsWith('@types/')));
		}
		expect(pending.length).toBeGreaterThan(50);
		expect(pending.filter((name) => !new RegExp(`(?<![\\w/-])${name}[,:]`).test(notice))).toEqual([]);
	});

	it("says whose the desk's codecs and fonts are", () => {
		const assets = deskProgram()
			.assets.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
			.filter((name) => /\.(?:wasm|woff2|txt)$/.test(name))
			.map((name) => name.replace(/[_-](?:simd-)?[\w-]{8}\.wasm$/, '.wasm').replace(/-(?:latin-).*\.woff2$/, '.woff2'));
		expect([...new Set(assets)].sort()).toEqual([
			'LICENSE.txt',
			'heic_dec.wasm',
			'material-symbols-outlined.LICENSE.txt',
			'material-symbols-outlined.woff2',
			'noto-mono.LICENSE.txt',
			'noto-mono.woff2',
			'source-sans-3.LICENSE.txt',
			'source-sans-3.woff2',
			'webp_enc.wasm',
		]);
		expect(notice).toContain('GNU LESSER GENERAL PUBLIC LICENSE Version 3');
		expect(notice).toContain('libwebp');
	});
});
