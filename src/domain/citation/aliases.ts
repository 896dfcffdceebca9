import type { ScanText } from '../scan-text.ts';
import type { Draft } from './lists.ts';

/** The words that declare a short name: "(sau đây gọi là …", "viết tắt là …", "(dưới đây gọi chung là: …". */
const ALIAS =
	/(?:(?:goi|viet) (?:tat |chung |gon |ngan gon )?(?:la|thanh)|sau day goi|duoi day goi|goi tat|viet tat) {0,2}[:"']? {0,2}(?:la )?"?$/;
/** More than any of these wordings takes. */
const ALIAS_WINDOW = 48;
/** A name in brackets explains one of the last documents named; the limit keeps the time linear. */
const MAX_BEFORE = 40;

/**
 * Whether a mention is declared as a short name: after the words that do so, or alone in brackets where a document of
 * that number was named before ("Chỉ thị số 43-CT/TU … (Chỉ thị 43)"). `before` are the mentions before it.
 */
export function isAlias({ text }: ScanText, draft: Draft, before: readonly Draft[]): boolean {
	const words = text.slice(Math.max(0, draft.start - ALIAS_WINDOW), draft.start);
	if ((words.includes('goi') || words.includes('viet')) && ALIAS.test(words)) return true;
	if (draft.reading || text.charAt(draft.start - 1) !== '(' || text.charAt(draft.end) !== ')') return false;
	return before
		.slice(-MAX_BEFORE)
		.some(({ reading, number }) => reading?.symbol !== undefined && number === draft.number);
}
