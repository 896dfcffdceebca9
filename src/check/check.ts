import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFileLink } from '../content/attachments.ts';
import type { Content } from '../content/content.ts';
import { FileCache } from '../content/file-cache.ts';
import { baseName, bulletinSlug, listFiles, PROFILE_FILE } from '../content/list-files.ts';
import { normalizeSource } from '../content/normalize-source.ts';
import { inOrder, type Problem } from '../content/problem.ts';
import { examineContent } from '../content/read.ts';
import { unreadFiles } from '../content/unread-files.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { readRegularFile, UnreadableFile } from '../files/read-file.ts';
import { urls } from '../urls.ts';
import { addressesOf } from './addresses.ts';
import { unnamedFiles } from './attachments.ts';
import { type CheckedFile, checkFile, type FileRules } from './check-file.ts';
import { unknownDocuments } from './documents.ts';
import { LineIndex } from './line-index.ts';
import { checkLink } from './links.ts';
import { messages } from './messages.ts';
import { plain } from './personal-data.ts';
import { placesInPictures } from './pictures.ts';
import { sameStories } from './same-story.ts';
import { NO_WORDS, readWardWords, Vocabulary, type WardWords } from './vocabulary.ts';

/** A ward's own words, names and public contacts: one a line, remarks after `#`. */
const WORD_LIST_FILE = 'tu-rieng.txt';

