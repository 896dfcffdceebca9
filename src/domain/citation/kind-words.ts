import type { ScanText } from '../scan-text.ts';
import { fold, squeeze } from '../text.ts';
import { CITED_KINDS, type CitedKind } from './kinds.ts';
import type { SymbolReading } from './symbols.ts';

/** A name of a kind as scanned text has it. */
export interface Word {
	readonly row: CitedKind;
	readonly name: string;
	readonly syllables: readonly string[];
}

/** The names of all kinds, those of most syllables first. */
export const WORDS: readonly Word[] = CITED_KINDS.flatMap((row) =>
	row.words.map((name) => ({ row, name, syllables: fold(name).split(' ') })),
).sort((a, b) => b.syllables.length - a.syllables.length);

/**
 * Whether the text between two indexes is the word as somebody would type it: with its own diacritics or with none.
 * Before a symbol of the word's kind any slip passes.
 */
export function isTypedAs(
	word: Word,
	scan: ScanText,
	from: number,
	to: number,
	symbol: SymbolReading | undefined,
): boolean {
	if (symbol?.kinds.includes(word.row.kind)) return true;
	const written = scan.lower(from, to);
	if (written === word.name) return true;
	const typed = squeeze(written.replace(/\u00AD/g, ''));
	if (!/[^\x20-\x7E]/.test(typed)) return true;
	const dedoubled = typed.replace(/(\S+) \1(?= |$)/gu, '$1');
	return [typed, dedoubled].some((form) => form === word.name || form.replace('uỷ', 'ủy') === word.name);
}
