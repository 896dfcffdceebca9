import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bodyPassages } from '../../src/content/body.ts';
import type { Bulletin } from '../../src/content/content.ts';
import { vietnamDay } from '../../src/domain/calendar-date.ts';
import { squeeze } from '../../src/domain/text.ts';
import { syllables } from '../../src/search/find/syllables.ts';
import { generateContent, seeded } from './generate.ts';

/** A bulletin's passages, each as its bases between spaces: ` dang vien tre `. */
export interface FoldedBulletin {
	readonly slug: string;
	readonly passages: readonly string[];
	readonly title: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3650;

/**
 * Writes a content folder of `count` bulletins: made up from the portal's own words, or of the news articles of a
 * folder, one `.txt` or `.seg` a file (title, summary and body with empty lines between; `_` may join syllables),
 * spread over ten years.
 */
export function writeCorpus(dir: string, count: number, samples: string, articles: string | undefined): void {
	generateContent(dir, articles === undefined ? count : 0, samples);
	if (articles === undefined) return;
	const files = (readdirSync(articles, { recursive: true }) as string[])
		.filter((file) => /\.(?:txt|seg)$/.test(file))
		.sort();
	if (files.length < count) throw new Error(`${articles} has ${files.length} articles, ${count} are wanted`);
	for (let index = 0; index < count; index++) {
		const file = files[Math.floor((index * files.length) / count)] ?? '';
		const text = readFileSync(join(articles, file), 'utf8')
			.replaceAll('_', ' ')
			.replace(/ (?=[,.;:!?)”])/g, '');
		const [title = '', summary = '', ...body] = text.split(/\n\s*\n/);
		const date = vietnamDay(FIRST_DAY + Math.floor((index * DAYS) / count) * DAY_MS);
		const head = [
			`title: ${JSON.stringify(squeeze(title))}`,
			`date: ${date}`,
			`summary: ${JSON.stringify(squeeze(summary))}`,
		];
		// A paragraph a line; nothing in it is markup.
		const paragraphs = body
			.join('\n')
			.split('\n')
			.map((line) => squeeze(line).replace(/[\\`*_{}[\]<>()#+.!|-]/g, '\\$&'));
		const path = join(dir, 'tin-bai', date.slice(0, 4), `${date}-bai-${index}.md`);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `---\n${head.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`);
	}
}

/** What brute force looks through. */
export function foldBulletins(dir: string, bulletins: readonly Bulletin[]): FoldedBulletin[] {
	const fold = (passage: string) =>
		` ${syllables(passage)
			.map(({ base }) => base)
			.join(' ')} `;
	return bulletins.map((bulletin) => ({
		slug: bulletin.slug,
		title: bulletin.title,
		passages: [bulletin.title, bulletin.lede ?? '', ...bodyPassages(dir, bulletin)].map(fold),
	}));
}

/** Slugs of the bulletins in one of whose passages a phrase stands; with `open`, its last syllable may go on. */
export function bruteForce(folded: readonly FoldedBulletin[], phrase: string, open = false): Set<string> {
	const needle = ` ${syllables(phrase)
		.map(({ base }) => base)
		.join(' ')}${open ? '' : ' '}`;
	return new Set(
		folded.filter(({ passages }) => passages.some((passage) => passage.includes(needle))).map(({ slug }) => slug),
	);
}

/** Slugs of the ten bulletins in which a query's syllables stand closest together within a passage, and equals of the tenth. */
export function closest(folded: readonly FoldedBulletin[], query: string): Set<string> {
	const wanted = [...new Set(syllables(query).map(({ base }) => base))];
	const windows = folded
		.map(({ slug, passages }) => ({ slug, size: Math.min(...passages.map((passage) => windowOf(passage, wanted))) }))
		.filter(({ size }) => size < Infinity)
		.sort((a, b) => a.size - b.size);
	const tenth = windows[9]?.size ?? Infinity;
	return new Set(windows.filter(({ size }) => size <= tenth).map(({ slug }) => slug));
}

/** Number of syllables of the smallest stretch with all of `wanted`; Infinity when a passage lacks one. */
function windowOf(passage: string, wanted: readonly string[]): number {
	if (!wanted.every((base) => passage.includes(` ${base} `))) return Infinity;
	const read = passage.trim().split(' ');
	const last = new Map<string, number>();
	let best = Infinity;
	for (const [index, base] of read.entries()) {
		if (!wanted.includes(base)) continue;
		last.set(base, index);
		if (last.size === wanted.length) best = Math.min(best, index + 1 - Math.min(...last.values()));
	}
	return best;
}

/** Queries as readers type them: words of titles, without diacritics. */
export interface Queries {
	/** One to four syllables that stand next to each other in many bulletins, one of 250 at least. */
	readonly common: readonly string[];
	/** One to six syllables that stand next to each other, as they come: most in a few bulletins. */
	readonly anyhow: readonly string[];
	/** Four syllables of one title that stand together in no bulletin. */
	readonly apart: readonly string[];
	/** Two or more syllables, of the last one the first two letters. */
	readonly halfTyped: readonly string[];
}

const LENGTHS = [1, 2, 2, 2, 3, 3, 4, 4, 5, 6];
const COMMON_LENGTHS = [1, 2, 2, 2, 2, 2, 3, 3, 3, 4];
const COMMON_SHARE = 1 / 250;

/** As many of each kind as asked for. */
export function makeQueries(folded: readonly FoldedBulletin[], count: number): Queries {
	const random = seeded(28);
	const window = (length: number): string[] => {
		for (;;) {
			const bulletin = folded[Math.floor(random() * folded.length)];
			const read = syllables(bulletin?.title ?? '').map(({ base }) => base);
			const start = Math.floor(random() * (read.length - length + 1));
			const chosen = read.slice(start, start + length);
			if (read.length >= length && chosen.every((base) => /^[a-z]+$/.test(base))) return chosen;
		}
	};
	const many = <T>(number: number, make: (index: number) => T) => Array.from({ length: number }, (_, at) => make(at));
	const lengthOf = (lengths: readonly number[], index: number) => lengths[index % lengths.length] ?? 2;
	return {
		anyhow: many(count, (index) => window(lengthOf(LENGTHS, index)).join(' ')),
		common: many(count, (index) =>
			until(
				() => window(lengthOf(COMMON_LENGTHS, index)).join(' '),
				(query) => bruteForce(folded, query).size >= folded.length * COMMON_SHARE,
			),
		),
		apart: many(count, () =>
			until(
				() => {
					const [a, b, , , ...rest] = window(7);
					return [a, b, ...rest.slice(1, 3)].join(' ');
				},
				(query) => bruteForce(folded, query).size === 0 && closest(folded, query).size > 0,
			),
		),
		halfTyped: many(count, (index) => {
			const chosen = window(2 + (index % 3));
			return [...chosen.slice(0, -1), chosen.at(-1)?.slice(0, 2)].join(' ');
		}),
	};
}

function until<T>(make: () => T, isRight: (made: T) => boolean): T {
	for (;;) {
		const made = make();
		if (isRight(made)) return made;
	}
}
