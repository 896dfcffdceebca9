import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { bulletin, goodContent, MiniSite, tree } from './mini-site.ts';

const FAULTS = pathToFileURL(join(import.meta.dirname, 'fault-at-write.mjs')).href;
const BULLETIN = 'tin-bai/2024/2024-07-02-tin-hai.md';
const TOLD =
	/^Không còn chỗ để ghi vào thư mục \S+ \(còn trống [\d.]+ MB(?:, cần khoảng [\d.]+ MB)?\); trang đang đăng vẫn như cũ\. Xóa bớt tệp không dùng hoặc nới dung lượng, hạn mức của ổ đĩa, rồi dựng lại\.\n$/;

const edited = bulletin({ title: 'Tin hai, rất mới', date: '2024-07-02', category: 'Thông báo' });

it('keeps the site and says so in one sentence, whatever can not be written', async () => {
	const site = new MiniSite(goodContent());
	expect(await site.build()).toMatchObject({ status: 0 });
	const faulty = (env: Record<string, string>) => site.build(site.out, { NODE_OPTIONS: `--import ${FAULTS}`, ...env });
	// A build after an edit tells how many changes on the disk it makes; the last ones only remove.
	site.write(BULLETIN, bulletin({ title: 'Tin hai, mới', date: '2024-07-02', category: 'Thông báo' }));
	const count = join(site.dir, 'count');
	expect(await faulty({ FAULT_COUNT: count })).toMatchObject({ status: 0 });
	const changes = Number(readFileSync(count, 'utf8'));
	rmSync(count);
	const before = tree(site.out);
	site.write(BULLETIN, edited);
	const moments = fc.sample(fc.double({ min: 0, max: 0.95, noNaN: true }), { numRuns: 6, seed: 13 });
	for (const share of [0, ...moments]) {
		const at = 1 + Math.floor(changes * share);
		const { status, stdout, stderr } = await faulty({ FAULT: 'full', FAULT_AT: String(at) });
		expect({ at, status, stdout, stderr }).toEqual({ at, status: 1, stdout: '', stderr: expect.stringMatching(TOLD) });
		expect({ at, ...tree(site.out) }).toEqual({ at, ...before });
		expect({ at, there: readdirSync(site.dir).sort() }).toEqual({ at, there: ['content', 'dist'] });
	}
	expect(await site.build()).toMatchObject({ status: 0, stderr: '' });
	const clean = join(site.dir, 'clean');
	expect(await site.build(clean)).toMatchObject({ status: 0 });
	expect(tree(site.out)).toEqual(tree(clean));
});

const mounts = process.getuid?.() === 0 && process.platform === 'linux';

it.runIf(mounts)('keeps the site on a disk that really is full (needs root, to mount one)', async ({ skip }) => {
	const site = new MiniSite(goodContent());
	const disk = join(site.dir, 'disk');
	const out = join(disk, 'dist');
	mkdirSync(disk);
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
	if (mounted.status !== 0) skip(`No right to mount a disk: ${mounted.stderr}`);
	onTestFinished(() => void spawnSync('umount', [disk]));
	expect(await site.build(out)).toMatchObject({ status: 0 });
	const before = tree(out);
	site.write(BULLETIN, edited);
	const { bavail, bsize } = statfsSync(disk);
	writeFileSync(join(disk, 'phim.mp4'), Buffer.alloc(bavail * bsize));
	expect(await site.build(out)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(TOLD) });
	expect(tree(out)).toEqual(before);
	expect(readdirSync(disk).sort()).toEqual(['dist', 'phim.mp4']);
	rmSync(join(disk, 'phim.mp4'));
	expect(await site.build(out)).toMatchObject({ status: 0, stderr: '' });
	expect(tree(out)).not.toEqual(before);
});
