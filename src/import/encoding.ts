import { isBuilt, takeApart } from '../domain/syllable.ts';
import { cleanText } from './clean-text.ts';
import { beginsWithMark, fromLegacy, type LegacyEncoding, legacyFont } from './legacy-letters.ts';
import { importMessages as messages } from './messages.ts';
import { ImportError } from './notice.ts';

export type Encoding = 'unicode' | LegacyEncoding;

/** Shares of words with Vietnamese letters that must be syllables for an encoding to be believed. */
const MIN_UNICODE = 0.8;
const MIN_LEGACY = 0.85;
/** The share of words in Unicode that a text in an old encoding may have. */
const MAX_MIXED = 0.05;
/** With fewer such words nothing is known, nor with fewer that are no syllables: names and foreign words. */
const MIN_WORDS = 8;
const MIN_STRANGE = 5;
/** A book's first pages tell what the rest is written in. */
const MAX_WORDS = 20_000;

/**
 * Which encoding a text is written in, by the share of its words that are Vietnamese syllables when read so; undefined
 * when none fits, as in a mix of two. With too few words to tell, a text is what it seems: Unicode.
 */
export function likelyEncoding(text: string, minWords = MIN_WORDS): Encoding | undefined {
	const words = text
		.normalize('NFC')
		.split(/[\s\u2010-\u201F\u2026!-/:-@[-`{-~\d]+/u)
		.filter((word) => /[^\0-\x7F]/.test(word) && !/^[^\p{L}]$/u.test(word))
		.slice(0, MAX_WORDS);
	if (words.length < minWords) return 'unicode';
	const share = (read: (word: string) => string) =>
		words.filter((word) => isVietnamese(read(word))).length / words.length;
	const unicode = share(cleanText);
	if (unicode >= MIN_UNICODE || (1 - unicode) * words.length < Math.min(minWords, MIN_STRANGE)) return 'unicode';
	if (words.filter(hasUnicodeLetters).length > words.length * MAX_MIXED) return undefined;
	const read = (['tcvn3', 'vni'] as const).map(
		(encoding) => [encoding, share((word) => fromLegacy(word, encoding))] as const,
	);
	const [best] = read.sort(([, a], [, b]) => b - a);
	return best && best[1] >= MIN_LEGACY ? best[0] : undefined;
}

/** Text in a wrong encoding is hardly ever built as syllables are; slips of the pen in tone and spelling are. */
function isVietnamese(word: string): boolean {
	return isBuilt(takeApart(word.toLowerCase()));
}

/** A piece of a document's text with the font it is shown in, where one is named. */
export interface Piece {
	readonly text: string;
	readonly font?: string | undefined;
}

/**
 * Reads the pieces of one document as Unicode: those in a font of an old encoding by that, the others by what they
 * look like together. Returns their texts in the same order, and the old encodings met.
 * @throws {ImportError} when the encoding can't be told.
 */
export function toUnicode(pieces: readonly Piece[]): { texts: string[]; met: LegacyEncoding[] } {
	const fonts = pieces.map(({ text, font }) => (hasUnicodeLetters(text) ? undefined : legacyFont(font)));
	const open = pieces.filter((_, index) => !fonts[index]);
	const rest = likelyEncoding(open.map(({ text }) => text).join(' '));
	if (!rest) throw new ImportError(messages.unknownEncoding);
	const encodings = fonts.map((font) => font?.encoding ?? rest);
	const texts = withMarks(pieces, encodings).map((text, index) => {
		const encoding = encodings[index] as Encoding;
		const read = encoding === 'unicode' ? text : fromLegacy(text, encoding);
		return fonts[index]?.capitals ? read.toUpperCase() : read;
	});
	const met = encodings.filter((encoding, index) => encoding !== 'unicode' && texts[index] !== pieces[index]?.text);
	return { texts, met: [...new Set(met as LegacyEncoding[])] };
}

/** Letters that no old font has: a piece with one is Unicode, whatever font was chosen for it. */
function hasUnicodeLetters(text: string): boolean {
	return /[ăđĩũơư\u1EA0-\u1EF9]/iu.test(text.normalize('NFC'));
}

/** Moves a mark that was cut from its letter, as between two runs of Word, back to it. */
function withMarks(pieces: readonly Piece[], encodings: readonly Encoding[]): string[] {
	const texts = pieces.map(({ text }) => text);
	for (let index = 1; index < texts.length; index++) {
		const encoding = encodings[index];
		const [before = '', text = ''] = [texts[index - 1], texts[index]];
		if (encoding === 'unicode' || encoding === undefined || encodings[index - 1] !== encoding) continue;
		if (!beginsWithMark(text, encoding) || !/\p{L}$/u.test(before)) continue;
		texts[index - 1] = before + text.charAt(0);
		texts[index] = text.slice(1);
	}
	return texts;
}

/**
 * Decodes a file of text: by its byte-order mark, as UTF-16 without one, as UTF-8, else by the encoding it declares or
 * one of Vietnam's 8-bit ones. TCVN3 and VNI stay as they are, for {@link toUnicode}.
 * @throws {ImportError} when it is none of these.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
	const marked = byteOrderMark(bytes) ?? utf16Without(bytes);
	if (marked) return new TextDecoder(marked).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decodeEightBit(bytes, declared);
	}
}

function decodeEightBit(bytes: Uint8Array, declared: string | undefined): string {
	const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
	if (likelyEncoding(wordsOf(vietnamese), 1) === 'unicode') return vietnamese;
	const western = new TextDecoder('windows-1252').decode(bytes);
	if (likelyEncoding(wordsOf(western), 1)) return western;
	const isUtf8 = /^utf-?8$/i.test(declared ?? '');
	throw new ImportError(isUtf8 ? messages.brokenUtf8 : messages.unknownEncoding);
}

/** Without tags; what scripts have of words is of no other alphabet than ASCII's. */
function wordsOf(text: string): string {
	return text.replace(/<[^<>]*>/g, ' ');
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Spaces and line ends of UTF-16 have a zero byte, which no other text has. */
function utf16Without(bytes: Uint8Array): string | undefined {
	const head = bytes.subarray(0, 2000);
	const zeros = [0, 0];
	for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (even + odd < head.length * 0.05) return undefined;
	return even > odd ? 'utf-16be' : 'utf-16le';
}
