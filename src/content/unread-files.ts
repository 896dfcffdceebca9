import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';
import { baseName, CONTENT_FOLDERS, type ContentFolder, PROFILE_FILE } from './list-files.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';

const { unread } = messages;

/** A kind of name that the reader passes over. */
interface UnreadKind {
	readonly name: RegExp;
	readonly message: (name: string) => string;
}

/** Names of texts that were meant to be read, or to be imported; the first that fits is told. */
const KINDS: readonly UnreadKind[] = [
	{ name: /^~\$/, message: () => unread.locked },
	{ name: /\.(?:mdx?|ya?ml)(?:~|\.(?:bak|orig|old|tmp|swp))$|^\.?#.*#$/i, message: () => unread.backup },
	{ name: /\.mdx?(?:\.txt|\.docx?|\.mdx?)+$/i, message: (name) => unread.ending(renamed(name, /(?:\.\w+)+$/, '.md')) },
	{ name: /\.ya?ml(?:\.txt)+$/i, message: (name) => unread.ending(renamed(name, /(?:\.\w+)+$/, '.yaml')) },
	{ name: /\.(?:md|markdown|mdown|mkd)$/i, message: (name) => unread.ending(renamed(name, /\.\w+$/, '.md')) },
	{ name: /\.ya?ml$/i, message: (name) => unread.ending(renamed(name, /\.\w+$/, '.yaml')) },
	{ name: /\.txt$/i, message: (name) => unread.ending(renamed(name, /\.\w+$/, '.md')) },
	{ name: /\.(?:html?|mht|mhtml)$/i, message: () => unread.page },
];

function renamed(name: string, ending: RegExp, right: string): string {
	return name.replace(ending, right);
}

/**
 * Files of a content folder that look as if they were to be read and are not, each with what to do, as warnings. Files that a
 * system leaves behind (`Thumbs.db`, `.DS_Store`), pictures and attachments are none.
 */
export function unreadFiles(dir: string): Problem[] {
	if (!existsSync(dir)) return [];
	const folders = Object.keys(CONTENT_FOLDERS) as ContentFolder[];
	const below = folders.flatMap((folder) => {
		const isRead = (name: string) => CONTENT_FOLDERS[folder].test(name);
		const files = filesBelow(join(dir, folder), ({ name }) => !isRead(name) && !isHidden(name));
		return files.flatMap((file) => {
			const name = file.slice(file.lastIndexOf('/') + 1);
			const kind = KINDS.find((each) => each.name.test(name));
			return kind ? { file: `${folder}/${file}`, message: kind.message(name) } : [];
		});
	});
	return [...below, ...misplaced(dir)].map(({ file, message }) => ({
		file,
		line: 1,
		column: 1,
		rule: 'file-name',
		message,
		severity: 'warning',
	}));
}

interface Unread {
	readonly file: string;
	readonly message: string;
}

const isHidden = (name: string) => /^(?:\.(?!#)|thumbs\.db$|desktop\.ini$)/i.test(name);

/** Texts that lie in the content folder itself, where there are only the profile and the word list. */
function misplaced(dir: string): Unread[] {
	return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
		const { name } = entry;
		if (!entry.isFile() || name === PROFILE_FILE || /^readme\b/i.test(name)) return [];
		if (/^\d{4}-\d{2}-\d{2}-.*\.mdx?$/i.test(name)) return { file: name, message: unread.elsewhere('tin-bai') };
		if (/\.ya?ml$/i.test(name) && baseName(name) !== baseName(PROFILE_FILE))
			return { file: name, message: unread.elsewhere('van-ban') };
		if (/^phuong\.ya?ml(?:\.txt)?$|^phuong\.yml$/i.test(name))
			return { file: name, message: unread.ending(PROFILE_FILE) };
		return [];
	});
}
