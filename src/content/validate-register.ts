import { documentId, isDocumentId, type OfficialDocument } from '../domain/document.ts';
import { nearest, slugify } from '../domain/text.ts';
import { messages } from './messages.ts';
import type { Problems } from './problems.ts';

/** A file of the register; without a document when the file itself is faulty. */
export interface RegisterFile {
	readonly file: string;
	readonly id: string;
	readonly document: OfficialDocument | undefined;
}

/** Whether a reference means, by an id or its beginning, an entry that has already been reported as faulty. */
export function meansFaulty(written: string, register: readonly RegisterFile[]): boolean {
	const slug = slugify(written);
	return register.some(({ id, document }) => !document && slug !== '' && `-${id}-`.includes(`-${slug}-`));
}

/**
 * Checks the register as a whole: file names, uniqueness, and what entries say of each other. What is wrong goes to
 * `problems`.
 */
export function validateRegister(register: readonly RegisterFile[], problems: Problems): void {
	const files = new Map<string, string>();
	for (const { file, id } of register) {
		const same = files.get(id);
		if (same) problems.add(file, [], messages.sameDocument(same));
		files.set(id, file);
	}
	for (const { file, id, document } of register) {
		if (!document) continue;
		if (!isDocumentId(id, document)) problems.add(file, [], messages.wrongId(documentId(document)));
		const refer = (path: readonly (string | number)[], other: string, typed: (id: string) => string) => {
			if (files.has(other)) return;
			const meant = nearest(other, [...files.keys()]);
			problems.add(file, path, messages.unknownDocument(other), meant && typed(meant));
		};
		for (const [index, other] of document.implements.entries())
			refer(['implements', index], other, (meant) => `- ${meant}`);
		if (document.status.is !== 'replaced') continue;
		refer(['status', 'replacedBy'], document.status.replacedBy, (meant) => `replacedBy: ${meant}`);
	}
}
