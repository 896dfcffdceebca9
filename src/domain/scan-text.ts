/**
 * A text as the recogniser reads it: lower-case ASCII without diacritics, one kind of dash, slash, quote and space,
 * nothing invisible. The text itself is left as it is; every place found leads back to it.
 */
export interface ScanText {
	/** As typed. */
	readonly source: string;
	/** As read. `\n` stands only between paragraphs; a line end inside one is a space. Other scripts are `\x01`. */
	readonly text: string;
	/** Where each run of digits begins in {@link text}. */
	readonly numbers: readonly number[];
	/** UTF-16 offset in {@link source} of the character at `index` of {@link text}. */
	start(index: number): number;
	/** Offset in {@link source} just after the characters before `index` of {@link text}, marks of the last one included. */
	end(index: number): number;
	/** What was typed between two indexes of {@link text}. */
	slice(from: number, to: number): string;
	/** The same composed, where only letters and spaces stand between them. */
	letters(from: number, to: number): string;
	/** {@link letters} in small letters. */
	lower(from: number, to: number): string;
	/** Whether a capital stands at an index of {@link text}. */
	isCapital(index: number): boolean;
}

const DROPPED = 0;
const OTHER = 1;
const LINE = 10;
const SPACE = 32;
const HYPHEN = 45;
const SOFT_HYPHEN = 0xad;

/** What each UTF-16 unit reads as. Built once from Unicode's own decompositions of the letters Vietnamese uses. */
const READS: Uint8Array = buildReads();

export function scanText(source: string): ScanText {
	const { length } = source;
	const read = length <= ROOM.length ? ROOM : new Uint8Array(length);
	const numbers: number[] = [];
	// Kept only once something was dropped: before that, indexes are the same on both sides.
	let origins: Uint32Array | undefined;
	let count = 0;
	let lastLine = -1;
	let lastDigit = -2;
	// Few characters are any of these, and none of the tests is about spaces: so a processor guesses them all rightly.
	for (let index = 0; index < length; index++) {
		const unit = source.charCodeAt(index);
		let code = READS[unit] as number;
		if (code === DROPPED) {
			if (unit === SOFT_HYPHEN) code = softHyphen(read, count, source, index);
			if (code === DROPPED) {
				origins ??= identity(length, count);
				continue;
			}
		}
		if (code === LINE) {
			code = lastLine >= 0 && isSpace(read, lastLine + 1, count) ? LINE : SPACE;
			lastLine = count;
		}
		if ((code - 48) >>> 0 < 10) {
			if (lastDigit !== count - 1) numbers.push(count);
			lastDigit = count;
		}
		read[count] = code;
		if (origins) origins[count] = index;
		count++;
	}
	return new Scanned(source, ASCII.decode(read.subarray(0, count)), numbers, origins);
}

const ASCII = new TextDecoder('utf-8');
/** Where texts of usual length are read, one after the other. */
const ROOM = new Uint8Array(1 << 16);

class Scanned implements ScanText {
	readonly source: string;
	readonly text: string;
	readonly numbers: readonly number[];
	readonly #origins: Uint32Array | undefined;

	constructor(source: string, text: string, numbers: readonly number[], origins: Uint32Array | undefined) {
		this.source = source;
		this.text = text;
		this.numbers = numbers;
		this.#origins = origins;
	}

	start(index: number): number {
		if (!this.#origins) return index;
		return index < this.text.length ? (this.#origins[index] as number) : this.source.length;
	}

	end(index: number): number {
		if (!this.#origins || index === 0) return index;
		let end = (this.#origins[index - 1] as number) + 1;
		while (end < this.source.length && /\p{M}/u.test(this.source.charAt(end))) end++;
		return end;
	}

	slice(from: number, to: number): string {
		return this.source.slice(this.start(from), this.end(to));
	}

	/** Letters from which nothing was dropped are composed already. */
	letters(from: number, to: number): string {
		const typed = this.slice(from, to);
		return this.#origins ? typed.normalize('NFC') : typed;
	}

	lower(from: number, to: number): string {
		return this.letters(from, to).toLowerCase();
	}

	isCapital(index: number): boolean {
		return /^\p{Lu}/u.test(this.letters(index, index + 1));
	}
}

/** The number of a document as typed, without what is invisible in it. */
export function typedNumber(scan: ScanText, from: number, to: number): string {
	const typed = scan.slice(from, to);
	return /^[0-9A-Za-z]+$/.test(typed) ? typed : typed.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether only spaces were read between two places; the last characters tell it in most cases. */
function isSpace(read: Uint8Array, from: number, to: number): boolean {
	let at = to;
	while (at > from && read[at - 1] === SPACE) at--;
	return at === from;
}

/** An invisible break inside a word, but typed for a hyphen it is one: `28\u00ADCT/TW`. */
function softHyphen(read: Uint8Array, count: number, source: string, index: number): number {
	const before = read[count - 1] ?? 0;
	const next = READS[source.charCodeAt(index + 1)] ?? 0;
	return before >= 48 && before <= 57 && next >= 97 && next <= 122 ? HYPHEN : DROPPED;
}

function identity(length: number, count: number): Uint32Array {
	const origins = new Uint32Array(length);
	for (let index = 0; index < count; index++) origins[index] = index;
	return origins;
}

function buildReads(): Uint8Array {
	const reads = new Uint8Array(0x10000).fill(OTHER);
	for (let code = SPACE; code < 127; code++) reads[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
	const letters = [
		[0xc0, 0x24f],
		[0x1e00, 0x1eff],
	] as const;
	for (const [first, last] of letters) {
		for (let code = first; code <= last; code++) {
			const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
			reads[code] = base >= 'a' && base <= 'z' ? base.charCodeAt(0) : OTHER;
		}
	}
	// Full-width forms of ASCII.
	for (let code = 0xff01; code <= 0xff5e; code++) reads[code] = reads[code - 0xfee0] as number;
	const as = (read: string | number, characters: string) => {
		for (const character of characters)
			reads[character.charCodeAt(0)] = typeof read === 'number' ? read : read.charCodeAt(0);
	};
	as('d', 'đĐðÐ');
	as('-', '‐‑‒–—―−⁃﹘﹣');
	as('/', '⁄∕⧸');
	as('"', '“”„«»');
	as("'", '‘’');
	as(' ', '\t\r\u00A0\u1680\u202F\u205F\u3000');
	for (let code = 0x2000; code <= 0x200a; code++) reads[code] = SPACE;
	as(LINE, '\n\u2028\u2029');
	as(DROPPED, '\u200B\u200C\u200D\u2060\uFEFF\u00AD');
	for (let code = 0x300; code <= 0x36f; code++) reads[code] = DROPPED;
	return reads;
}
