import { ALWAYS_BODIES, BODIES, COMRADE, NO_NAME_AFTER, NOT_NAMED_AFTER, OFFICE_BODIES, OFFICES } from './bodies.ts';
import { byFirstWord, phrase, stands } from './confusions.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import { follows, isTitleCase, isUpperCase, type Word } from './words.ts';

const always = new Set(ALWAYS_BODIES);
/** `cơ quan ngang Bộ`, and whoever is named as one of several. */
const NOT_NAMED = new Set(phrase(NOT_NAMED_AFTER));
const bodiesOf = byFirstWord([...BODIES, ...ALWAYS_BODIES].map((name) => ({ typed: phrase(name), name })));

/**
 * Names of bodies with some of their capitals missing, such as `Bộ chính trị`. `source` is the file, in which the offsets of
 * `words` count; what the ward has called its own (`isOwn`) is left alone.
 */
export function bodyNames(source: string, words: readonly Word[], isOwn: (phrase: string) => boolean): Diagnostic[] {
	return words.flatMap((word, index) => {
		const body = bodiesOf.get(word.key)?.find(({ typed }) => stands(words, index, typed));
		if (!body || (word.text.length > 1 && isUpperCase(word.text))) return [];
		const isSmall = word.text === word.text.toLowerCase();
		if (isSmall && (!always.has(body.name) || isLarger(words, index))) return [];
		const parts = words.slice(index, index + body.typed.length);
		const last = parts.at(-1) as Word;
		const typed = source.slice(word.start, last.end);
		const right = body.name.split(' ').every((name, at) => isCapital(name) === isCapital(parts[at]?.text ?? ''));
		if (right || isOwn(typed) || NOT_NAMED.has(words[index - 1]?.key ?? '')) return [];
		return [
			{
				rule: 'name-of-body' as const,
				start: word.start,
				end: last.end,
				message: messages.bodyName(typed, body.name),
				severity: 'warning' as const,
				fix: body.name,
			},
		];
	});
}

/** `Đại hội đồng`: the name begins in another. */
function isLarger(words: readonly Word[], index: number): boolean {
	const before = words[index - 1];
	return before !== undefined && follows(words[index] as Word) && isTitleCase(before.text);
}

function isCapital(word: string): boolean {
	return word.charAt(0) !== word.charAt(0).toLowerCase();
}

const officesOf = byFirstWord(OFFICES.map((name) => ({ typed: phrase(name), name })));
const bodiesOfOffices = byFirstWord(OFFICE_BODIES.map((name) => ({ typed: phrase(name) })));
const NO_NAME = new Set(phrase(NO_NAME_AFTER));
const COMRADE_KEYS = phrase(COMRADE);

/**
 * Offices in small letters where the decree has a capital: after "đồng chí" and before the name of a person or a body, or before
 * a body's that is written out. Newspapers, which have a style of their own, do neither. Parameters as of
 * {@link bodyNames}.
 */
export function officeNames(source: string, words: readonly Word[], isOwn: (phrase: string) => boolean): Diagnostic[] {
	return words.flatMap((word, index) => {
		const office = officesOf.get(word.key)?.find(({ typed }) => stands(words, index, typed));
		if (!office || word.text !== word.text.toLowerCase()) return [];
		const parts = words.slice(index, index + office.typed.length);
		const last = parts.at(-1) as Word;
		const next = words[index + parts.length];
		if (!next || !follows(next) || !/^\p{Lu}/u.test(next.text)) return [];
		const before = follows(word) ? words[index - 1] : undefined;
		const isComrade = before !== undefined && COMRADE_KEYS.every((key, at) => words[index - 2 + at]?.key === key);
		const isBody = bodiesOfOffices.get(next.key)?.some(({ typed }) => stands(words, index + parts.length, typed));
		if (!isComrade && (!isBody || (before && NO_NAME.has(before.key)))) return [];
		const typed = source.slice(word.start, last.end);
		if (isOwn(typed)) return [];
		return [doubt('name-of-body', word.start, last.end, messages.office(typed, office.name), { fix: office.name })];
	});
}
