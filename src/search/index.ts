import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { documentName } from '../domain/document.ts';
import {
	type Catalogue,
	type CatalogueFolder,
	type CataloguePart,
	type CategoryName,
	type ListedDocument,
	type ResultText,
	spanColumns,
} from './catalogue.ts';
import { facetColumns } from './facets.ts';
import { type PartPlan, planParts } from './parts.ts';
import { type Lane, layOut, type SearchText, type Span } from './record.ts';
import { FILLER } from './terms.ts';

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
 * Index words in a chunk, which is what one look-up downloads: 9 kB. Smaller chunks make a longer list of them, which
 * every search downloads (measured at 2,500 news articles: 11 kB; 1,500 would make it 23 kB).
 */
const CHUNK_WORDS = 3000;
/** The index of documents is small, and every search asks it. */
const REGISTER_CHUNK_WORDS = 400;
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Writes the index: a folder with Pagefind's library and the index of documents, and two for each part, one with the
 * index and one with the texts that results show. A part whose bulletins are unchanged is left as it is, and whatever
 * belongs to none is removed. Output depends on input alone.
 *
 * Each part is a single Pagefind record, the index words of all its bulletins in a row. Pagefind then keeps nothing
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
	const engine = await writeEngine(documents, options);
	keep.add(engine.folder);
	const parts: CataloguePart[] = [];
	for (const [index, plan] of plans.entries()) {
		onProgress?.(plan.name, index, plans.length);
		const part = await writePart(plan, options);
		parts.push(part);
		keep.add(part.name).add(part.lanes.pairs.folder).add(part.lanes.singles.folder);
	}
	await pagefind.close();
	const catalogue: Catalogue = { engine, parts };
	replaceFile(join(dir, 'parts.json'), JSON.stringify(catalogue));
	// Indexes before their texts, so that none is ever there without them.
	const left = readdirSync(dir).filter((name) => !keep.has(name));
	for (const name of left.sort((a, b) => b.length - a.length))
		rmSync(join(dir, name), { recursive: true, force: true });
}

/** The library with the index of documents, which is its first index so that it need not have one of its own. */
async function writeEngine(documents: readonly ListedDocument[], { dir, version }: SearchIndexOptions) {
	const laidOut = documents.map((document) => {
		const { title, aliases, issuer } = document;
		return layOut({ title: documentName(document), lead: [title, ...aliases], body: [issuer] }, ['pairs', 'singles']);
	});
	const folder = `engine-${digestOf(version, JSON.stringify(documents))}`;
	return writeFolder(dir, folder, async (fresh) => {
		await writeRecord(
			fresh,
			laidOut.length > 0 ? laidOut.flatMap(({ words }) => words) : [FILLER],
			REGISTER_CHUNK_WORDS,
		);
		const wasm = join(fresh, 'wasm.unknown.pagefind');
		// Unpacked, so that it travels in the server's compression: Pagefind takes both, and Brotli makes 47 kB of it, not 55.
		writeFileSync(wasm, gunzipSync(readFileSync(wasm)));
		writeFileSync(join(fresh, 'spans.json'), JSON.stringify(spanColumns(laidOut.map(({ span }) => span))));
		writeFileSync(join(fresh, 'documents.json'), JSON.stringify(documents));
	});
}

async function writePart(plan: PartPlan<SearchBulletin>, { dir, version }: SearchIndexOptions): Promise<CataloguePart> {
	const { name, bulletins } = plan;
	const described = bulletins.map(({ body: _body, ...rest }) => JSON.stringify(rest));
	const digest = digestOf(version, ...described);
	const texts = bulletins.map(({ title, lead, body }) => once(() => ({ title, lead, body: body() })));
	const pairs = await writeFolder(dir, `${name}-pairs-${digest}`, async (fresh) => {
		const spans = await writeLane(fresh, 'pairs', texts);
		writeFileSync(join(fresh, 'facets.json'), JSON.stringify(facetColumns(bulletins)));
		// Another index of the part would be taken for one of these texts, were the build cut short here.
		for (const old of readdirSync(dir)) if (old.startsWith(`${name}-`)) rmSync(join(dir, old), { recursive: true });
		mkdirSync(join(dir, name), { recursive: true });
		for (const [index, bulletin] of bulletins.entries()) {
			const { slug, date, category, documentCount } = bulletin;
			const span = spans[index] as Span;
			const text: ResultText = { slug, date, category, documentCount, span, ...(texts[index] as () => SearchText)() };
			updateFile(join(dir, name, `${index}.json`), JSON.stringify(text));
		}
	});
	const singles = await writeFolder(dir, `${name}-singles-${digest}`, async (fresh) => {
		await writeLane(fresh, 'singles', texts);
	});
	for (const file of readdirSync(join(dir, name))) {
		if (Number.parseInt(file, 10) >= bulletins.length) rmSync(join(dir, name, file));
	}
	return { name, bulletins: bulletins.length, lanes: { pairs, singles } };
}

/** Indexes one lane of a part's texts. */
async function writeLane(dir: string, lane: Lane, texts: readonly (() => SearchText)[]): Promise<Span[]> {
	const spans: Span[] = [];
	const words: string[] = [];
	for (const text of texts) {
		const laidOut = layOut(text(), [lane]);
		for (const word of laidOut.words) words.push(word);
		spans.push(laidOut.span);
	}
	await writeRecord(dir, words, CHUNK_WORDS);
	rmSync(join(dir, 'wasm.unknown.pagefind'));
	rmSync(join(dir, 'pagefind.js'));
	writeFileSync(join(dir, 'spans.json'), JSON.stringify(spanColumns(spans)));
	return spans;
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** Makes a folder unless it is there, whole or not at all. Returns its name and the id of its record. */
async function writeFolder(
	dir: string,
	folder: string,
	fill: (fresh: string) => Promise<void>,
): Promise<CatalogueFolder> {
	const path = join(dir, folder);
	if (!existsSync(path)) {
		const fresh = join(dir, '.new');
		rmSync(fresh, { recursive: true, force: true });
		await fill(fresh);
		renameSync(fresh, path);
	}
	const chunks = readdirSync(path).find((file) => file.endsWith('.pf_meta')) ?? '';
	return { folder, record: readFileSync(join(path, 'record'), 'utf8'), chunks };
}

/** Indexes words as one record, and notes its id in `record`. Of Pagefind's output only what the page loads is left. */
async function writeRecord(dir: string, words: readonly string[], chunkWords: number): Promise<void> {
	// The size is read when Pagefind's process starts.
	if (process.env[CHUNK_SIZE] !== String(chunkWords)) await pagefind.close();
	process.env[CHUNK_SIZE] = String(chunkWords);
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
	if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
	const added = await index.addCustomRecord({ url: '/', language: 'vi', content: words.join(' ') });
	const written = await index.writeFiles({ outputPath: dir });
	const problems = [...added.errors, ...written.errors];
	if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
	await index.deleteIndex();
	const [fragment = ''] = readdirSync(join(dir, 'fragment'));
	writeFileSync(join(dir, 'record'), fragment.replace(/\.\w+$/, ''));
	for (const file of readdirSync(dir)) if (!LOADED.test(file)) rmSync(join(dir, file), { recursive: true });
}

/** What a page loads. */
const LOADED = /^(?:index|record|pagefind\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\.unknown\.pagefind)$/;

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
