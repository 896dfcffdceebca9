import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The profile's file, in the content folder itself. */
export const PROFILE_FILE = 'phuong.yaml';

/** The folders of content and the files in them that count. */
export const CONTENT_FOLDERS = {
	'tin-bai': /\.mdx?$/,
	'van-ban': /\.ya?ml$/,
	trang: /\.mdx?$/,
} as const;

/** Files below a folder of the content, sorted by path, so that nothing depends on the disk's order. */
export function listFiles(dir: string, folder: keyof typeof CONTENT_FOLDERS): string[] {
	const root = join(dir, folder);
	if (!existsSync(root)) return [];
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && CONTENT_FOLDERS[folder].test(entry.name) && entry.name !== 'README.md')
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** `tin-bai/2024/2024-07-02-a.md` → `2024-07-02-a`. */
export function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** The address of a bulletin: its file's name without the day. */
export function bulletinSlug(file: string): string {
	return baseName(file).replace(/^\d{4}-\d{2}-\d{2}-/, '');
}
