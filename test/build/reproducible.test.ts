import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { lock } from '../../src/build/lock.ts';
import {
	bulletin,
	copyProject,
	DIRECTIVE,
	DIRECTIVE_ID,
	goodContent,
	MiniSite,
	PROFILE,
	runBuild,
	tree,
} from './mini-site.ts';

const PAGE = '---\ntitle: Giới thiệu\n---\n\nPhường **Thử Nghiệm**\ncó hai tổ.\n';

it('gives the same bytes for the same content', async () => {
	const site = new MiniSite(goodContent());
	const other = join(site.dir, 'other');
	expect((await site.build()).status).toBe(0);
	expect((await site.build(other)).status).toBe(0);
	expect(tree(other)).toEqual(tree(site.out));
});

it('gives the same bytes for files saved on Windows', async () => {
	const mdx =
		'---\ntitle: Tin MDX\ndate: 2024-07-04\n---\n\nHọc **Chỉ thị 7**\nở phường.\n\n```\nmột\n\nhai\n```\n\n- một\n- hai\n';
	const profile = `${PROFILE}mdxBulletins: true\n`;
	const files = {
		...goodContent(),
		'phuong.yaml': profile,
		'tin-bai/2024/2024-07-04-tin-mdx.mdx': mdx,
		'trang/gioi-thieu.mdx': PAGE,
	};
	const site = new MiniSite(files);
	expect(await site.build()).toMatchObject({ status: 0 });
	for (const [file, text] of Object.entries(files)) site.write(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
	const other = join(site.dir, 'other');
	expect(await site.build(other)).toMatchObject({ status: 0 });
	expect(tree(other)).toEqual(tree(site.out));
});

it('finds its pages when the project was moved', async () => {
	const { out } = new MiniSite({});
	const project = copyProject(goodContent());
	expect(await runBuild({ OUT_DIR: out }, project)).toMatchObject({ status: 0 });
	const built = tree(out);
	const moved = `${project}-moved`;
	renameSync(project, moved);
	onTestFinished(() => rmSync(moved, { recursive: true, force: true }));
	expect(await runBuild({ OUT_DIR: out }, moved)).toMatchObject({ status: 0 });
	expect(tree(out)).toEqual(built);
	expect(existsSync(project)).toBe(false);
});

it('does without links where the disk has none', async () => {
	const site = new MiniSite(goodContent());
	const copies = join(site.work, 'astro', 'dist');
	mkdirSync(join(copies, 'tin'), { recursive: true });
	expect(await site.build()).toMatchObject({ status: 0 });
	site.write(BULLETIN, bulletin({ ...HEAD, title: 'Tên mới' }));
	expect(await site.build()).toMatchObject({ status: 0 });
	expect(lstatSync(copies).isDirectory()).toBe(true);
	const clean = join(site.dir, 'clean');
	expect(await site.build(clean)).toMatchObject({ status: 0 });
	expect(tree(site.out)).toEqual(tree(clean));
});

it('writes into no file of the site that is published', async () => {
	const site = new MiniSite(goodContent());
	await site.build();
	const kept = join(site.dir, 'kept');
	cpSync(site.out, kept, { recursive: true });
	const shared = join(site.dir, 'shared');
	linkTree(site.out, shared);
	site.write(BULLETIN, bulletin({ ...HEAD, title: 'Tên mới' }));
	site.write('tin-bai/2024/2024-09-01-moi.md', bulletin({ title: 'Tin mới', date: '2024-09-01' }));
	expect((await site.build()).status).toBe(0);
	expect(tree(site.out)).not.toEqual(tree(kept));
	expect(tree(shared)).toEqual(tree(kept));
});

/** What a kill, a loss of power or somebody else may have done to what a build keeps for the next one. */
const damages: Record<string, (site: MiniSite) => void> = {
	'a page is gone': ({ work }) => rmSync(join(work, 'site/tin/tin-mot/index.html')),
	'a page is cut short': ({ work }) => truncateSync(join(work, 'site/tin/tin-hai/index.html'), 100),
	'a page says nothing': ({ work }) => truncateSync(join(work, 'site/index.html')),
	'a page is zeros': ({ work }) => {
		const file = join(work, 'site/tin/tin-ba/index.html');
		writeFileSync(file, Buffer.alloc(statSync(file).size));
	},
	'keys of pages are of another build': ({ work }) => writeFileSync(join(work, 'astro/incremental-build.json'), '{}'),
	'keys of pages are gone': ({ work }) => rmSync(join(work, 'astro/incremental-build.json')),
	'a picture is cut short': ({ work }) => {
		for (const file of readdirSync(join(work, 'astro/assets'))) truncateSync(join(work, 'astro/assets', file), 9);
	},
	'a picture is gone': ({ work }) =>
		rmSync(join(work, 'astro/assets', readdirSync(join(work, 'astro/assets'))[0] ?? '')),
	'pictures of nobody': ({ work }) => writeFileSync(join(work, 'astro/assets/x.avif'), ''),
	'what was read is cut short': ({ work }) => truncateSync(join(work, 'astro/content.json'), 100),
	'what was read is zeros': ({ work }) => writeFileSync(join(work, 'astro/content.json'), Buffer.alloc(300)),
	'a partition of the index is gone': ({ work }) =>
		rmSync(join(work, 'search', indexFolder(work), 'singles'), { recursive: true }),
	'a file of the index is gone': ({ work }) => rmSync(join(work, 'search', indexFolder(work), 'spans.json')),
	'a list of the index is empty': ({ work }) =>
		truncateSync(join(work, 'search', indexFolder(work), 'singles/pagefind.0.pf_meta')),
	'a chunk of the index is zeros': ({ work }) => {
		const file = join(work, 'search', indexFolder(work), 'singles/index/0.pf_index');
		writeFileSync(file, Buffer.alloc(statSync(file).size));
	},
	'the library is gone': ({ work }) => {
		for (const folder of readdirSync(join(work, 'search')).filter((name) => name.startsWith('lib-')))
			rmSync(join(work, 'search', folder, 'pagefind.js'));
	},
	'a text of the index is gone': ({ work }) => rmSync(join(work, 'search', indexFolder(work).slice(0, 7), '0.json')),
	'the index is half removed': ({ work }) => {
		for (const file of Object.keys(tree(join(work, 'search'))).filter((_, at) => at % 2 === 0))
			rmSync(join(work, 'search', file));
	},
	'a part of the index is on its way': ({ work }) => mkdirSync(join(work, 'search/.new/index'), { recursive: true }),
	'the catalogue is cut short': ({ work }) => truncateSync(join(work, 'search/shards.json'), 20),
	'a twin is cut short, its time kept': ({ work }) => {
		const twin = join(work, 'compressed/index.html.br');
		const { atime, mtime } = statSync(twin);
		truncateSync(twin, 30);
		utimesSync(twin, atime, mtime);
	},
	'the notes are gone': ({ work }) => rmSync(join(work, 'seals'), { recursive: true }),
	'the notes are empty': ({ work }) => {
		for (const file of readdirSync(join(work, 'seals'))) truncateSync(join(work, 'seals', file));
	},
	'the lock has a number': ({ work }) => writeFileSync(join(work, 'lock'), '1'),
};

const indexFolder = (work: string) => readdirSync(join(work, 'search')).find((name) => /^\d{4}-\d\d-/.test(name)) ?? '';

it('makes anew whatever is damaged of what it has kept', async () => {
	const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#357' } })
		.jpeg()
		.toBuffer();
	const site = new MiniSite({
		...goodContent(),
		[BULLETIN]: bulletin({ ...HEAD, image: 'anh.jpg', imageAlt: 'Ảnh' }),
		'tin-bai/2024/anh.jpg': photo,
	});
	await site.build();
	const clean = tree(site.out);
	for (const [what, damage] of Object.entries(damages)) {
		damage(site);
		const { status, stderr } = await site.build();
		expect({ what, status, stderr }).toEqual({ what, status: 0, stderr: '' });
		expect({ what, ...tree(site.out) }).toEqual({ what, ...clean });
	}
});

it('puts the earlier site back where it was killed while publishing, before it reads content that is wrong', async () => {
	const site = new MiniSite(goodContent());
	await site.build();
	const before = tree(site.out);
	renameSync(site.out, `${site.out}.old`);
	cpSync(`${site.out}.old`, `${site.out}.next`, { recursive: true });
	site.write(BULLETIN, 'không phải tin');
	expect(await site.build()).toMatchObject({ status: 1 });
	expect(tree(site.out)).toEqual(before);
	expect(readdirSync(site.dir).sort()).toEqual(['content', 'dist']);
});

it('waits for another build of the same folder, says for which, and builds then', async () => {
	const site = new MiniSite(goodContent());
	const unlock = await lock(join(site.work, 'lock'));
	const second = site.start();
	const [told] = (await once(second.stderr, 'data')) as [Buffer];
	expect(String(told)).toMatch(
		new RegExp(
			`^Đang đợi một lần dựng khác xong \\(tiến trình ${process.pid}, chạy được \\d+ giây\\), đã đợi 0 giây…\n$`,
		),
	);
	const more = second.stderr.toArray();
	expect(site.has('')).toBe(false);
	unlock();
	expect(await once(second, 'close')).toEqual([0, null]);
	expect(await more).toEqual([]);
	expect(site.has('index.html')).toBe(true);
});

/** A second name for every file of a folder: it shows whether the file itself is ever written to. */
function linkTree(from: string, to: string): void {
	for (const file of Object.keys(tree(from))) {
		mkdirSync(dirname(join(to, file)), { recursive: true });
		linkSync(join(from, file), join(to, file));
	}
}

/** What editors do between two builds. Each edit says what it changes in the content folder. */
type Edit = (site: MiniSite, unique: string) => void | Promise<void>;

const BULLETIN = 'tin-bai/2024/2024-07-02-tin-mot.md';
const HEAD = { title: 'Tin một', date: '2024-07-02', category: 'Thông báo', directives: `\n  - ${DIRECTIVE_ID}` };

const edits: Record<string, Edit> = {
	body: (site, unique) => site.write(BULLETIN, bulletin(HEAD, `Nội dung ${unique}.`)),
	title: (site, unique) => site.write(BULLETIN, bulletin({ ...HEAD, title: `Tin ${unique}` })),
	date: (site) => {
		site.remove('tin-bai/2024/2024-07-02-tin-hai.md');
		site.write('tin-bai/2024/2024-03-09-tin-hai.md', bulletin({ title: 'Tin hai', date: '2024-03-09' }));
	},
	tag: (site) => site.write(BULLETIN, bulletin({ ...HEAD, directives: '' })),
	category: (site) => site.write(BULLETIN, bulletin({ ...HEAD, category: 'Chính quyền' })),
	'register entry': (site, unique) =>
		site.write(`van-ban/${DIRECTIVE_ID}.yaml`, DIRECTIVE.replace('thử nghiệm', unique)),
	'new register entry': (site) =>
		site.write('van-ban/chi-thi-07-ct-tu-2019.yaml', DIRECTIVE.replace('2024-01-15', '2019-05-05')),
	profile: (site, unique) => site.write('phuong.yaml', PROFILE.replace('Thử Nghiệm', `Thử ${unique}`)),
	'category order': (site) =>
		site.write('phuong.yaml', PROFILE.replace('  - Thông báo\n  - Chính quyền', '  - Chính quyền\n  - Thông báo')),
	deleted: (site) => site.remove('tin-bai/2023/2023-12-31-tin-ba.md'),
	renamed: (site) => {
		site.remove(BULLETIN);
		site.write('tin-bai/2024/2024-07-02-ten-khac.md', bulletin({ ...HEAD, directives: '' }));
	},
	'new bulletin': (site, unique) =>
		site.write(
			`tin-bai/2024/2024-09-01-moi.md`,
			bulletin({ title: unique, date: '2024-09-01', category: 'Thông báo' }),
		),
	draft: (site) => site.write(BULLETIN, bulletin({ ...HEAD, draft: 'true' })),
	'taken down': (site, unique) =>
		site.write(BULLETIN, bulletin({ ...HEAD, removed: `\n  date: 2024-07-05\n  note: Vì ${unique}.` })),
	'standing page': (site, unique) =>
		site.write('trang/gioi-thieu.mdx', `---\ntitle: Giới thiệu\norder: 1\n---\n\nPhường ${unique}.\n`),
	'new standing page': (site) => site.write('trang/lien-he.md', '---\ntitle: Liên hệ\norder: 2\n---\n\nChữ.\n'),
	image: async (site, unique) => {
		const background = `#${unique.replace(/\D/g, '').padEnd(6, '5').slice(0, 6)}`;
		const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
			.jpeg()
			.toBuffer();
		site.write('tin-bai/2024/anh.jpg', photo);
		site.write(BULLETIN, bulletin({ ...HEAD, image: 'anh.jpg', imageAlt: 'Ảnh' }, 'Chữ.\n\n![Lần nữa](anh.jpg)'));
	},
};

/**
 * Runs sequences of edits on one site that is rebuilt after each, and compares every rebuild with a clean build of
 * the same content. Few runs, each of real builds; a failure prints the sequence.
 */
it('rebuilds after any edits to what a clean build gives', async () => {
	const step = fc.constantFrom(...Object.keys(edits));
	await fc.assert(
		fc.asyncProperty(fc.uniqueArray(step, { minLength: 4, maxLength: 6 }), async (names) => {
			const site = new MiniSite({ ...goodContent(), [BULLETIN]: bulletin(HEAD) });
			expect((await site.build()).status).toBe(0);
			for (const name of names) {
				try {
					await edits[name]?.(site, randomUUID().slice(0, 8));
				} catch {
					continue; // The file that this edit changes went with an earlier one.
				}
				const { status, stderr } = await site.build();
				expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' });
				const clean = join(site.dir, `clean-${name}`);
				expect((await site.build(clean)).status).toBe(0);
				expect({ name, ...tree(site.out) }).toEqual({ name, ...tree(clean) });
			}
		}),
		{ numRuns: 3 },
	);
});
