import { registeredId } from '../content/citations.ts';
import { formatDate } from '../domain/calendar-date.ts';
import { documentName } from '../domain/document.ts';
import type { ImportedBulletin } from './import-file.ts';
import { importMessages as messages } from './messages.ts';

/** What was made of a file, for the editor: what was found, what must be put right, what to look at. */
export function importReport({ found, notices, pictures }: ImportedBulletin, categories: readonly string[]): string {
	const { facts } = messages;
	const { title, date, dateFrom, author, category, paragraphs, filing } = found;
	const { cited, main } = filing;
	const known = cited.filter((document) => registeredId(document) !== undefined);
	const unknown = cited.filter(({ means }) => means === 'unknown').map(({ name }) => name);
	const ambiguous = cited
		.filter(({ means }) => typeof means === 'object' && 'candidates' in means)
		.map(({ name }) => name);
	const lines: [label: string, value: string][] = [
		[facts.title, title],
		[facts.date, `${formatDate(date)}, ${dateFrom}`],
		[facts.author, author ?? messages.noAuthor],
		[facts.category, category ?? messages.noCategory + categories.join(', ')],
		[facts.text, messages.text(paragraphs, pictures.length)],
	];
	if (cited.length > 0) lines.push([facts.documents, messages.documents(cited.length, known.length)]);
	if (main.length > 0) lines.push([facts.filed, main.map(documentName).join('; ')]);
	if (unknown.length > 0) lines.push([facts.note, messages.unknownDocuments(unknown)]);
	if (ambiguous.length > 0) lines.push([facts.note, messages.ambiguousDocuments(ambiguous)]);
	for (const { message, todo } of notices) lines.push([todo ? facts.todo : facts.note, message]);
	const width = Math.max(...lines.map(([label]) => label.length)) + 2;
	return lines.map(([label, value]) => `    ${`${label}:`.padEnd(width)}${value}`).join('\n');
}
