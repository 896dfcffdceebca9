import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { attachmentType } from '../domain/attachment.ts';
import { toNfc } from '../domain/text.ts';
import { filesBelow } from '../files/files-below.ts';
import { messages } from './messages.ts';

/** A bulletin that was not imported yet, as likely as a file to attach. */
const WORD = /^tin-bai\/.*\.(?:docx?|odt)$/i;
const FOLDERS = ['tin-bai', 'van-ban'] as const;

/**
 * Files that could be attached and that nobody names, so that they are not published. Of content without errors: what is
 * faulty may be what names them.
 */
export function unnamedFiles({ bulletins, documents }: Content, dir: string): Problem[] {
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
			message: WORD.test(file) ? messages.unnamedWord : messages.unnamedFile,
			severity: 'warning',
		}));
}
