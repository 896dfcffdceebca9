import type { DocumentKind, System } from '../document.ts';
import { isDigit, isLetter, type ScanText, typedNumber } from '../scan-text.ts';
import { type Code, splitCode } from './codes.ts';
import { MASS_BODIES, OLD_BODIES, PARTY_BODIES, STATE_BODIES } from './kinds.ts';
import { isYear, QUOC_HOI, readTokens, type Token } from './symbol-tokens.ts';

const PARTY: ReadonlySet<string> = new Set(PARTY_BODIES);
const STATE: ReadonlySet<string> = new Set(STATE_BODIES);
const MASS: ReadonlySet<string> = new Set(MASS_BODIES);

/** A symbol as it stands in a text. */
export interface SymbolReading {
	/** As typed, with its letter and leading zeros: `36a`, `02`. */
	readonly number: string;
	/** In its official form, whatever the noise: `355/HD-BCĐ`. Undefined for a number and a year alone (`30/2020`). */
	readonly symbol: string | undefined;
	/** Kinds that its code stands for; several where a code is shared, none for a letter, a law or an unknown code. */
	readonly kinds: readonly DocumentKind[];
	readonly system: System | undefined;
	readonly year: number | undefined;
	/** End in the scanned text. */
	readonly end: number;
	/** Whether it can be nothing but a document's symbol. Others need a word or "số" before them. */
	readonly certain: boolean;
	/** A letter (công văn): number and agency, without a code. */
	readonly isLetter: boolean;
}

const NUMBER = /\d{1,5}/y;
const SPACE = 32;
const HYPHEN = 45;
const SLASH = 47;
/** Its letter, a code of up to six letters, and spaces may stand before a symbol's first separator. */
const MAX_BEFORE_SEPARATOR = 9;

/**
 * Whether the digits at `at`, an index of the scanned text, can begin a symbol: a hyphen or slash follows soon. A quick
 * look that spares most numbers {@link readSymbol}.
 */
export function mayBeSymbol(text: string, at: number): boolean {
	let index = at;
	while (isDigit(text.charCodeAt(index))) index++;
	for (const last = index + MAX_BEFORE_SEPARATOR; index <= last; index++) {
		const code = text.charCodeAt(index);
		if (code === HYPHEN || code === SLASH) return true;
		if (code !== SPACE && !isLetter(code)) return false;
	}
	return false;
}

/** Reads the symbol whose number begins at `at`, an index of the scanned text; undefined when there is none. */
export function readSymbol(scan: ScanText, at: number): SymbolReading | undefined {
	NUMBER.lastIndex = at;
	if (!NUMBER.test(scan.text)) return undefined;
	let end = NUMBER.lastIndex;
	const code = scan.text.charCodeAt(end);
	if (isDigit(code)) return undefined;
	// The letter of 36a belongs to the number; letters of a code that lost its separator do not.
	if (isLetter(code) && !isLetter(scan.text.charCodeAt(end + 1)) && !isDigit(scan.text.charCodeAt(end + 1))) end++;
	const number = typedNumber(scan, at, end);
	const tokens = readTokens(scan, end);
	return tokens.length > 0 ? classify(number, tokens) : undefined;
}

function classify(number: string, tokens: readonly Token[]): SymbolReading | undefined {
	const [first, ...rest] = tokens as [Token, ...Token[]];
	if (isYear(first)) return withYear(number, first, rest);
	const { code, body } = first.part;
	const split = rest.length === 0 && !body ? splitCode(first.part) : undefined;
	if (split) return coded(number, split.code, [split.body], [first], undefined);
	if (code && code.code.length > 1 && rest.length > 0)
		return coded(number, code, rest.map(official), tokens, undefined);
	if (code && rest.length === 0) return partial(number, first, code);
	return letter(number, tokens);
}

