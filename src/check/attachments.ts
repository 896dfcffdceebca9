import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import { listFiles } from '../content/list-files.ts';
import type { Problem } from '../content/problem.ts';
import { attachmentType } from '../domain/attachment.ts';
import { toNfc } from '../domain/text.ts';
import { filesBelow } from '../files/files-below.ts';
import { messages } from './messages.ts';

const FOLDERS = ['tin-bai', 'van-ban'] as const;

/**
 * Files that could be attached and that nobody names, so that they are not published. Nothing is said while a file is
 * faulty: it may be the one that names them.
 */
export function unnamedFiles({ bulletins, documents }: Content, dir: string): Problem[] {
	const read = bulletins.length + documents.length;
	if (FOLDERS.reduce((sum, folder) => sum + listFiles(dir, folder).length, 0) !== read) return [];
	const named = new Set([
		...bulletins.flatMap(({ attachments }) => attachments.map(({ file }) => toNfc(file))),
		...documents.flatMap(({ attachment }) => (attachment ? [toNfc(attachment.file)] : [])),
	]);
	// Word keeps `~$…` beside a file that is open.
	const isFile = (name: string) => attachmentType(name) !== undefined && !/^(?:~\$|\.)/.test(name);
	return FOLDERS.flatMap((folder) =>
		filesBelow(join(dir, folder), ({ name }) => isFile(name)).map((file) => `${folder}/${file}`),
	)
		.filter((file) => !named.has(toNfc(file)))
		.map((file) => ({
			file,
			line: 1,
			column: 1,
			rule: 'attachment',
			message: messages.unnamedFile,
			severity: 'warning',
		}));
}
