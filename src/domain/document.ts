import type { CalendarDate } from './calendar-date.ts';
import { fold, isSlug, slugify, squeeze } from './text.ts';

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
	readonly file?: string | undefined;
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

/**
 * How an editor names a document in frontmatter: by register id, by symbol, by kind and number,
 * or by an alias that the register declares. `text` is what was written.
 */
export type DocumentReference = { readonly text: string } & (
	| { readonly by: 'id' }
	| { readonly by: 'alias' }
	| { readonly by: 'symbol'; readonly symbol: string; readonly kind?: DocumentKind | undefined }
	| { readonly by: 'number'; readonly kind: DocumentKind; readonly number: string }
);

/** Reads `chi-thi-28-ct-tw-2019`, `28-CT/TW`, `Chỉ thị số 28-CT/TW`, `chỉ thị 28`; anything else may be an alias. */
export function parseDocumentReference(written: string): DocumentReference {
	const text = squeeze(written);
	if (/^[a-z]+(?:-[a-z0-9]+)+$/.test(text)) return { text, by: 'id' };
	const words = /^(\p{L}[\p{L} ]*?)\s+(?:số:?\s*)?(\d.*)$/iu.exec(text);
	const kind = words?.[1] ? documentKind(words[1]) : undefined;
	if (words && !kind) return { text, by: 'alias' };
	const rest = words?.[2] ?? text;
	if (kind && /^\d+\p{L}?$/u.test(rest)) return { text, by: 'number', kind, number: plainNumber(rest) };
	if (/^\d+\p{L}?\s*[-–/]/u.test(rest)) return { text, by: 'symbol', kind, symbol: rest };
	return { text, by: 'alias' };
}

export type Resolution =
	| { readonly is: 'resolved'; readonly document: OfficialDocument }
	| { readonly is: 'ambiguous'; readonly candidates: readonly OfficialDocument[] }
	| { readonly is: 'unknown' };

/**
 * The registered document that a reference means in a bulletin of the given day. Documents issued after that day
 * cannot be meant, so those in existence are taken; several are an ambiguity, never a guess.
 */
export function resolveReference(
	reference: DocumentReference,
	register: Iterable<OfficialDocument>,
	on: CalendarDate,
): Resolution {
	const matching = [...register].filter((document) => matches(reference, document));
	const existing = matching.filter((document) => document.issued <= on);
	const candidates = existing.length > 0 ? existing : matching;
	const [document] = candidates;
	if (!document) return { is: 'unknown' };
	return candidates.length === 1 ? { is: 'resolved', document } : { is: 'ambiguous', candidates };
}

function matches(reference: DocumentReference, document: OfficialDocument): boolean {
	if (reference.by === 'id') return document.id === reference.text;
	const alias = comparableAlias(reference.text);
	if (document.aliases.some((known) => comparableAlias(known) === alias)) return true;
	switch (reference.by) {
		case 'number':
			return reference.kind === document.kind && plainNumber(document.number) === reference.number;
		case 'symbol':
			return (
				(reference.kind ?? document.kind) === document.kind &&
				comparableSymbol(document.symbol) === comparableSymbol(reference.symbol)
			);
		default:
			return false;
	}
}

/** Leading zeros carry no meaning: `02-HD/BTCTU` is number 2. */
function plainNumber(number: string): string {
	return fold(number).replace(/^0+(?=\d)/, '');
}

function comparableAlias(alias: string): string {
	return slugify(alias).replace(/(^|-)0+(?=\d)/g, '$1');
}

function comparableSymbol(symbol: string): string {
	return slugify(symbol).replace(/^0+(?=\d)/, '');
}
