import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Editing } from '../../../src/content/schema.ts';
import { deskProgram } from '../../../src/desk/assets.ts';
import { deskConfig } from '../../../src/desk/config.ts';
import { deskPage } from '../../../src/desk/page.ts';
import { portalOf } from '../samples.ts';

const LOCAL: Editing = { branch: 'main', folder: 'content', review: false };
const program = deskProgram();

function pageOf(editing: Partial<Editing> = {}, name = 'Phường Thử Nghiệm'): string {
	const { profile } = portalOf({ profile: { name } });
	const full = { ...LOCAL, ...editing };
	return deskPage(profile, full, deskConfig(profile, full, { mdxBulletins: false, mdxPages: false }), program);
}

/** Directive → sources of the page's policy. */
function policyOf(html: string): Record<string, string[]> {
	const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1] ?? '';
	return Object.fromEntries(
		policy.split('; ').map((directive) => {
			const [name = '', ...sources] = directive.split(' ');
			return [name, sources];
		}),
	);
}

describe('the policy', () => {
	it('lets just the two scripts of the page run, and files of the portal', () => {
		const html = pageOf();
		const inline = [...html.matchAll(/<script type="(?:importmap|module)">([\s\S]*?)<\/script>/g)].map(
			([, text]) => text ?? '',
		);
		expect(inline.length).toBe(2);
		const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
		expect(policyOf(html)['script-src']).toEqual(["'self'", ...hashes, "'wasm-unsafe-eval'"]);
		expect(policyOf(html)['default-src']).toEqual(["'none'"]);
		expect(policyOf(html)['connect-src']).toEqual(["'self'", 'data:', 'blob:']);
	});

	it.each([
		[{ backend: 'github', repo: 'a/b' }, ['https://api.github.com', 'https://www.githubstatus.com']],
		[{ backend: 'gitlab', repo: 'a/b' }, ['https://gitlab.com']],
		[{ backend: 'gitlab', repo: 'a/b', server: 'https://git.vn/' }, ['https://git.vn']],
		[{ backend: 'gitea', repo: 'a/b', server: 'https://git.vn' }, ['https://git.vn']],
	] as const)('lets it talk to the host of %o besides', (editing, hosts) => {
		expect(policyOf(pageOf(editing))['connect-src']?.slice(3)).toEqual(hosts);
	});
});

it('is not for search engines, and its names cannot end its scripts', () => {
	const html = pageOf({}, 'Phường "A" </script><script>alert(1)</script>');
	expect(html).toContain('<meta name="robots" content="noindex">');
	expect(html).not.toContain('<script>alert');
	expect(html.match(/<\/script>/g)?.length).toBe(2);
});

it('has every file that its imports name, and the licence', () => {
	const paths = program.assets.map(({ path }) => path);
	expect(new Set(paths).size).toBe(paths.length);
	for (const path of [program.entry, ...Object.values(program.imports)]) expect(paths).toContain(path);
	expect(paths.filter((path) => path.endsWith('LICENSE.txt')).length).toBeGreaterThan(1);
	const entry = Buffer.from(program.assets.find(({ path }) => path === program.entry)?.read() ?? '').toString();
	const folder = program.entry.slice(0, program.entry.lastIndexOf('/'));
	const asked = [...entry.matchAll(/(?:import\(|from)[`"]\.\/(chunks\/[\w.-]+)[`"]|URL\(`(assets\/[\w.-]+)`/g)].map(
		([, chunk, asset]) => `${folder}/${chunk ?? asset}`,
	);
	expect(asked.length).toBeGreaterThan(8);
	expect(asked.filter((path) => !paths.includes(path))).toEqual([]);
	for (const name of Object.keys(program.imports).filter((specifier) => !specifier.startsWith('.'))) {
		expect(entry).toContain(`import(\`${name}\`)`);
	}
});
