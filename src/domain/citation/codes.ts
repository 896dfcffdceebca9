import { type DocumentKind, SYSTEMS, type System } from '../document.ts';
import { fold } from '../text.ts';
import {
	CITED_KINDS,
	JOINT_ENDINGS,
	MASS_BODIES,
	OLD_BODIES,
	OTHER_CODES,
	PARTY_BODIES,
	STATE_BODIES,
} from './kinds.ts';

/** An abbreviation of a kind in symbols, and the kinds it stands for in each system. */
export interface Code {
	readonly code: string;
	readonly kinds: Readonly<Record<System, readonly DocumentKind[]>>;
}

const CODES = buildCodes();
const CODES_BY_LETTERS = index(CODES, ({ code }) => code);
const PARTY = index(PARTY_BODIES, (body) => body);
const OTHERS = index([...STATE_BODIES, ...MASS_BODIES, ...OLD_BODIES], (body) => body);

/** A part of a symbol between its separators, and what it can stand for. */
export interface Part {
	/** As scanned text has it, TƯ as `tw`. */
	readonly letters: string;
	/** As {@link toOfficialLetters} gives it. */
	readonly typed: string;
	readonly isCapitals: boolean;
	readonly code: Code | undefined;
	/** The official spelling of a known body. */
	readonly body: string | undefined;
}

/** What a part of a symbol is: `typed` with its diacritics, `read` as scanned text has it. */
export function readPart(typed: string, read: string): Part {
	const known = PARTS.get(typed);
	if (known) return known;
	const official = toOfficialLetters(typed.replace(/\s/gu, ''));
	// TƯ has become TW.
	const letters = /tw$/i.test(official) ? read.replace(/tu$/, 'tw') : read;
	const [code, body] = [codeOf(letters, official), bodyOf(letters, official)];
	const part = { letters, typed: official, isCapitals: isCapitals(official), code, body };
	if (typed.length <= MAX_KEPT_LENGTH && PARTS.size < MAX_KEPT) PARTS.set(typed, part);
	return part;
}

/** The same few hundred come up in all texts. Longer ones would keep the texts they were cut from in memory. */
const PARTS = new Map<string, Part>();
const MAX_KEPT = 10_000;
const MAX_KEPT_LENGTH = 12;

/** The code that letters stand for: `letters` folded, `typed` as {@link toOfficialLetters} gives it. */
function codeOf(letters: string, typed: string): Code | undefined {
	const known = pick(CODES_BY_LETTERS.get(letters), typed, ({ code }) => code);
	if (known) return known;
	const ending = JOINT_ENDINGS.find((joint) => letters.endsWith(joint.toLowerCase()));
	const base = ending && letters.slice(0, -ending.length);
	const code = base && pick(CODES_BY_LETTERS.get(base), typed.slice(0, base.length), (entry) => entry.code);
	return code ? { code: code.code + ending, kinds: code.kinds } : undefined;
}

/**
 * The official spelling of an issuing body that is known by these letters: `letters` as scanned text has them, `typed`
 * with their diacritics, which decide between bodies of the same letters.
 */
export function bodyOf(letters: string, typed: string): string | undefined {
	return pick(PARTY.get(letters), typed, String) ?? pick(OTHERS.get(letters), typed, String);
}

/** `NĐCP`, `CTTW`: a code and a body whose separator was lost. */
export function splitCode({ letters, typed }: Part): { code: Code; body: string } | undefined {
	for (let length = 2; length < letters.length - 1; length++) {
		const code = codeOf(letters.slice(0, length), typed.slice(0, length));
		const body = bodyOf(letters.slice(length), typed.slice(length));
		if (code && body) return { code, body };
	}
	return undefined;
}

/** Of names with the same letters (HD, HĐ) the one typed, else the first. */
function pick<T>(known: readonly T[] | undefined, typed: string, name: (entry: T) => string): T | undefined {
	if (!known) return undefined;
	const upper = typed.toUpperCase();
	return known.find((entry) => name(entry).toUpperCase() === upper) ?? known[0];
}

/** Letters as codes are written: composed, Ð (U+00D0) as Đ, full width as plain, TƯ as TW. */
function toOfficialLetters(typed: string): string {
	if (/^[A-Z\d&]*$/.test(typed)) return typed;
	return typed
		.normalize('NFKC')
		.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
		.replace(/[Ðð]/g, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'))
		.replace(/TƯ$/iu, 'TW');
}

/** Capitals throughout, or the mixed case of official abbreviations (TTg, PCTTr). */
function isCapitals(typed: string): boolean {
	return /^\p{Lu}[\p{Lu}\d&]*(?:\p{Ll}{1,2}\p{Lu}*)?$/u.test(typed) && /\p{Lu}.*\p{Lu}/u.test(typed);
}

function buildCodes(): Code[] {
	const kinds = new Map<string, Record<System, DocumentKind[]>>();
	for (const code of OTHER_CODES) kinds.set(code, { dang: [], 'nha-nuoc': [] });
	for (const row of CITED_KINDS) {
		for (const system of SYSTEMS) {
			for (const code of row.codes[system]) {
				const known = kinds.get(code) ?? { dang: [], 'nha-nuoc': [] };
				known[system].push(row.kind);
				kinds.set(code, known);
			}
		}
	}
	return [...kinds].map(([code, of]) => ({ code, kinds: of }));
}

function index<T>(entries: readonly T[], name: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
	return Map.groupBy(entries, (entry) => fold(name(entry)));
}
