import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { type CataloguePart, type CategoryName, type ResultText, spanColumns } from './catalogue.ts';
import { facetColumns } from './facets.ts';
import { digestOf, readNote, updateFile, writeFolder } from './index-folder.ts';
import type { IndexTask, IndexWriters } from './index-writers.ts';
import type { WrittenIndex } from './pagefind-index.ts';
import type { PartPlan } from './parts.ts';
import { type LaidOut, laneWords, layOut, type SearchText, type Span } from './record.ts';
import { FILLER, LANES, type Lane } from './terms.ts';

/** A published bulletin to be found. */
export interface SearchBulletin {
	readonly slug: string;
	readonly date: CalendarDate;
	readonly title: string;
	readonly category?: CategoryName | undefined;
	/** Register ids of what it is filed under and what it cites. */
	readonly documents: readonly string[];
	readonly documentCount: number;
	/** See {@link SearchText.lead}. */
	readonly lead: readonly string[];
	/** Changes when the body does. */
	readonly digest: string;
	/** Reads the body's paragraphs; asked for only when they are indexed. */
	readonly body: () => readonly string[];
}

export interface SearchIndexOptions {
	/** Folder of the index, all of it made by this function. */
	readonly dir: string;
	/** Names the code and versions that make the index. */
	readonly version: string;
	readonly onProgress?: ((part: string, done: number, total: number) => void) | undefined;
	/** See {@link planParts}. */
	readonly partSize?: number | undefined;
}

/**
 * Places in a chunk. Smaller chunks make a longer list of them, which is downloaded once a lane: at 2,000 news articles
 * chunk and list are about equal, 3 kB. A common syllable has a chunk to itself, whatever its size.
 */
const CHUNK_WORDS = { pairs: 1100, singles: 2500 };
/** So many places make a part for which threads are worth their start. */
const LARGE = 100_000;
/** A lane's index, with the digest of its words. */
type WrittenLane = WrittenIndex & { readonly digest: string };
/** What is written of a part. */
export type WrittenPart = Omit<CataloguePart, 'lanes'> & {
	readonly lanes: Readonly<Partial<Record<Lane, WrittenLane>>>;
};

/** Writes a part's indexes, and the texts that results show, unless they are there. */
export async function writePart(
	writers: IndexWriters,
	plan: PartPlan<SearchBulletin>,
	options: SearchIndexOptions,
): Promise<WrittenPart> {
	const { dir, version } = options;
	const { name, bulletins } = plan;
	const described = bulletins.map(({ body: _body, ...rest }) => JSON.stringify(rest));
	const folder = `${name}-${digestOf(version, ...described)}`;
	const lanes = await writeFolder<WrittenPart['lanes']>(dir, folder, async (fresh) => {
		const texts = bulletins.map(({ title, lead, body }): SearchText => ({ title, lead, body: body() }));
		const { spans, ...words } = layOutAll(texts);
		const written = await writeLanes(writers, fresh, name, words, options);
		writeFileSync(join(fresh, 'spans.json'), JSON.stringify(spanColumns(spans)));
		writeFileSync(join(fresh, 'facets.json'), JSON.stringify(facetColumns(bulletins)));
		// Another index of the part would be taken for one of these texts, were the build cut short here.
		for (const old of readdirSync(dir)) if (old.startsWith(`${name}-`)) rmSync(join(dir, old), { recursive: true });
		mkdirSync(join(dir, name), { recursive: true });
		for (const [index, bulletin] of bulletins.entries()) {
			const { slug, date, category, documentCount } = bulletin;
			const [span, searched] = [spans[index] as Span, texts[index] as SearchText];
			const text: ResultText = { slug, date, category, documentCount, span, ...searched };
			updateFile(join(dir, name, `${index}.json`), JSON.stringify(text));
		}
		return written;
	});
	for (const file of readdirSync(join(dir, name))) {
		const isText = /^\d+\.json$/.test(file) && Number.parseInt(file, 10) < bulletins.length;
		if (!isText) rmSync(join(dir, name, file));
	}
	return { name, bulletins: bulletins.length, folder, lanes };
}

function layOutAll(texts: readonly SearchText[]): Pick<LaidOut, 'pairs' | 'singles'> & { spans: Span[] } {
	const pairs: string[] = [];
	const singles: string[] = [];
	const spans: Span[] = [];
	for (const text of texts) {
		const laidOut = layOut(text);
		for (const word of laidOut.pairs) pairs.push(word);
		for (const word of laidOut.singles) singles.push(word);
		spans.push(laidOut.span);
	}
	return { pairs, singles, spans };
}

/** Writes the indexes of a part into `fresh`, or copies them from before: most of a small change touches only some. */
async function writeLanes(
	writers: IndexWriters,
	fresh: string,
	name: string,
	words: Pick<LaidOut, 'pairs' | 'singles'>,
	{ dir, version }: SearchIndexOptions,
): Promise<WrittenPart['lanes']> {
	const before = lanesBefore(dir, name);
	const written = new Map<Lane, WrittenLane>();
	const tasks: (IndexTask & { lane: Lane; digest: string })[] = [];
	for (const lane of LANES) {
		const own = laneWords(words, lane);
		if (own.every((word) => word === FILLER)) continue;
		const text = own.join(' ');
		const digest = digestOf(version, text);
		const old = before.get(`${lane} ${digest}`);
		if (old) {
			cpSync(old.path, join(fresh, lane), { recursive: true, preserveTimestamps: true });
			written.set(lane, old.lane);
			continue;
		}
		const chunkWords = lane === 'singles' ? CHUNK_WORDS.singles : CHUNK_WORDS.pairs;
		tasks.push({ lane, digest, dir: join(fresh, lane), words: text, options: { url: `/${name}/${lane}`, chunkWords } });
	}
	const indexes = await writers.write(tasks, words.pairs.length > LARGE);
	for (const [place, index] of indexes.entries()) {
		const { lane, digest } = tasks[place] ?? {};
		if (lane && digest) written.set(lane, { ...index, digest });
	}
	return Object.fromEntries(
		LANES.flatMap((lane) => {
			const index = written.get(lane);
			return index ? [[lane, index]] : [];
		}),
	);
}

/** The lanes that a part had, by name and digest. */
function lanesBefore(dir: string, name: string): Map<string, { readonly path: string; readonly lane: WrittenLane }> {
	const folders = readdirSync(dir).filter((folder) => folder.startsWith(`${name}-`));
	return new Map(
		folders.flatMap((folder) => {
			const lanes = readNote<WrittenPart['lanes']>(join(dir, folder)) ?? {};
			return Object.entries(lanes).map(
				([name, lane]) => [`${name} ${lane.digest}`, { path: join(dir, folder, name), lane }] as const,
			);
		}),
	);
}
