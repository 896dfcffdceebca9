import type { CalendarDate } from '../calendar-date.ts';
import { documentKind, type OfficialDocument, type Resolution } from '../document.ts';
import { squeeze } from '../text.ts';
import { find } from './find.ts';
import { comparableName, numberKey, type RegisterIndex } from './register.ts';
import { candidatesOf, outcome } from './registered.ts';

/**
 * The registered document that an editor names in frontmatter: by register id, by an alias that the register
 * declares, by kind and number (`Chỉ thị 28`), or as a text would cite it (`28-CT/TW ngày 21/01/2019`). Documents
 * issued after the bulletin's day cannot be meant, so those in existence are taken; several are an ambiguity, never
 * a guess.
 */
export function resolveReference(written: string, register: RegisterIndex, on: CalendarDate): Resolution {
	const text = squeeze(written);
	const named = register.byId.get(text);
	if (named) return outcome([named]);
	const matching = [...new Set([...(register.byAlias.get(comparableName(text)) ?? []), ...matches(text, register)])];
	const existing = matching.filter(({ issued }) => issued <= on);
	return outcome(existing.length > 0 ? existing : matching);
}

function matches(text: string, register: RegisterIndex): readonly OfficialDocument[] {
	const [, words = '', number = ''] = /^(\p{L}[\p{L} ]*?)\s+(?:số:?\s*)?(\d+\p{L}?)$/iu.exec(text) ?? [];
	const kind = documentKind(words);
	if (kind) return register.byNumber.get(numberKey(kind, number)) ?? [];
	const [citation, ...others] = find(text);
	if (!citation || others.length > 0 || citation.start > 0 || citation.end < text.length) return [];
	const { date } = citation;
	const cited = candidatesOf(citation, register);
	return date ? cited.filter(({ issued }) => issued === date || issued === date.slice(0, 4)) : cited;
}
