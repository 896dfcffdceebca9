/** A type of file that is attached, by the end of its name, and what servers call it (IANA's registry of media types). */
export const ATTACHMENT_TYPES = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	doc: 'application/msword',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	xls: 'application/vnd.ms-excel',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	ppt: 'application/vnd.ms-powerpoint',
	odt: 'application/vnd.oasis.opendocument.text',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	odp: 'application/vnd.oasis.opendocument.presentation',
	zip: 'application/zip',
} as const;

export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/**
 * A larger file is not published: 20 MB. A scan of fifty pages is far smaller, a reader on a phone pays for each
 * megabyte, and Cloudflare serves no file above 25 MiB (Workers' limits of static assets).
 */
export const MAX_ATTACHMENT_BYTES = 20_000_000;

/** What readers are told of a file before they open it. */
export interface AttachmentFacts {
	readonly type: AttachmentType;
	readonly bytes: number;
	/** Of a PDF, where they could be counted. */
	readonly pages?: number | undefined;
}

/** A file that is published with a bulletin or a document. */
export interface Attachment extends AttachmentFacts {
	readonly title: string;
	/** The last part of its address: letters without diacritics, as in `ke-hoach-so-12.pdf`. */
	readonly name: string;
	/** Its path from the content folder. */
	readonly file: string;
	/** Of its bytes. */
	readonly digest: string;
}

/** The end of a file's name without its dot, in lower case; empty where it has none. */
export function extensionOf(name: string): string {
	return /[^/]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The type that a file's name says. */
export function attachmentType(name: string): AttachmentType | undefined {
	const extension = extensionOf(name);
	return Object.hasOwn(ATTACHMENT_TYPES, extension) ? (extension as AttachmentType) : undefined;
}
