import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { documentName } from '../domain/document.ts';
import {
	type Catalogue,
	type CatalogueFolder,
	type CatalogueIndex,
	type CataloguePart,
	type CategoryName,
	type ListedDocument,
	type ResultText,
	spanColumns,
} from './catalogue.ts';
import { facetColumns } from './facets.ts';
import { IndexWriters } from './index-writers.ts';
import { type WrittenIndex, writePagefindIndex } from './pagefind-index.ts';
import { type PartPlan, planParts } from './parts.ts';
import { type LaidOut, laneWords, layOut, type SearchText, type Span } from './record.ts';
import { FILLER, LANES, type Lane, laneOf } from './terms.ts';

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
/** The index of documents is small, and every search asks it. */
const REGISTER_CHUNK_WORDS = 400;
/** Pagefind writes no index without a word. It stands behind all others. */
const NO_WORD = '0';
/** So many places make a part for which threads are worth their start. */
const LARGE = 100_000;
/** In each folder, what the catalogue says of it. */
const NOTE = 'catalogue.json';

/**
 * Writes the index: a folder with Pagefind's library and the index of documents, and two for each part, one with its
 * indexes and one with the texts that results show. A part whose bulletins are unchanged is left as it is, and whatever
 * belongs to none is removed. Output depends on input alone.
 *
 * Each index is a single Pagefind record, the index words of all its bulletins in a row. Pagefind then keeps nothing
 * but the places of words, which `spans.json` turns into bulletins. With a record for each bulletin its list of
 * records, 10 bytes each, would have to be downloaded before the first word is looked up.
 */
export async function writeSearchIndex(
	bulletins: readonly SearchBulletin[],
	documents: readonly ListedDocument[],
	options: SearchIndexOptions,
): Promise<void> {
	const { dir, onProgress } = options;
	mkdirSync(dir, { recursive: true });
	const plans = planParts(bulletins, options.partSize).reverse();
	const keep = new Set(['parts.json']);
	const writers = new IndexWriters();
	const parts: WrittenPart[] = [];
	let engine: CatalogueFolder & WrittenIndex;
	try {
		engine = await writeEngine(documents, options);
		for (const [index, plan] of plans.entries()) {
			onProgress?.(plan.name, index, plans.length);
			parts.push(await writePart(writers, plan, options));
		}
	} finally {
		await writers.close();
	}
	for (const { folder } of [engine, ...parts]) keep.add(folder);
	for (const { name } of parts) keep.add(name);
	const catalogue = catalogueOf(engine, parts);
	replaceFile(join(dir, 'parts.json'), JSON.stringify(catalogue));
	// Indexes before their texts, so that none is ever there without them.
	const left = readdirSync(dir).filter((name) => !keep.has(name));
	for (const name of left.sort((a, b) => b.length - a.length))
		rmSync(join(dir, name), { recursive: true, force: true });
}

type WrittenPart = Omit<CataloguePart, 'lanes'> & { readonly lanes: Readonly<Partial<Record<Lane, WrittenIndex>>> };

/** All that pages need to know, what is the same of all indexes once. */
function catalogueOf(engine: CatalogueFolder & WrittenIndex, parts: readonly WrittenPart[]): Catalogue {
	const { entry } = engine;
	const withoutEntry = ({ entry: own, ...index }: WrittenIndex): CatalogueIndex => {
		if (own !== entry) throw new Error(`Pagefind wrote an entry of another form: ${own}`);
		return index;
	};
	return {
		entry,
		engine: { folder: engine.folder, ...withoutEntry(engine) },
		parts: parts.map((part) => ({
			...part,
			lanes: Object.fromEntries(Object.entries(part.lanes).map(([lane, index]) => [lane, withoutEntry(index)])),
		})),
	};
}

/**
 * The library with the index of documents, which is its first index so that it need not have one of its own. Its places
 * are counted twice: pairs have the first half, single syllables the second.
 */
