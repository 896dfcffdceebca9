import { type CitedDocument, citedDocuments } from '../../src/content/citations.ts';
import type { Bulletin, BulletinAttachment, StandingPage } from '../../src/content/content.ts';
import { findCitations } from '../../src/content/find-citations.ts';
import type { Profile } from '../../src/content/schema.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { indexRegister } from '../../src/domain/citation/register.ts';
import { resolve } from '../../src/domain/citation/resolve.ts';
import { parseVietnameseDate } from '../../src/domain/dates/parse-date.ts';
import { documentId, type OfficialDocument } from '../../src/domain/document.ts';
import { outline } from '../../src/markdown/outline.ts';
import { buildPortal } from '../../src/model/build-portal.ts';
import type { Portal, PortalBulletin } from '../../src/model/portal.ts';

/** A day that exists. */
export function day(text: string): CalendarDate {
	const reading = parseVietnameseDate(text);
	if ('date' in reading) return reading.date;
	throw new Error(`no day: ${text}`);
}

/** The two directives of one number and symbol, which only the date tells apart. */
export const DIRECTIVE_2019 = officialDocument({ issuer: 'Ban Bí thư', issued: day('2019-01-21') });
export const DIRECTIVE_2023 = officialDocument({ issuer: 'Bộ Chính trị', issued: day('2023-12-25') });

/** An entry of the register; its id follows from kind, symbol and year unless given. */
export function officialDocument(fields: Partial<OfficialDocument> = {}): OfficialDocument {
	const document = {
		kind: 'chi-thi',
		number: '28',
		symbol: '28-CT/TW',
		issuer: 'Ban Bí thư',
		level: 'trung-uong',
		system: 'dang',
		issued: '2019',
		title: 'Về việc thử nghiệm',
		aliases: [],
		implements: [],
		status: { is: 'unknown' },
		sources: [],
		...fields,
	} satisfies Omit<OfficialDocument, 'id'>;
	return { id: documentId(document), ...document };
}

export function bulletin(slug: string, date: string, fields: Partial<Bulletin> = {}): Bulletin {
	return {
		slug,
		title: `Tin ${slug}`,
		date: day(date),
		summary: `Tóm tắt ${slug}.`,
		images: [],
		attachments: [],
		documents: [],
		citations: [],
		corrections: [],
		draft: false,
		legacyUrls: [],
		file: `tin-bai/${date}-${slug}.md`,
		format: 'md',
		digest: slug,
		...fields,
	};
}

/** A file as a bulletin names it. */
export function attachment(name: string, fields: Partial<BulletinAttachment> = {}): BulletinAttachment {
	return {
		title: `Tệp ${name}`,
		name,
		file: `tin-bai/${name}`,
		digest: name,
		type: 'pdf',
		bytes: 1000,
		links: [],
		...fields,
	};
}

export function standingPage(slug: string, title: string, order?: number): StandingPage {
	return { slug, title, order, citations: [], images: [], file: `trang/${slug}.mdx`, format: 'mdx', digest: slug };
}

/** What a Markdown body cites, held against a register. */
export function citationsIn(body: string, register: readonly OfficialDocument[] = []): CitedDocument[] {
	const citations = findCitations([], { flat: outline(body, 'md').flat, source: body, line: 1 });
	return citedDocuments(citations, resolve(citations, indexRegister(register)));
}

const PROFILE: Profile = {
	name: 'Phường Thử Nghiệm',
	url: 'https://phuong.example.vn',
	categories: ['Thông báo', 'Chính quyền'],
	relatedLinks: [],
	editing: false,
};

export const SITE = new URL('https://phuong.example.vn');

export function portalOf(content: {
	readonly bulletins?: readonly Bulletin[];
	readonly documents?: readonly OfficialDocument[];
	readonly pages?: readonly StandingPage[];
	readonly profile?: Partial<Profile>;
	readonly today?: CalendarDate;
}): Portal {
	const { bulletins = [], documents = [], pages = [], profile, today = day('2026-01-01') } = content;
	return buildPortal({ profile: { ...PROFILE, ...profile }, bulletins, documents, pages }, today, 'code');
}

/** The portal's bulletin with a slug. */
export function bulletinOf(portal: Portal, slug: string): PortalBulletin {
	const found = portal.bulletins.find((candidate) => candidate.slug === slug);
	if (!found) throw new Error(`no bulletin ${slug}`);
	return found;
}
