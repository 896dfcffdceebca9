import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { bulletinSchema, documentSchema, profileSchema } from '../../src/content/schema.ts';
import { splitFrontmatter } from '../../src/content/split-frontmatter.ts';
import { told } from './content/told.ts';

const GUIDE = readFileSync(join(PROJECT_ROOT, 'content/README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

/** Code blocks of a language, without what indents them. */
function blocks(language: string): string[] {
	return [...GUIDE.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))].map(
		([, indent = '', code = '']) => code.replace(new RegExp(`^${indent}`, 'gm'), ''),
	);
}

describe("the editors' guide", () => {
	it('has every picture and heading that it points to', () => {
		const pictures = [...GUIDE.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
		expect(pictures.length).toBeGreaterThan(3);
		expect(
			pictures.filter((path) => !existsSync(join(PROJECT_ROOT, 'content', path)) && path !== 'ten-anh.jpg'),
		).toEqual([]);
		const headings = [...GUIDE.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
			text
				.toLowerCase()
				.replace(/[^\p{L}\p{N} -]/gu, '')
				.replaceAll(' ', '-'),
		);
		const anchors = [...GUIDE.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
		expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([]);
	});

	it('tells of every key of a bulletin', () => {
		const missing = Object.keys(bulletinSchema.shape).filter((key) => !GUIDE.includes(`\`${key}\``));
		expect(missing).toEqual([]);
	});

	it('shows files that are right', () => {
		const [bulletin = ''] = blocks('markdown');
		const split = splitFrontmatter(bulletin);
		expect('yaml' in split && told(bulletinSchema, split.yaml)).toBe('');
		const head = 'title: Tin\ndate: 2024-07-01\n';
		const whole = {
			attachments: (yaml: string) => told(bulletinSchema, head + yaml),
			corrections: (yaml: string) => told(bulletinSchema, head + yaml),
			event: (yaml: string) => told(bulletinSchema, head + yaml),
			events: (yaml: string) => told(bulletinSchema, head + yaml),
			removed: (yaml: string) => told(bulletinSchema, head + yaml),
			kind: (yaml: string) => told(documentSchema, yaml),
			status: (yaml: string) =>
				told(documentSchema, `${blocks('yaml').find((other) => other.startsWith('kind'))}${yaml}`),
			editing: (yaml: string) => told(profileSchema, `name: P\nurl: https://p.vn\ncategories:\n  - A\n${yaml}`),
		};
		const shown = blocks('yaml').map((yaml) => yaml.slice(0, yaml.indexOf(':')) as keyof typeof whole);
		expect([...shown].sort()).toEqual(Object.keys(whole).sort());
		for (const yaml of blocks('yaml'))
			expect(whole[yaml.slice(0, yaml.indexOf(':')) as keyof typeof whole](yaml)).toBe('');
	});

	it('names commands that there are', () => {
		const called = new Set([...GUIDE.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''));
		expect([...called].filter((name) => !scripts[name])).toEqual([]);
	});
});

it('the promises of the guide for running a portal name tests that there are', () => {
	const guide = readFileSync(join(PROJECT_ROOT, '.docs/deploy.md'), 'utf8');
	const promises = guide.slice(
		guide.indexOf('\n## What it survives\n'),
		guide.indexOf('\n## When something is wrong\n'),
	);
	const tests = [...promises.matchAll(/`((?:build|unit|edge|browser)\/[\w./*-]+)`/g)].map((match) => match[1] ?? '');
	expect(tests.length).toBeGreaterThan(30);
	const missing = tests.filter(
		(name) => globSync(`${name}{.test,}.ts`, { cwd: join(PROJECT_ROOT, 'test') }).length === 0,
	);
	expect(missing).toEqual([]);
	// A test that is named in words is one of that file.
	for (const [, file, title = ''] of promises.matchAll(/`([\w/-]+)` “([^”]+)”/g))
		expect(readFileSync(join(PROJECT_ROOT, 'test', `${file}.test.ts`), 'utf8')).toContain(title);
});
