import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type AttachmentType, attachmentType, extensionOf } from '../domain/attachment.ts';
import { decodePercent, nearest, slugify, squeeze, toNfc } from '../domain/text.ts';
import { isFileAddress } from '../markdown/outline.ts';
import type { FileCache } from './file-cache.ts';
import { type FileFacts, type FileFault, inspectFile } from './inspect-file.ts';
import { messages } from './messages.ts';
import { within } from './within.ts';

/** An attached file that may be published: where it lies, as a path from the content folder, and what it is. */
export interface CheckedFile extends FileFacts {
	readonly file: string;
	readonly type: AttachmentType;
}

/** What is wrong with a file that is named, and the name to put instead. */
export interface FileProblem {
	readonly problem: string;
	readonly fix?: string | undefined;
}

/** Finds and looks into a file that the file at `owner` (a path from the content folder) names as `src`. */
export async function checkFile(
	dir: string,
	owner: string,
	src: string,
	cache: FileCache,
): Promise<CheckedFile | FileProblem> {
	if (isElsewhere(src)) return { problem: messages.attachment.remote(src.slice(0, 80)) };
	const file = locate(dir, owner, src);
	if (typeof file !== 'string') return file;
	const type = attachmentType(file);
	if (type === undefined) return { problem: refusal(file) };
	const path = join(dir, file);
	const facts = await cache.getAsync(path, () => inspectFile(path, type));
	return 'is' in facts ? { problem: faultMessage(facts, file) } : { ...facts, file, type };
}

/** Whether an address is one of another site. */
export function isElsewhere(address: string): boolean {
	return /^[a-z][a-z\d+.-]*:|^\/\//i.test(address);
}

/**
 * Whether a link of a body means a file beside it: one that is there, or one of a type that is attached. Content's own
 * files and addresses that lack their `https://` are left to the check of links.
 */
export function isFileLink(dir: string, owner: string, address: string): boolean {
	const path = address.replace(/[?#].*$/s, '');
	const isContent = /\.(?:mdx?|ya?ml)$/i.test(path);
	const isHost = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info)\//i.test(path);
	if (!isFileAddress(address) || isContent || isHost) return false;
	return attachmentType(path) !== undefined || typeof locate(dir, owner, path) === 'string';
}

/**
 * Finds a file by its name as it is spelled, whatever the form of its letters: macOS and some programs write NFD. Upper
 * and lower case count on every machine, since they do on the one that builds.
 */
function locate(dir: string, owner: string, src: string): string | FileProblem {
	if (src.startsWith('/')) return { problem: messages.attachment.outside(src) };
	let missing: FileProblem = { problem: messages.attachment.missing(src) };
	for (const spelled of new Set([src, decodePercent(src)])) {
		const file = posix.normalize(posix.join(posix.dirname(owner), toNfc(spelled.replaceAll('\\', '/'))));
		if (file.startsWith('../')) return { problem: messages.attachment.outside(src) };
		const found = onDisk(dir, file);
		if (found === undefined) {
			missing = { ...missing, fix: missing.fix ?? nearName(dir, file, src) };
			continue;
		}
		const isInside = within(realpathSync(dir), realpathSync(join(dir, found))) !== undefined;
		return isInside ? found : { problem: messages.attachment.outside(src) };
	}
	return missing;
}

/** The path of a file as the disk spells it; undefined where there is none. */
function onDisk(dir: string, file: string): string | undefined {
	let found = '';
	for (const part of file.split('/')) {
		const names = namesIn(join(dir, found));
		const name = names.includes(part) ? part : names.find((candidate) => squeeze(toNfc(candidate)) === squeeze(part));
		if (name === undefined) return undefined;
		found = posix.join(found, name);
	}
	return statSync(join(dir, found), { throwIfNoEntry: false })?.isFile() ? found : undefined;
}

function namesIn(folder: string): string[] {
	return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}

/** A file of the same folder that may be meant, as it would be named in the place of `src`. */
function nearName(dir: string, file: string, src: string): string | undefined {
	const names = namesIn(join(dir, posix.dirname(file))).filter((name) => attachmentType(name));
	const meant = nearest(posix.basename(file), names.map(toNfc));
	return meant && src.slice(0, src.lastIndexOf('/') + 1) + meant;
}

/** What a file is called where nobody has given it a title: `ke-hoach_so-12.PDF` → `Ke hoach so 12`. */
export function titleOf(file: string): string {
	const name = squeeze(toNfc(bareName(file)).replace(/[_-]+/g, ' '));
	return capitalized(name);
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words of which a link can be made without saying where it leads: “xem chi tiết tại đây”, “tải file đính kèm”. */
const EMPTY_WORD =
	/^(?:xem|tải|bấm|nhấn|vào|về|ở|tại|đây|này|để|theo|thêm|chi|tiết|file|tệp|tập|tin|văn|bản|đính|kèm|link|liên|kết|download|pdf|word|excel|zip)$/;

function saysNothing(words: string): boolean {
	return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => EMPTY_WORD.test(word));
}

/** The title of a file that only a link names: the words of the link, where they say anything. */
export function linkTitle(words: string, file: string): string {
	return saysNothing(words) || isElsewhere(words) ? titleOf(file) : capitalized(words);
}

/** The last part of a file's address; undefined where its name holds no letter or digit that addresses have. */
export function addressName(file: string): string | undefined {
	const name = slugify(bareName(file));
	return name === '' ? undefined : `${name}.${extensionOf(file)}`;
}

function bareName(file: string): string {
	return posix.basename(file).replace(/\.\w+$/, '');
}

/** What to do with a file of a type that is not attached. */
function refusal(file: string): string {
	const told = messages.attachment;
	const extension = extensionOf(file);
	if (/^(?:doc|dot|xls|xlt|ppt|pps)m$/.test(extension)) return told.withMacros(extension, `${extension.slice(0, -1)}x`);
	if (/^(?:exe|bat|cmd|com|scr|msi|ps1|vbs|js|mjs|jar|apk|lnk|sh|reg|hta|dll)$/.test(extension))
		return told.program(extension);
	if (/^(?:html?|xhtml|mht|svg|xml)$/.test(extension)) return told.page(extension);
	if (/^(?:rar|7z|tar|gz)$/.test(extension)) return told.otherArchive(extension);
	if (/^(?:jpe?g|png|webp|gif|heic|avif|tiff?|bmp)$/.test(extension)) return told.picture;
	return told.otherType(extension);
}

function faultMessage(fault: FileFault, file: string): string {
	const told = messages.attachment;
	const name = posix.basename(file);
	switch (fault.is) {
		case 'empty':
			return told.empty(name);
		case 'too-large':
			return told.tooLarge(name, fault.bytes);
		case 'executable':
			return told.executable(name);
		case 'macros':
			return told.macros(name);
		case 'locked':
			return told.locked(name);
		case 'dangerous-part':
			return told.dangerousPart(name, fault.part);
		case 'other-content':
			return told.otherContent(name, fault.found);
	}
}
