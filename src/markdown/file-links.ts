import type { AttachmentFacts } from '../domain/attachment.ts';
import { decodePercent } from '../domain/text.ts';
import { strings } from '../strings.ts';

/** An attached file as a body links to it. */
export interface LinkedFile extends AttachmentFacts {
	/** {@link Attachment.name} */
	readonly name: string;
	/** The addresses as written in the body, without what follows `?` or `#`. */
	readonly links: readonly string[];
}

/** Where a link to an attached file leads on the portal, and what is said of the file after its words. */
export interface FileLink {
	readonly href: string;
	readonly note: string;
}

/** Knows of the links of one body those to attached files. */
export type FileLinks = (href: string) => FileLink | undefined;

/** The links to some files; `address` gives a file's by its name. A link's own fragment, as `#page=3`, stays. */
export function fileLinks(files: readonly LinkedFile[], address: (name: string) => string): FileLinks {
	const byLink = new Map(files.flatMap((file) => file.links.map((link) => [decodePercent(link), file] as const)));
	return (href) => {
		const [, path = '', fragment = ''] = /^([^?#]*)[^#]*(.*)$/s.exec(href) ?? [];
		const file = byLink.get(decodePercent(path));
		return file && { href: address(file.name) + fragment, note: ` (${strings.attachmentNote(file)})` };
	};
}
