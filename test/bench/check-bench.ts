import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dictionary from 'dictionary-vi';
import nspell from 'nspell';
import { buildPaths } from '../../src/build/paths.ts';
import { changeBody, generateContent } from './generate.ts';
import { measureNode, median, type Usage } from './measure.ts';

export interface CheckBenchOptions {
	/** The project. */
	readonly root: string;
	readonly bulletins: number;
	readonly runs: number;
	readonly onStage?: ((stage: string) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

export interface CheckBench {
	readonly bulletins: number;
	readonly words: number;
	/** Wall and CPU seconds of the command: nothing remembered, and one bulletin changed. Medians of the runs. */
	readonly cold: Usage;
	readonly changed: Usage;
	/** CPU seconds of nspell asked about each word of the same files, and nothing else. */
	readonly peer: { readonly cpu: number; readonly unknown: number };
}

/** Measures `content:check` on generated bulletins, and the speller alone on the same words. */
export async function benchCheck({ root, bulletins, runs, ...options }: CheckBenchOptions): Promise<CheckBench> {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'));
	const out = join(dir, 'portal');
	const content = join(dir, 'content');
	const { work } = buildPaths(root, out);
	const env = { CONTENT_DIR: content, OUT_DIR: out };
	const check = async (stage: string) => {
		options.onStage?.(stage);
		return (await measureNode(['scripts/content-check.ts'], { cwd: root, env, signal: options.signal })).usage;
	};
	try {
		options.onStage?.('generating content');
		const files = generateContent(content, bulletins, join(root, 'content'));
		const cold: Usage[] = [];
		const changed: Usage[] = [];
		for (let run = 0; run < runs; run++) {
			rmSync(work, { recursive: true, force: true });
			cold.push(await check('checking all'));
			changeBody(files[run % files.length] as string, 'Phường họp dân để bàn việc làm đường.');
			changed.push(await check('checking after a change'));
		}
		options.onStage?.('asking the speller alone');
		return { bulletins, cold: medianOf(cold), changed: medianOf(changed), ...askSpeller(files) };
	} finally {
		rmSync(work, { recursive: true, force: true });
		rmSync(dir, { recursive: true, force: true });
	}
}

function medianOf(usages: readonly Usage[]): Usage {
	return { cpu: median(usages.map(({ cpu }) => cpu)), wall: median(usages.map(({ wall }) => wall)) };
}

function askSpeller(files: readonly string[]): Pick<CheckBench, 'words' | 'peer'> {
	const start = process.cpuUsage();
	const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
	let words = 0;
	let unknown = 0;
	for (const file of files) {
		for (const [word] of readFileSync(file, 'utf8').matchAll(/\p{L}+/gu)) {
			words++;
			if (!speller.correct(word)) unknown++;
		}
	}
	const { user, system } = process.cpuUsage(start);
	return { words, peer: { cpu: (user + system) / 1e6, unknown } };
}

/** The bench as plain text. */
export function checkReport({ bulletins, words, cold, changed, peer }: CheckBench): string {
	const seconds = ({ wall, cpu }: Usage) => `${wall.toFixed(1)} s, ${cpu.toFixed(1)} CPU s`;
	return [
		`content:check on ${bulletins} bulletins of ${words} words.`,
		`All, nothing remembered: ${seconds(cold)}.`,
		`After a change of one: ${seconds(changed)}.`,
		`nspell alone, asked about each word: ${peer.cpu.toFixed(1)} CPU s (${peer.unknown} unknown).`,
		`Ratio of CPU time, whole check to speller alone: ${(cold.cpu / peer.cpu).toFixed(1)}.`,
		'',
	].join('\n');
}
