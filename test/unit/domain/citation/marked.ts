import type { Citation } from '../../../../src/domain/citation/find.ts';

/**
 * A text in which `[ ]` marks what each citation must span and `{ }` in it the number or symbol alone. Without `{ }`
 * the citation is nothing else.
 */
export interface Marked {
	readonly text: string;
	readonly places: readonly { start: number; end: number; core: { start: number; end: number } }[];
}

export function readMarked(marked: string): Marked {
	let text = '';
	const at: Record<string, number[]> = { '[': [], ']': [], '{': [], '}': [] };
	for (const character of marked) {
		const marks = at[character];
		if (marks) marks.push(text.length);
		else text += character;
	}
	const ends = at[']'] as number[];
	const places = (at['['] as number[]).map((start, index) => {
		const end = ends[index] as number;
		const isInside = (place: number) => place >= start && place <= end;
		const core = { start: at['{']?.find(isInside) ?? start, end: at['}']?.find(isInside) ?? end };
		return { start, end, core };
	});
	return { text, places };
}

/** `chi-thi 28 28-CT/TW 2019-01-21`, with `-` for what a citation does not state. */
export function brief({ type, number, symbol, date }: Citation): string {
	return [type ?? '-', number, symbol ?? '-', date ?? '-'].join(' ');
}
