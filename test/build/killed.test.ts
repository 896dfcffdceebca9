import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import {
	bulletin,
	DIRECTIVE,
	DIRECTIVE_ID,
	endGroup,
	goodContent,
	groupRuns,
	MiniSite,
	PROFILE,
	tree,
} from './mini-site.ts';

/** A failure is seen again with the same moments. */
const SEED = 13;
const FAULTS = pathToFileURL(join(import.meta.dirname, 'fault-at-write.mjs')).href;
const BULLETIN = 'tin-bai/2024/2024-07-02-tin-hai.md';

/** States of a content folder between which an editor goes to and fro: few pages, and all of them, change. */
async function states(): Promise<Record<string, string | Buffer>[]> {
	const photo = (background: string) =>
		sharp({ create: { width: 400, height: 300, channels: 3, background } })
			.jpeg()
			.toBuffer();
	const withPhoto = (title: string) => bulletin({ title, date: '2024-07-02', image: 'anh.jpg', imageAlt: 'Ảnh' });
	const first: Record<string, string | Buffer> = {
		...goodContent(),
		[BULLETIN]: withPhoto('Tin hai'),
		'tin-bai/2024/anh.jpg': await photo('#357'),
	};
	const second = { ...first, [BULLETIN]: withPhoto('Tin hai sửa'), 'tin-bai/2024/anh.jpg': await photo('#753') };
	const { 'tin-bai/2023/2023-12-31-tin-ba.md': _gone, ...rest } = first;
	const third: Record<string, string | Buffer> = {
		...rest,
		'phuong.yaml': PROFILE.replace('Thử Nghiệm', 'Đổi Tên'),
		[`van-ban/${DIRECTIVE_ID}.yaml`]: DIRECTIVE.replace('thử nghiệm', 'học tập'),
		'tin-bai/2024/2024-09-01-moi.md': bulletin({ title: 'Tin mới', date: '2024-09-01' }),
	};
	return [first, second, third];
}

class KilledSite {
	readonly site = new MiniSite({});
	readonly #states: readonly Record<string, string | Buffer>[];
	readonly #clean: Record<string, string>[] = [];
	/** Times that a build changes something on the disk. */
	changes = 0;

	private constructor(all: readonly Record<string, string | Buffer>[]) {
		this.#states = all;
	}

	/** Builds each state cleanly once. */
	static async make(): Promise<KilledSite> {
		const made = new KilledSite(await states());
		const { site } = made;
		for (const [index] of made.#states.entries()) {
			made.turnTo(index);
			const count = join(site.dir, 'count');
			const clean = join(site.dir, `sach-${index}`);
			const env = { NODE_OPTIONS: `--import ${FAULTS}`, FAULT_COUNT: count };
			expect(await site.build(clean, env)).toMatchObject({ status: 0 });
			made.#clean.push(tree(clean));
			made.changes = Number(readFileSync(count, 'utf8'));
			for (const path of [count, clean]) rmSync(path, { recursive: true });
		}
		return made;
	}

	turnTo(state: number): void {
		rmSync(this.site.content, { recursive: true, force: true });
		for (const [file, text] of Object.entries(this.#states[state] ?? {})) this.site.write(file, text);
	}

	/** The next build succeeds and publishes what a clean one does, and nothing else lies about. */
	async expectWhole(state: number, how: unknown): Promise<void> {
		const { status, stderr } = await this.site.build();
		expect({ how, status, stderr }).toEqual({ how, status: 0, stderr: '' });
		expect({ how, ...tree(this.site.out) }).toEqual({ how, ...this.#clean[state] });
		expect({ how, there: readdirSync(this.site.dir).sort() }).toEqual({ how, there: ['content', 'dist'] });
	}
}

/** At least twenty builds are killed. */
const AT_CHANGES = 12;
const AT_MOMENTS = 6;
const state = fc.integer({ min: 0, max: 2 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Killed in the middle of a change on the disk, some of them twice with other content in between. */
async function killAtChanges(killed: KilledSite): Promise<void> {
	const kills = fc.record({ state, share, again: fc.boolean() });
	for (const { state, share, again } of fc.sample(kills, { numRuns: AT_CHANGES, seed: SEED })) {
		const at = 1 + Math.floor((killed.changes - 1) * share);
		for (const turn of again ? [(state + 1) % 3, state] : [state]) {
			killed.turnTo(turn);
			const child = killed.site.start({ NODE_OPTIONS: `--import ${FAULTS}`, FAULT: 'kill', FAULT_AT: String(at) });
			const [status, signal] = await once(child, 'close');
			// A build that has less to do than a clean one may end before.
			expect(signal ?? status, `change ${at}`).toBeOneOf(['SIGKILL', 0]);
		}
		await killed.expectWhole(state, { state, at, again });
	}
}

/** Killed at any moment, alone or with all that it has started. */
async function killAtMoments(killed: KilledSite): Promise<void> {
	const began = performance.now();
	await killed.expectWhole(0, 'not killed');
	const usual = performance.now() - began;
	const kills = fc.record({ state, share, isGroup: fc.boolean() });
	for (const { state, share, isGroup } of fc.sample(kills, { numRuns: AT_MOMENTS, seed: SEED })) {
		killed.turnTo(state);
		const child = killed.site.start();
		const ended = once(child, 'close');
		const moment = setTimeout(() => (isGroup ? endGroup(child) : child.kill('SIGKILL')), share * usual);
		await ended;
		clearTimeout(moment);
		await killed.expectWhole(state, { state, share, isGroup });
		// Of what it had started nothing is left.
		await vi.waitFor(() => expect(groupRuns(child)).toBe(false), 10_000);
	}
}

it.runIf(process.platform !== 'win32')('publishes after a killed build what a clean one does', async () => {
	const killed = await KilledSite.make();
	await killAtChanges(killed);
	killed.turnTo(0);
	await killAtMoments(killed);
});
