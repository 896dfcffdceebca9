import { registeredId } from '../content/citations.ts';
import { formatDate } from '../domain/calendar-date.ts';
import { documentName } from '../domain/document.ts';
import type { ImportedBulletin } from './import-file.ts';
import { importMessages as messages } from './messages.ts';

/** What was made of a file, for the editor: what was found, what must be put right, what to look at. */
export function importReport({ facts, notices, pictures }: ImportedBulletin, categories: readonly string[]): string {
	const labels = messages.facts;
	const { title, date, dateFrom, author, category, paragraphs, filing } = facts;
	const { cited, main } = filing;
	const known = cited.filter((document) => registeredId(document) !== undefined);
	const unknown = cited.filter(({ means }) => means === 'unknown').map(({ name }) => name);
	const ambiguous = cited
		.filter(({ means }) => typeof means === 'object' && 'candidates' in means)
		.map(({ name }) => name);
	const lines: [label: string, value: string][] = [
		[labels.title, title],
		[labels.date, `${formatDate(date)}, ${dateFrom}`],
		[labels.author, author ?? messages.noAuthor],
		[labels.category, category ?? messages.noCategory + categories.join(', ')],
		[labels.text, messages.text(paragraphs, pictures.length)],
	];
	if (cited.length > 0) lines.push([labels.documents, messages.documents(cited.length, known.length)]);
	if (main.length > 0) lines.push([labels.filed, main.map(documentName).join('; ')]);
	if (unknown.length > 0) lines.push([labels.note, messages.unknownDocuments(unknown)]);
	if (ambiguous.length > 0) lines.push([labels.note, messages.ambiguousDocuments(ambiguous)]);
	for (const { message, todo } of notices) lines.push([todo ? labels.todo : labels.note, message]);
	const width = Math.max(...lines.map(([label]) => label.length)) + 2;
	return lines.map(([label, value]) => `    ${`${label}:`.padEnd(width)}${value}`).join('\n');
}
