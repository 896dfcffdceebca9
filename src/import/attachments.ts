import type { Nodes, Root } from 'hast';
import { fold, shorten, slugify, squeeze } from '../domain/text.ts';
import { textOf } from './hast-text.ts';
import { documentName } from './linked-files.ts';
import { importMessages as messages } from './messages.ts';
import type { Notice } from './notice.ts';
import { fileAt } from './picture-addresses.ts';
import type { Beside, LinkedFile } from './source.ts';

/** A document to lie beside the bulletin, and what readers see of it. */
export interface Attachment {
	readonly file: string;
	readonly title: string;
	readonly bytes: Uint8Array;
}

interface Attached {
	readonly attachments: readonly Attachment[];
	readonly notices: readonly Notice[];
}

const MAX_BASE = 40;
/** Formats that are published, and others for which a reader has no program. */
const PUBLISHED = /\.(?:pdf|docx?|xlsx?|zip)$/i;

/**
 * Takes the documents that a file links to and that lie beside it; the others are told. They are named after the
 * bulletin, so that two bulletins may each have a `mau-don.pdf`. `links` are those of the text, which keeps its links to
 * other sites; those to a file of somebody's own machine nobody else can open.
 */
export function attach(
	files: readonly LinkedFile[],
	links: readonly LinkedFile[],
	beside: Beside,
	slug: string,
): Attached {
	const attachments: Attachment[] = [];
	const notices: Notice[] = [];
	const local = links.filter(({ address }) => isLocal(address));
	const kept = new Set(links.map(({ address }) => address).filter((address) => /^https?:/i.test(address)));
	const all = [...files, ...local.filter(({ address }) => !files.some((file) => file.address === address))];
	for (const { address, title } of all) {
		const name = documentName(address) ?? address;
		const bytes = PUBLISHED.test(name) ? fileAt(address, beside) : undefined;
		if (bytes !== undefined && bytes.length > 0) {
			const attachment = { file: freeName(slug, name, attachments), title: titleOf(title, name), bytes };
			attachments.push(attachment);
			notices.push({ message: messages.attached(attachment.title, attachment.file) });
		} else if (isLocal(address))
			notices.push({ message: messages.localLink(shorten(title, 60), address.slice(0, 120)), todo: true });
		else if (kept.has(address))
			notices.push({ message: messages.attachmentElsewhere(shorten(title, 60), address.slice(0, 120)) });
		else notices.push({ message: messages.attachmentLeft(shorten(title, 80), name), todo: true });
	}
	return { attachments, notices };
}

function isLocal(address: string): boolean {
	return /^(?:file:|[a-z]:[\\/]|\\\\)/i.test(address) && !/^file:[^#]*#/i.test(address);
}

function freeName(slug: string, name: string, taken: readonly Attachment[]): string {
	const [, base = '', extension = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
	const begin = `${cut(slug, MAX_BASE)}-${cut(slugify(base) || 'tep', MAX_BASE)}`;
	for (let number = 1; ; number++) {
		const file = `${begin}${number > 1 ? `-${number}` : ''}.${extension.toLowerCase()}`;
		if (!taken.some((other) => other.file === file)) return file;
	}
}

function cut(slug: string, length: number): string {
	return slug.length <= length
		? slug
		: slug.slice(0, slug.lastIndexOf('-', length) > 0 ? slug.lastIndexOf('-', length) : length);
}

/** The words of the link, unless they only say that it is one. */
function titleOf(title: string, name: string): string {
	const isLink =
		/^(?:tai(?: ve| xuong)?|xem(?: file| tep)?|download|tai day|file|tep|dinh kem|chi tiet|\(?(?:tep|file) dinh kem\)?)$/;
	return isLink.test(fold(squeeze(title))) || !/\p{L}/u.test(title)
		? name.replace(/\.\w+$/, '').replaceAll('_', ' ')
		: title;
}

/** All links of a tree. */
export function linksOf(tree: Root): LinkedFile[] {
	const walk = (node: Nodes): LinkedFile[] => {
		const inside = 'children' in node ? node.children.flatMap(walk) : [];
		if (node.type !== 'element' || node.tagName !== 'a') return inside;
		return [{ address: String(node.properties['href'] ?? ''), title: squeeze(textOf(node)) }, ...inside];
	};
	return walk(tree);
}
