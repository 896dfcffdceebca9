import { randomUUID } from 'node:crypto';
import {
	cpSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
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

it('starts afresh after a build that was cut short', async () => {
	const site = new MiniSite(goodContent());
	await site.build();
	const clean = tree(site.out);
	const { work } = site;
	rmSync(join(work, 'site', 'tin', 'tin-mot', 'index.html'));
	writeFileSync(join(work, 'site', 'tin', 'tin-hai', 'index.html'), 'half-writ');
	writeFileSync(join(work, 'unfinished'), '');
	expect((await site.build()).status).toBe(0);
	expect(tree(site.out)).toEqual(clean);
});

it('is refused while another build is at work, and changes nothing', async () => {
	const site = new MiniSite(goodContent());
	mkdirSync(site.work, { recursive: true });
	writeFileSync(join(site.work, 'lock'), String(process.pid));
	const { status, stderr } = await site.build();
	expect(status).toBe(1);
	expect(stderr).toContain(`Đang có một lần dựng khác chạy (tiến trình ${process.pid})`);
	expect(readdirSync(site.work)).toEqual(['lock']);
	expect(site.has('')).toBe(false);
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
