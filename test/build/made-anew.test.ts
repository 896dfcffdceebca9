import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPaths, PROJECT_ROOT } from '../../src/build/paths.ts';
import { bulletin, copyProject, goodContent, PROFILE, runBuild } from './mini-site.ts';

const BODY = 'tin-bai/2024/2024-07-02-tin-hai.md';
const CONTENT = {
	...goodContent(),
	'phuong.yaml': `${PROFILE}editing:\n  backend: github\n  repo: phuong/cong\nmdxBulletins: true\n`,
	'tin-bai/2024/2024-07-03-tin-mdx.mdx': bulletin({ title: 'Tin MDX', date: '2024-07-03' }),
};

/** Assets are written with each build, and `public` is copied. */
const isPage = (path: string) => !path.startsWith('_astro/') && !existsSync(join(PROJECT_ROOT, 'public', path));

/** A project of its own that is built again and again; what a build makes are files that were not there before it. */
class Project {
	readonly root = copyProject(CONTENT);
	readonly #paths = buildPaths(this.root, 'dist');
	#before = new Set<string>();

	/** Builds and returns the pages that were rendered and the folders of the index that were made, by what they are of. */
	async made(): Promise<{ pages: string[]; index: string[] }> {
		const { status, stderr } = await runBuild({ CONTENT_DIR: '', OUT_DIR: '' }, this.root);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const pages = this.#files(this.#paths.staging).filter(({ path }) => isPage(path));
		// The library changes with Pagefind's version alone.
		const index = this.#files(this.#paths.search).filter(({ path }) => !/^(?:shards\.json$|lib-)/.test(path));
		const isNew = ({ id }: { id: string }) => !this.#before.has(id);
		const made = {
			pages: pages.filter(isNew).map(({ path }) => path.replace(/^quan-tri\/sveltia.*/, 'quan-tri/sveltia')),
			index: index.filter(isNew).map(({ path }) => path.replace(/\/.*/, '').replace(/-[0-9a-f]{10}$/, '')),
		};
		this.#before = new Set([...pages, ...index].map(({ id }) => id));
		return { pages: [...new Set(made.pages)].sort(), index: [...new Set(made.index)].sort() };
	}

	/** Changes what a module is, not only how it is written. */
	touch(...files: readonly string[]): void {
		for (const file of files) {
			const path = join(this.root, file);
			if (file.endsWith('.astro'))
				writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\nexport const touched = 1;\n'));
			else
				appendFileSync(path, file.endsWith('.css') ? '\n.touched { color: red }\n' : '\nexport const touched = 1;\n');
		}
	}

	/** Every file with what tells it from an earlier one at the same place. */
	#files(dir: string): { path: string; id: string }[] {
		const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
		return paths.flatMap((path) => {
			const stat = statSync(join(dir, path), { bigint: true });
			return stat.isFile() ? [{ path, id: `${path} ${stat.ino} ${stat.mtimeNs}` }] : [];
		});
	}
}

const NOTHING = { pages: [], index: [] };
const isHtml = (path: string) => path.endsWith('.html') && path !== 'quan-tri/index.html';

it('makes anew what a change of the code is used for, and nothing else', async () => {
	const project = new Project();
	const all = await project.made();
	expect(all.pages).toContain('tin/tin-mdx/index.html');
	expect(all.index).toContain('documents');
	expect(await project.made()).toEqual(NOTHING);

	project.touch(
		'src/check/check.ts',
		'src/check/messages.ts',
		'src/import/import-file.ts',
		'src/review/check-report.ts',
	);
	project.touch(
		'scripts/build.ts',
		'scripts/import.ts',
		'scripts/messages.ts',
		'src/build/publish.ts',
		'src/build/messages.ts',
	);
	project.touch(
		'src/edge/messages.ts',
		'src/edge/node.ts',
		'src/edge/counter.ts',
		'src/edge/worker.ts',
		'src/terminal/progress-line.ts',
	);
	expect(await project.made()).toEqual(NOTHING);

	project.touch('src/search/index/index-shard.ts');
	expect(await project.made()).toEqual({ pages: [], index: all.index });
	project.touch('src/search/page/result-view.ts');
	expect(await project.made()).toEqual({ pages: ['tim-kiem/index.html'], index: [] });
	project.touch('src/search/find/syllables.ts');
	expect(await project.made()).toEqual({ pages: ['tim-kiem/index.html'], index: all.index });

	project.touch('src/views/BulletinStory.astro');
	expect((await project.made()).pages).toEqual(all.pages.filter((path) => path.startsWith('tin/')));
	project.touch('src/model/open-data.ts');
	expect((await project.made()).pages).toEqual(['du-lieu/tin-bai.json', 'du-lieu/van-ban.json']);
	project.touch('src/desk/page.ts');
	// The frame of the preview is a page of the portal.
	expect((await project.made()).pages).toEqual(all.pages.filter((path) => /^quan-tri\/(?!xem-truoc\/)/.test(path)));
	project.touch('src/desk/browser/leave.ts');
	expect((await project.made()).pages).toEqual(['quan-tri/ban-tin.js']);
	project.touch('src/components/Footer.astro');
	expect(await project.made()).toEqual({ pages: all.pages.filter(isHtml), index: [] });
	project.touch('src/styles/foot.css');
	expect(await project.made()).toEqual({ pages: all.pages.filter(isHtml), index: [] });
	project.touch('src/edge/page/visit-client.ts');
	expect(await project.made()).toEqual({ pages: all.pages.filter(isHtml), index: [] });
	project.touch('src/content/messages.ts');
	const { pages, index } = await project.made();
	expect(pages.filter((path) => path.startsWith('tin/'))).toEqual([]);
	expect(index).toEqual([]);
	project.touch('src/domain/text.ts', 'src/routes/table.ts', 'src/strings.ts');
	expect(await project.made()).toEqual(all);
});

it('makes anew the pages of MDX files when what is done to their Markdown changes', async () => {
	const project = new Project();
	await project.made();
	project.touch('src/markdown/remark-citations.ts');
	expect((await project.made()).pages).toContain('tin/tin-mdx/index.html');
});

it('makes anew what shows a change of the content, and nothing else', async () => {
	const project = new Project();
	const all = await project.made();
	appendFileSync(join(project.root, 'content', BODY), '\nThêm một câu.\n');
	const { pages, index } = await project.made();
	expect(pages).toContain('tin/tin-hai/index.html');
	expect(pages.filter((path) => path.startsWith('tin/'))).toEqual(['tin/tin-hai/index.html']);
	expect(pages.filter((path) => path.startsWith('van-ban/chi-thi'))).toEqual([]);
	expect(index.length).toBeGreaterThan(0);
	expect(index).not.toContain('documents');
	expect(index.length).toBeLessThan(all.index.length);
});
