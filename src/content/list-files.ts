import { join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';

/** The profile's file, in the content folder itself. */
export const PROFILE_FILE = 'phuong.yaml';

/** The folders of content and the files in them that count. */
export const CONTENT_FOLDERS = {
	'tin-bai': /\.mdx?$/,
	'van-ban': /\.ya?ml$/,
	trang: /\.mdx?$/,
} as const;

/** Files of a folder of the content, as paths from `dir`, the content folder, in their order. */
export function listFiles(dir: string, folder: keyof typeof CONTENT_FOLDERS): string[] {
	const files = filesBelow(
		join(dir, folder),
		(file) => file.isFile() && CONTENT_FOLDERS[folder].test(file.name) && file.name !== 'README.md',
	);
	return files.map((file) => `${folder}/${file}`);
}

/** `tin-bai/2024/2024-07-02-a.md` → `2024-07-02-a`. */
export function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** The address of a bulletin: its file's name without the day. */
export function bulletinSlug(file: string): string {
	return baseName(file).replace(/^\d{4}-\d{2}-\d{2}-/, '');
}
