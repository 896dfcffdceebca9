import { posix } from 'node:path';
import type { Attachment } from '../domain/attachment.ts';
import type { BodyFile } from '../markdown/outline.ts';
import {
	addressName,
	type CheckedFile,
	checkFile,
	isElsewhere,
	isFileLink,
	linkTitle,
	titleOf,
} from './attachments.ts';
import { authorNamed } from './author-names.ts';
import type { BulletinAttachment } from './content.ts';
import type { FileCache } from './file-cache.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Problems } from './problems.ts';

type FieldPath = readonly (string | number)[];
type Tell = (message: string, fix?: string) => void;

/** A file as one place of a bulletin or an entry names it. */
interface Naming {
	readonly src: string;
	readonly title: (file: string) => string;
	readonly isLink: boolean;
	readonly tell: Tell;
	readonly warn: (message: string) => void;
}

/** Finds the files that bulletins and entries of the register name; what is wrong goes to `problems`. */
export class AttachmentReader {
	/** What editors should look at again in the files. */
	readonly warnings: Problem[] = [];
	readonly #dir: string;
	readonly #cache: FileCache;
	readonly #problems: Problems;

	/** `dir` is the content folder. */
	constructor(dir: string, cache: FileCache, problems: Problems) {
		this.#dir = dir;
		this.#cache = cache;
		this.#problems = problems;
	}

	/** The files of a bulletin: those of its head, then those that its body links to, `bodyLine` being its first line. */
	async ofBulletin(
		file: string,
		listed: readonly { readonly file: string; readonly title?: string | undefined }[],
		links: readonly BodyFile[],
		bodyLine: number,
	): Promise<BulletinAttachment[]> {
		const found = new Map<string, BulletinAttachment>();
		for (const [index, { file: src, title }] of listed.entries()) {
			const place = this.#inHead(file, ['attachments', index, 'file']);
			const naming = { ...place, src, title: (path: string) => title ?? titleOf(path), isLink: false };
			const added = await this.#add(found, file, naming);
			if (added && title === undefined) naming.warn(messages.attachment.untitled(added.title));
		}
		for (const { url, text, line } of links) {
			if (!isFileLink(this.#dir, file, url)) continue;
			const place = this.#at(file, line + bodyLine - 1);
			const src = url.replace(/[?#].*$/s, '');
			await this.#add(found, file, { ...place, src, title: (path) => linkTitle(text, path), isLink: true });
		}
		return [...found.values()];
	}

	/** The file of an entry of the register, unless it names one of another site. */
	async ofDocument(file: string, src: string | undefined, title: string): Promise<Attachment | undefined> {
		if (src === undefined || isElsewhere(src)) return undefined;
		const found = new Map<string, BulletinAttachment>();
		const naming = { ...this.#inHead(file, ['file']), src, title: () => title, isLink: false };
		const added = await this.#add(found, file, naming);
		if (!added) return undefined;
		const { links: _links, ...attachment } = added;
		return attachment;
	}

	async #add(
		found: Map<string, BulletinAttachment>,
		owner: string,
		{ src, title, isLink, tell, warn }: Naming,
	): Promise<BulletinAttachment | undefined> {
		const checked = await checkFile(this.#dir, owner, src, this.#cache);
		if ('problem' in checked) {
			tell(checked.problem, checked.fix);
			return undefined;
		}
		const { file, type, bytes, pages, digest } = checked;
		const before = found.get(file);
		if (before) {
			if (!isLink) tell(messages.attachment.twice(src));
			else found.set(file, { ...before, links: [...new Set([...before.links, src])] });
			return undefined;
		}
		const name = addressName(file);
		const same = [...found.values()].find((other) => other.name === name);
		if (name === undefined) tell(messages.attachment.badName(src));
		else if (same) tell(messages.attachment.sameAddress(posix.basename(same.file)));
		if (name === undefined || same) return undefined;
		const added = { title: title(file), name, file, digest, type, bytes, pages, links: isLink ? [src] : [] };
		found.set(file, added);
		for (const doubt of doubts(checked)) warn(doubt);
		return added;
	}

	#inHead(file: string, path: FieldPath): Pick<Naming, 'tell' | 'warn'> {
		const field = path[0] as string;
		return {
			tell: (message, fix) => this.#problems.add(file, path, message, fix && `file: ${fix}`),
			warn: (message) => this.warnings.push({ file, ...this.#problems.locate(file, path), field, ...doubt(message) }),
		};
	}

	#at(file: string, line: number): Pick<Naming, 'tell' | 'warn'> {
		const place = { file, line, column: 1 };
		return {
			tell: (message, fix) => this.#problems.list.push({ ...place, message, fix }),
			warn: (message) => this.warnings.push({ ...place, ...doubt(message) }),
		};
	}
}

function doubt(message: string): Pick<Problem, 'message' | 'severity' | 'rule'> {
	return { message, severity: 'warning', rule: 'attachment' };
}

/** What an editor should look at again in a file that may be published. */
function doubts({ file, authors, unopened }: CheckedFile): string[] {
	const name = posix.basename(file);
	const told = messages.attachment;
	const person = authors.find(authorNamed);
	return [
		...(unopened ? [unopened === 'locked' ? told.pdfLocked(name) : told.pdfDamaged(name)] : []),
		...(person === undefined ? [] : [told.author(name, person)]),
	];
}