export interface CheckOptions {
	/** The content folder. */
	readonly dir: string;
	/** The folder that is served as it is. */
	readonly publicDir: string;
	readonly today: CalendarDate;
	/** Where to remember what was read, and the name of the code that reads. */
	readonly cacheDir?: string | undefined;
	readonly version?: string | undefined;
	/** Paths from the content folder; their problems alone are told. */
	readonly only?: ReadonlySet<string> | undefined;
	/** With `only`: tell what is wrong elsewhere too, where a change of those files can be the reason. */
	readonly alsoBroken?: boolean | undefined;
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Checks a content folder: all that a build would tell, and the rules of this folder. Returns what is wrong, by file
 * and position; nothing is changed.
 * @throws {ContentError} when there is no such folder.
 */
export async function checkContent(options: CheckOptions): Promise<Problem[]> {
	const { dir, only, cacheDir, version = '' } = options;
	const { content, problems, words, rules } = await rulesOf(options);
	const { hasList } = rules.vocabulary;
	const known = JSON.stringify([version, hasList, [...words.list.phrases], [...rules.contacts]]);
	const digest = createHash('sha256').update(known).digest('base64url');
	const cache = new FileCache(cacheDir && join(cacheDir, 'check.json'), digest);
	const checked = checkFiles(options, rules, cache);
	const places = await placesInPictures(dir, cache);
	cache.save();
	const all: Problem[] = [
		...problems.map((problem) => ({ ...problem, rule: 'schema' })),
		...content.warnings.map((problem) => ({ rule: 'citation', ...problem })),
		...words.problems,
		...[...checked.values()].flatMap((file) => file.problems),
		...brokenLinks(content, checked, options),
		...repeatedStories(content, checked, only),
		...documentDoubts(content, dir),
		...(problems.length === 0 ? unnamedFiles(content, dir) : []),
		...places,
		...unreadFiles(dir),
	];
	const asked = only ? all.filter((problem) => isAsked(problem, only, options.alsoBroken)) : all;
	return inOrder(asked.sort((a, b) => a.column - b.column));
}

function isAsked({ file, rule, severity }: Problem, only: ReadonlySet<string>, alsoBroken = false): boolean {
	return only.has(file) || (alsoBroken && severity === undefined && (rule === 'schema' || rule === 'link'));
}

function readWordList(dir: string): { list: WardWords; problems: Problem[] } {
	const path = join(dir, WORD_LIST_FILE);
	if (!existsSync(path)) return { list: NO_WORDS, problems: [] };
	const text = readText(path);
	const problem = { file: WORD_LIST_FILE, line: 1, column: 1, rule: 'schema', message: messages.badWordList };
	return text === undefined ? { list: NO_WORDS, problems: [problem] } : { list: readWardWords(text), problems: [] };
}

/** The rules that a ward's profile and its list make. */
function fileRules({ profile }: Pick<Content, 'profile'>, words: WardWords): FileRules {
	const { phone = '', email = '' } = profile?.contacts ?? {};
	const contacts = [...phone.split(/[,;/]|\s-\s/), ...email.split(/[\s,;]+/), ...words.phrases];
	return {
		vocabulary: new Vocabulary(words),
		contacts: new Set(contacts.map(plain).filter((contact) => contact !== '')),
	};
}

/**
 * Reads a content folder. Returns what is in it, what a build would find wrong with it, and the rules that its profile
 * and word list make for each file.
 * @throws {ContentError} when there is no such folder.
 */
export async function rulesOf({ dir, publicDir, cacheDir, version }: CheckOptions) {
	const { content, problems } = await examineContent(dir, {
		cacheFile: cacheDir && join(cacheDir, 'content.json'),
		version,
		publicDir,
	});
	const words = readWordList(dir);
	return { content, problems, words, rules: fileRules(content, words.list) };
}

/** Paths, from the content folder, of the files in it that can be checked, the word list among them. */
export function checkedFiles(dir: string): string[] {
	const alone = [PROFILE_FILE, WORD_LIST_FILE].filter((file) => existsSync(join(dir, file)));
	return [...alone, ...listFiles(dir, 'van-ban'), ...listFiles(dir, 'trang'), ...listFiles(dir, 'tin-bai')];
}

function checkFiles({ dir, onProgress }: CheckOptions, rules: FileRules, cache: FileCache): Map<string, CheckedFile> {
	const files = checkedFiles(dir).filter((file) => file !== WORD_LIST_FILE);
	const checked = new Map<string, CheckedFile>();
	for (const [index, file] of files.entries()) {
		onProgress?.(index, files.length);
		const path = join(dir, file);
		checked.set(file, checkedOf(path, file, rules, cache));
	}
	onProgress?.(files.length, files.length);
	return checked;
}

const UNREADABLE: CheckedFile = { problems: [], links: [], anchors: [], sketch: [] };
/** Far above what a build takes, which says so. */
const MAX_LENGTH = 1024 * 1024;

function checkedOf(path: string, file: string, rules: FileRules, cache: FileCache): CheckedFile {
	try {
		return cache.get(path, () => {
			const raw = decoded(readRegularFile(path, MAX_LENGTH));
			return raw === undefined ? UNREADABLE : checkFile(file, raw, rules);
		});
	} catch (error) {
		if (error instanceof UnreadableFile) return UNREADABLE;
		throw error;
	}
}

/** The text of a file; undefined where it is not UTF-8, too large or no file, which the schema's rules tell. */
export function readText(path: string): string | undefined {
	try {
		return decoded(readRegularFile(path, MAX_LENGTH));
	} catch (error) {
		if (error instanceof UnreadableFile) return undefined;
		throw error;
	}
}

function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function brokenLinks(
	content: Content,
	checked: ReadonlyMap<string, CheckedFile>,
	{ dir, today, publicDir }: CheckOptions,
): Problem[] {
	const whole = new Set(content.bulletins.map(({ file }) => file));
	const faulty = listFiles(dir, 'tin-bai').filter((file) => !whole.has(file));
	const anchorsOf = (file: string) => checked.get(file)?.anchors;
	const addresses = addressesOf({ content, faulty, today, publicDir, anchorsOf });
	return [...checked].flatMap(([file, { links }]) => {
		const from = file.startsWith('tin-bai/') ? urls.bulletin(bulletinSlug(file)) : urls.standingPage(baseName(file));
		return links.flatMap(({ link, place }) => {
			// What is wrong with a file beside a bulletin is told where it is read.
			if (file.startsWith('tin-bai/') && isFileLink(dir, file, link.url)) return [];
			const diagnostic = checkLink(link, from, addresses);
			if (!diagnostic) return [];
			const { rule, message, fix, severity } = diagnostic;
			return [{ file, ...place, rule, message, fix, severity }];
		});
	});
}

/** The earlier story is the one published first; asked files are held against all others. */
function repeatedStories(
	content: Content,
	checked: ReadonlyMap<string, CheckedFile>,
	only: CheckOptions['only'],
): Problem[] {
	const order = (file: string, date: string) => `${only?.has(file) ? 1 : 0} ${date} ${file}`;
	const stories = content.bulletins
		.map(({ file, title, date }) => ({
			file,
			title,
			sketch: checked.get(file)?.sketch ?? [],
			order: order(file, date),
		}))
		.sort((a, b) => (a.order < b.order ? -1 : 1));
	return sameStories(stories).map(({ file, earlier, share }) => ({
		file,
		line: 1,
		column: 1,
		rule: 'same-story',
		message: messages.sameStory(earlier, Math.round(share * 100)),
		severity: 'warning',
	}));
}

function documentDoubts(content: Content, dir: string): Problem[] {
	return unknownDocuments(content).map(({ file, symbol, message, fix }) => {
		const source = normalizeSource(readText(join(dir, file)) ?? '');
		const at = source.indexOf(symbol);
		const lines = new LineIndex(source);
		const place = at < 0 ? { line: 1, column: 1 } : { ...lines.at(at), end: lines.at(at + symbol.length) };
		return { file, ...place, rule: 'unknown-document', message, fix, severity: 'warning' };
	});
}
