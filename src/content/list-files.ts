import { join, relative, sep } from 'node:path';
import { lookBelow, type OddEntry } from '../files/files-below.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';

/** The profile's file, in the content folder itself. */
export const PROFILE_FILE = 'phuong.yaml';

/** The folders of content and the files in them that count. */
const CONTENT_FOLDERS = {
	'tin-bai': /\.mdx?$/,
	'van-ban': /\.ya?ml$/,
	trang: /\.mdx?$/,
} as const;

type ContentFolder = keyof typeof CONTENT_FOLDERS;

/** Regular files of a folder of the content, as paths from `dir`, the content folder, in their order. */
export function listFiles(dir: string, folder: ContentFolder): string[] {
	const { files } = lookBelow(join(dir, folder));
	return files.filter((file) => counts(folder, file)).map((file) => `${folder}/${file}`);
}

/** What in the content's folders is no file, though it may look like one, and what of `publicDir`, where it is given. */
export function oddProblems(dir: string, publicDir?: string): Problem[] {
	const odd: OddEntry[] = [];
	for (const folder of Object.keys(CONTENT_FOLDERS) as ContentFolder[]) {
		const below = lookBelow(join(dir, folder));
		const named = below.folders.filter((file) => counts(folder, file));
		const found = [...below.odd, ...named.map((file) => ({ file, why: 'folder' as const }))];
		odd.push(...found.map((entry) => seenFrom(folder, entry)));
	}
	if (publicDir) {
		const from = relative(dir, publicDir).split(sep).join('/');
		odd.push(...lookBelow(publicDir).odd.map((entry) => seenFrom(from, entry)));
	}
	return odd.map(({ file, why, other }) => {
		const message = why === 'same-name' ? messages.odd[why](legible(other ?? '')) : messages.odd[why];
		return { file: legible(file), line: 1, column: 1, message };
	});
}

function counts(folder: ContentFolder, file: string): boolean {
	return CONTENT_FOLDERS[folder].test(file) && !/(?:^|\/)README\.md$/.test(file);
}

/** An entry of a folder by its path from where the folder lies. */
function seenFrom(folder: string, { file, why, other }: OddEntry): OddEntry {
	const path = (name: string) => (name === '' ? folder : `${folder}/${name}`);
	return { file: path(file), why, other: other && path(other) };
}

/** A name as it can be shown: a character that would steer a terminal or turn the line is told by its number. */
function legible(name: string): string {
	return name.replace(/[^\P{C}\u200C\u200D]|[\p{Zl}\p{Zp}]/gu, (sign) => {
		return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
	});
}

/** `tin-bai/2024/2024-07-02-a.md` → `2024-07-02-a`. */
export function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** The address of a bulletin: its file's name without the day. */
export function bulletinSlug(file: string): string {
	return baseName(file).replace(/^\d{4}-\d{2}-\d{2}-/, '');
}
