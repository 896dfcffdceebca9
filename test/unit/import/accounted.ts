import { expect } from 'vitest';
import { parse } from 'yaml';
import type { ImportedBulletin } from '../../../src/import/import-file.ts';
import { wordsOf } from '../../../src/import/words.ts';
import { outline } from '../../../src/markdown/outline.ts';

/** How often each word is there. */
function counted(words: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

function fromFrontmatter(source: string): string {
	const { title, author, attachments } = parse(source.split('\n---\n')[0]?.slice(4) ?? '') as Record<string, unknown>;
	const files = (attachments ?? []) as { title: string }[];
	return [title, author, ...files.map((file) => file.title)].join(' ');
}

/**
 * The words that a bulletin has, read from its file with the portal's own Markdown: of text, of pictures, and numbers of
 * lists and notes, which its own parser gives as no text.
 */
export function writtenIn(source: string): string[] {
	const body = source.slice(source.indexOf('\n---\n', 4) + 5);
	const { flat, images } = outline(body, 'md');
	const numbers = [...body.matchAll(/^\s*(?:- )*(\d+)\. |\[\^(\d+)\]/gm)].map(([, item, note]) => item ?? note ?? '');
	return wordsOf([fromFrontmatter(source), flat.text, ...images.map(({ alt }) => alt), ...numbers].join('\n'));
}

/**
 * The law: every one of `words`, all that the imported file says, is in the bulletin or among what it tells to have left
 * out, as often as the file says it; and of nothing it is unknown why. Written from the outside: the words of the file
 * are those that the test put into it.
 */
export function expectAccounted(bulletin: ImportedBulletin, said: string): void {
	const there = counted([...writtenIn(bulletin.source), ...bulletin.left.flatMap(({ text }) => wordsOf(text))]);
	const lost = [...counted(wordsOf(said))].filter(([word, count]) => (there.get(word) ?? 0) < count);
	expect(lost).toEqual([]);
	expect(bulletin.left.filter(({ reason }) => reason === 'unknown')).toEqual([]);
	expectTold(bulletin);
}

/** What is left out is listed with its first words, except what the bulletin says otherwise or a notice of its own has. */
export function expectTold({ left, notices }: ImportedBulletin): void {
	const listed = notices.map(({ message }) => message).join('\n');
	const silent = left
		.filter(({ reason }) => reason !== 'used' && reason !== 'told')
		.map(({ text }) => wordsOf(text).slice(0, 2))
		.filter((first) => !wordsOf(listed).join(' ').includes(first.join(' ')));
	expect(silent).toEqual([]);
}