/** Number, year and code (`42/2022/NĐ-CP`), number, year and legislature (`26/2023/QH15`), or number and year. */
function withYear(number: string, yearToken: Token, rest: readonly Token[]): SymbolReading | undefined {
	const year = Number(yearToken.part.letters);
	const [first, ...bodies] = rest;
	const reading = { number, kinds: [], year, system: 'nha-nuoc', certain: true, isLetter: false } as const;
	if (yearToken.separator !== '/') return undefined;
	if (!first) return { ...reading, symbol: undefined, end: yearToken.to, certain: false };
	if (QUOC_HOI.test(first.part.letters)) {
		return { ...reading, symbol: `${number}/${year}/${first.part.letters.toUpperCase()}`, end: first.to };
	}
	const { code } = first.part;
	const split = bodies.length === 0 ? splitCode(first.part) : undefined;
	if (split) return coded(number, split.code, [split.body], [first], year);
	if (bodies.length === 0) return { ...reading, symbol: undefined, end: yearToken.to, certain: false };
	if (code) return coded(number, code, bodies.map(official), rest, year);
	const tail = rest.map(official).join('-');
	return { ...reading, symbol: `${number}/${year}/${tail}`, end: endOf(rest) };
}

/** What stands before a code and behind it. */
const SEPARATORS: Readonly<Record<System, readonly [before: string, behind: string]>> = {
	dang: ['-', '/'],
	'nha-nuoc': ['/', '-'],
};

function coded(
	number: string,
	{ code, kinds }: Code,
	bodies: readonly string[],
	tokens: readonly Token[],
	year: number | undefined,
): SymbolReading {
	const system = year === undefined ? systemOf(bodies[0] ?? '', tokens) : 'nha-nuoc';
	const [first, second] = tokens;
	const isOld = year === undefined && second !== undefined && OLD_BODIES.includes(bodies[0] ?? '');
	const separators = isOld ? [first?.separator || '-', second.separator] : SEPARATORS[system];
	const start = year === undefined ? number : `${number}/${year}`;
	const symbol = `${start}${year === undefined ? separators[0] : '/'}${code}${separators[1]}${bodies.join('-')}`;
	return { number, symbol, kinds: kinds[system], system, year, end: endOf(tokens), certain: true, isLetter: false };
}

/** The body tells the system; a body of both, or an unknown one, leaves it to the separators. */
function systemOf(body: string, tokens: readonly Token[]): System {
	const isParty = PARTY.has(body);
	const isState = STATE.has(body);
	if (isParty !== isState) return isParty ? 'dang' : 'nha-nuoc';
	const [first, second] = tokens;
	return second?.separator === '/' && first?.separator !== '/' ? 'dang' : 'nha-nuoc';
}

/** A code with no body, `28-CT`: nothing by itself. */
function partial(number: string, token: Token, { code, kinds }: Code): SymbolReading | undefined {
	if (token.separator === '' || code.length < 2) return undefined;
	const system = token.separator === '-' ? 'dang' : 'nha-nuoc';
	const symbol = `${number}${token.separator}${code}`;
	return {
		number,
		symbol,
		kinds: kinds[system],
		system,
		year: undefined,
		end: token.to,
		certain: false,
		isLetter: false,
	};
}

/** `1234/UBND-VX`, and codes that nobody knows: `45/XYZ-UBND`. */
function letter(number: string, tokens: readonly Token[]): SymbolReading | undefined {
	const [first, ...rest] = tokens as [Token, ...Token[]];
	const [agency = '', ...units] = tokens.map(official);
	const isKnown = (body = '') => STATE.has(body) || MASS.has(body);
	const reading = { number, kinds: [], year: undefined, end: endOf(tokens), isLetter: isKnown(agency) } as const;
	if (first.separator === '-') {
		const isParty = rest[0]?.separator === '/' && PARTY.has(units[0] ?? '');
		return isParty
			? { ...reading, symbol: `${number}-${agency}/${units.join('-')}`, system: 'dang', certain: true }
			: undefined;
	}
	if (first.separator === '' || agency.length < 2) return undefined;
	// A house: "số 12/KP3", "số 28/CMT8".
	if (units.length === 0 && /^\p{L}+\d\p{L}?$/u.test(agency)) return undefined;
	const certain = (isKnown(agency) && !/^.$/.test(number)) || isKnown(units[0]);
	return { ...reading, symbol: `${number}/${[agency, ...units].join('-')}`, system: 'nha-nuoc', certain };
}

function endOf(tokens: readonly Token[]): number {
	return tokens.at(-1)?.to ?? 0;
}

/** The official spelling of a code or body as typed. Unknown ones keep their letters, in capitals when typed small. */
function official({ part: { typed, isCapitals, code, body } }: Token): string {
	return body ?? code?.code ?? (isCapitals ? typed : typed.toUpperCase());
}