async function writeEngine(
	documents: readonly ListedDocument[],
	{ dir, version }: SearchIndexOptions,
): Promise<CatalogueFolder & WrittenIndex> {
	const laidOut = documents.map((document) => {
		const { title, aliases, issuer } = document;
		return layOut({ title: documentName(document), lead: [title, ...aliases], body: [issuer] });
	});
	const words = [...laidOut.flatMap(({ pairs }) => pairs), ...laidOut.flatMap(({ singles }) => singles)];
	const folder = `engine-${digestOf(version, JSON.stringify(documents))}`;
	const index = await writeFolder<WrittenIndex>(dir, folder, async (fresh) => {
		const options = { url: '/', chunkWords: REGISTER_CHUNK_WORDS, withLibrary: true };
		const written = await writePagefindIndex(fresh, [...words, NO_WORD].join(' '), options);
		writeFileSync(join(fresh, 'spans.json'), JSON.stringify(spanColumns(laidOut.map(({ span }) => span))));
		writeFileSync(join(fresh, 'documents.json'), JSON.stringify(documents));
		return written;
	});
	return { folder, ...index };
}

async function writePart(
	writers: IndexWriters,
	plan: PartPlan<SearchBulletin>,
	{ dir, version }: SearchIndexOptions,
): Promise<WrittenPart> {
	const { name, bulletins } = plan;
	const described = bulletins.map(({ body: _body, ...rest }) => JSON.stringify(rest));
	const folder = `${name}-${digestOf(version, ...described)}`;
	const lanes = await writeFolder<WrittenPart['lanes']>(dir, folder, async (fresh) => {
		const texts = bulletins.map(({ title, lead, body }): SearchText => ({ title, lead, body: body() }));
		const { spans, ...words } = layOutAll(texts);
		const written = await writeLanes(writers, fresh, name, words);
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
		if (Number.parseInt(file, 10) >= bulletins.length) rmSync(join(dir, name, file));
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

async function writeLanes(
	writers: IndexWriters,
	dir: string,
	name: string,
	words: Pick<LaidOut, 'pairs' | 'singles'>,
): Promise<WrittenPart['lanes']> {
	const used = new Set<Lane>();
	for (const list of [words.pairs, words.singles]) for (const word of list) if (word !== FILLER) used.add(laneOf(word));
	const lanes = LANES.filter((lane) => used.has(lane));
	const tasks = lanes.map((lane) => ({
		dir: join(dir, lane),
		options: { url: `/${name}/${lane}`, chunkWords: lane === 'singles' ? CHUNK_WORDS.singles : CHUNK_WORDS.pairs },
		words: () => laneWords(words, lane).join(' '),
	}));
	const written = await writers.write(tasks, words.pairs.length > LARGE);
	return Object.fromEntries(lanes.map((lane, index) => [lane, written[index]]));
}

/** Makes a folder unless it is there, whole or not at all. Returns what `fill` says of it, which is kept in it. */
async function writeFolder<T>(dir: string, folder: string, fill: (fresh: string) => Promise<T>): Promise<T> {
	const path = join(dir, folder);
	if (!existsSync(path)) {
		const fresh = join(dir, '.new');
		rmSync(fresh, { recursive: true, force: true });
		mkdirSync(fresh);
		const note = await fill(fresh);
		writeFileSync(join(fresh, NOTE), JSON.stringify(note));
		renameSync(fresh, path);
	}
	return JSON.parse(readFileSync(join(path, NOTE), 'utf8')) as T;
}

function digestOf(...parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part}\n`);
	return hash.digest('hex').slice(0, 10);
}

/** Writes a file unless it says the same already. */
function updateFile(file: string, text: string): void {
	if (statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8') === text) return;
	replaceFile(file, text);
}

/** Writes beside and renames, since the published site may share the old file by a hard link. */
function replaceFile(file: string, text: string): void {
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
}
