import { registeredId } from '../content/citations.ts';
import { ATTACHMENT_TYPES, type Attachment } from '../domain/attachment.ts';
import { documentName } from '../domain/document.ts';
import { urls } from '../urls.ts';
import { openDays } from './days.ts';
import { documentsOf } from './items.ts';
import type { Portal } from './portal.ts';

/** Every bulletin as open data: addresses absolute, documents by register id. */
export function openBulletins(portal: Portal, site: URL): object {
	return {
		portal: portal.profile.name,
		url: new URL(urls.home, site).href,
		bulletins: portal.bulletins.map((bulletin) => ({
			url: new URL(urls.bulletin(bulletin.slug), site).href,
			title: bulletin.title,
			date: bulletin.date,
			...(bulletin.updated && { updated: bulletin.updated }),
			...(bulletin.author && { author: bulletin.author }),
			...(bulletin.category && { category: bulletin.category }),
			summary: bulletin.summary,
			documents: documentsOf(portal, bulletin).map(({ id }) => id),
			cites: bulletin.citations.flatMap((cited) => registeredId(cited) ?? []),
			...openDays(bulletin),
			...(bulletin.attachments.length > 0 && {
				attachments: bulletin.attachments.map((file) =>
					openFile(file, urls.bulletinFile(bulletin.slug, file.name), site),
				),
			}),
			...(bulletin.corrections.length > 0 && { corrections: bulletin.corrections }),
		})),
	};
}

/** The register of documents as open data. */
export function openDocuments(portal: Portal, site: URL): object {
	return {
		portal: portal.profile.name,
		url: new URL(urls.documents, site).href,
		documents: portal.documents.map(({ status, attachment, ...document }) => ({
			...document,
			name: documentName(document),
			status: status.is,
			...(status.is === 'replaced' && { replacedBy: status.replacedBy }),
			...('since' in status && status.since && { since: status.since }),
			url: new URL(urls.document(document.id), site).href,
			...(attachment && {
				file: new URL(urls.documentFile(document.id, attachment.name), site).href,
				attachments: [openFile(attachment, urls.documentFile(document.id, attachment.name), site)],
			}),
			...(document.url && { officialUrl: document.url }),
			bulletins: (portal.bulletinsByDocument.get(document.id) ?? []).map(
				({ slug }) => new URL(urls.bulletin(slug), site).href,
			),
		})),
	};
}

function openFile({ title, type, bytes, pages }: Attachment, path: string, site: URL): object {
	return {
		url: new URL(path, site).href,
		title,
		mediaType: ATTACHMENT_TYPES[type],
		bytes,
		...(pages !== undefined && { pages }),
	};
}
