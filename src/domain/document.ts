import type { Attachment } from './attachment.ts';
import type { CalendarDate } from './calendar-date.ts';
import { isSlug, slugify } from './text.ts';

/**
 * Kinds of official documents, slug → Vietnamese name. Party kinds after Quy định 399-QĐ/TW,
 * State kinds after Nghị định 30/2020/NĐ-CP and the law on issuing legal documents.
 */
export const DOCUMENT_KINDS = {
	'nghi-quyet': 'Nghị quyết',
	'chi-thi': 'Chỉ thị',
	'ket-luan': 'Kết luận',
	'quyet-dinh': 'Quyết định',
	'quy-dinh': 'Quy định',
	'quy-che': 'Quy chế',
	'thong-bao': 'Thông báo',
	'huong-dan': 'Hướng dẫn',
	'ke-hoach': 'Kế hoạch',
	'chuong-trinh': 'Chương trình',
	'bao-cao': 'Báo cáo',
	'to-trinh': 'Tờ trình',
	'bien-ban': 'Biên bản',
	'de-an': 'Đề án',
	'phuong-an': 'Phương án',
	'cong-van': 'Công văn',
	'thong-tri': 'Thông tri',
	'thong-tu': 'Thông tư',
	'thong-tu-lien-tich': 'Thông tư liên tịch',
	'cong-dien': 'Công điện',
	'hop-dong': 'Hợp đồng',
	'giay-moi': 'Giấy mời',
	'giay-uy-quyen': 'Giấy ủy quyền',
	'phu-luc': 'Phụ lục',
	'van-ban-hop-nhat': 'Văn bản hợp nhất',
	'nghi-dinh': 'Nghị định',
	'phap-lenh': 'Pháp lệnh',
	luat: 'Luật',
	lenh: 'Lệnh',
} as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** Levels from the centre down; `huyen` ended on 01/07/2025 and stays for older documents. */
export const LEVELS = ['trung-uong', 'tinh', 'huyen', 'phuong'] as const;
export type Level = (typeof LEVELS)[number];

export const SYSTEMS = ['dang', 'nha-nuoc'] as const;
export type System = (typeof SYSTEMS)[number];

/** What is known of a document's force. `unknown` is the honest default and is never shown as in force. */
export type DocumentStatus =
	| { readonly is: 'unknown' }
	| { readonly is: 'in-force' }
	| { readonly is: 'expired'; readonly since?: CalendarDate | undefined }
	| { readonly is: 'replaced'; readonly replacedBy: string; readonly since?: CalendarDate | undefined };

/** One entry of the register of documents. `issued` is a day, or only a year where the day was not read. */
export interface OfficialDocument {
	readonly id: string;
	readonly kind: DocumentKind;
	readonly number: string;
	readonly symbol: string;
	readonly issuer: string;
	readonly level: Level;
	readonly system: System;
	readonly issued: CalendarDate | `${number}`;
	readonly effective?: CalendarDate | undefined;
	readonly title: string;
	readonly aliases: readonly string[];
	/** A file of the content folder as the entry names it, or a whole web address. */
	readonly file?: string | undefined;
	/** What {@link file} is where it is one of the content folder: published beside the document's page. */
	readonly attachment?: Attachment | undefined;
	readonly url?: string | undefined;
	readonly implements: readonly string[];
	readonly status: DocumentStatus;
	readonly sources: readonly string[];
	readonly note?: string | undefined;
}

/** `Chỉ thị 28-CT/TW` */
export function documentName(document: Pick<OfficialDocument, 'kind' | 'symbol'>): string {
	return `${DOCUMENT_KINDS[document.kind]} ${document.symbol}`;
}

/** The kind that a slug or a Vietnamese name means, whatever its case and diacritics. */
export function documentKind(text: string): DocumentKind | undefined {
	const slug = slugify(text);
	return Object.hasOwn(DOCUMENT_KINDS, slug) ? (slug as DocumentKind) : undefined;
}

/**
 * The file name an entry must have: kind, symbol, the place where the body alone is ambiguous, and the year,
 * because Party numbers restart with each committee and symbols are therefore not unique.
 * A symbol that holds its year (`42/2022/NĐ-CP`) does not repeat it.
 */
export function isDocumentId(id: string, document: Pick<OfficialDocument, 'kind' | 'symbol' | 'issued'>): boolean {
	if (!isSlug(id)) return false;
	const { start, end } = documentIdParts(document);
	return (
		id === start + end || (id.startsWith(`${start}-`) && id.endsWith(end) && id.length > start.length + end.length)
	);
}

/** The shortest id that fits an entry, for messages and new entries. */
export function documentId(document: Pick<OfficialDocument, 'kind' | 'symbol' | 'issued'>): string {
	const { start, end } = documentIdParts(document);
	return start + end;
}

function documentIdParts(document: Pick<OfficialDocument, 'kind' | 'symbol' | 'issued'>) {
	const symbol = slugify(document.symbol);
	const year = document.issued.slice(0, 4);
	return { start: `${document.kind}-${symbol}`, end: symbol.split('-').includes(year) ? '' : `-${year}` };
}

/** What a mention of a document means: one, one of several, or none that is registered. */
export type Resolution =
	| { readonly is: 'resolved'; readonly document: OfficialDocument }
	| { readonly is: 'ambiguous'; readonly candidates: readonly OfficialDocument[] }
	| { readonly is: 'unknown' };

/**
 * What is known of a document's force on a day. Nothing is in force before it takes effect; one that was replaced or
 * expired since a known day was in force until then. What nobody has read stays unknown.
 */
export function statusOn(
	{ status, issued, effective }: Pick<OfficialDocument, 'status' | 'issued' | 'effective'>,
	day: CalendarDate,
): 'unknown' | 'not-yet' | 'in-force' | 'ended' {
	if ((effective ?? issued) > day) return 'not-yet';
	switch (status.is) {
		case 'unknown':
			return 'unknown';
		case 'in-force':
			return 'in-force';
		default:
			return status.since === undefined ? 'unknown' : status.since <= day ? 'ended' : 'in-force';
	}
}
