import { registeredId } from '../content/citations.ts';
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
			...(bulletin.corrections.length > 0 && { corrections: bulletin.corrections }),
		})),
	};
}

/** The register of documents as open data. */
export function openDocuments(portal: Portal, site: URL): object {
	return {
		portal: portal.profile.name,
		url: new URL(urls.documents, site).href,
		documents: portal.documents.map(({ status, ...document }) => ({
			...document,
			name: documentName(document),
			status: status.is,
			...(status.is === 'replaced' && { replacedBy: status.replacedBy }),
			...('since' in status && status.since && { since: status.since }),
			url: new URL(urls.document(document.id), site).href,
			...(document.url && { officialUrl: document.url }),
			bulletins: (portal.bulletinsByDocument.get(document.id) ?? []).map(
				({ slug }) => new URL(urls.bulletin(slug), site).href,
			),
		})),
	};
}
