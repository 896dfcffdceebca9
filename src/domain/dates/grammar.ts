import { type ScanText, scanText } from '../scan-text.ts';
import { squeeze, toNfc } from '../text.ts';
import type { DateForm, WrittenDate } from './form.ts';

/** Where a date stands, in UTF-16 units of the text as given; without "ngày" before it. */
interface Place {
	readonly start: number;
	readonly end: number;
}

/** Reads the forms that it is made of. Every part of the portal that reads dates has one, of the forms it may take. */
export interface DateGrammar<W extends WrittenDate> {
	/** Source of a pattern without groups, for patterns over scanned text; what it takes is told by {@link read}. */
	readonly source: string;
	/** What `scanned` says, which is a date and nothing else; `typed` are its letters, where they are known. */
	read(scanned: string, typed?: string): W | undefined;
	/** The date that a whole text is, "ngày" before it or not, in any Unicode form, case and white space. */
	whole(text: string): W | undefined;
	/** The dates in a text, in their order. Takes linear time. */
	find(text: string): (W & Place)[];
	/** The same of a text that is scanned already; places are those of the text as typed. */
	findIn(scan: ScanText): (W & Place)[];
}

export function dateGrammar<W extends WrittenDate>(forms: readonly DateForm<W>[]): DateGrammar<W> {
	const source = `(?:${forms.map((form) => withoutGroups(form.source)).join('|')})`;
	const exact = forms.map(({ source: form, read }) => ({ pattern: new RegExp(`^${form}$`), read }));
	const led = forms.map(({ source: form, lead, read }) => ({ pattern: new RegExp(`^(?:${lead})?${form}$`), read }));
	const anywhere = new RegExp(`(?<!\\d)${source}(?!\\d)`, 'g');
	const read = (scanned: string, typed = scanned) => firstOf(exact, scanned, typed);
	return {
		source,
		read,
		whole(text) {
			const line = squeeze(toNfc(text));
			return firstOf(led, scanText(line).text, line.toLowerCase());
		},
		find(text) {
			return this.findIn(scanText(text));
		},
		findIn(scan) {
			return [...scan.text.matchAll(anywhere)].flatMap(({ 0: written, index }) => {
				const end = index + written.length;
				const said = read(written, scan.lower(index, end));
				return said ? [{ ...said, start: scan.start(index), end: scan.end(end) }] : [];
			});
		},
	};
}

function firstOf<W extends WrittenDate>(
	forms: readonly { readonly pattern: RegExp; readonly read: DateForm<W>['read'] }[],
	scanned: string,
	typed: string,
): W | undefined {
	for (const { pattern, read } of forms) {
		const groups = pattern.exec(scanned)?.groups;
		const said = groups && read(groups, typed);
		if (said) return said;
	}
	return undefined;
}

/** Of groups of one name a pattern of several forms could have only one. */
function withoutGroups(source: string): string {
	return source.replace(/\(\?<[ymd]>/g, '(?:');
}
