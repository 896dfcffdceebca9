import type { Root } from 'hast';
import { shorten, squeeze } from '../domain/text.ts';
import type { DocxParts } from './docx-parts.ts';
import { wordText } from './docx-text.ts';
import { textOf } from './hast-text.ts';
import { type LeftOut, leftFor } from './left-out.ts';
import { importMessages as messages } from './messages.ts';
import type { Notice } from './notice.ts';

/** What mammoth says of its work. */
interface Warning {
	readonly type: string;
	readonly message: string;
}

/** What of a Word file is not in its tree, and what is told of that and of what is there but not as it was. */
interface Lost {
	readonly notices: readonly Notice[];
	readonly left: readonly LeftOut[];
}

/** Tells what a Word file has and a bulletin will not. `tree` is what mammoth made of the file, with its `warnings`. */
export function lostInWord(parts: DocxParts, tree: Root, warnings: readonly Warning[]): Lost {
	const body = parts.xml('word/document.xml');
	const text = squeeze(textOf(tree));
	const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
	const todo = (message: string): Notice => ({ message, todo: true });
	const notices: Notice[] = [];
	const left: LeftOut[] = [];
	const boxes = new Set(
		inside(body, 'w:txbxContent')
			.map(textOfXml)
			.filter((box) => box !== ''),
	);
	for (const box of boxes) {
		const isThere = text.includes(box);
		if (!isThere) left.push({ reason: 'told', text: box });
		notices.push(isThere ? { message: messages.textBox(shorten(box, 60)) } : todo(messages.lostTextBox(box)));
	}
	const changes = count(/<w:(?:ins|del|moveFrom|moveTo) /g);
	if (changes > 0) notices.push(todo(messages.trackedChanges(changes)));
	const deleted = inside(body, 'w:(?:del|moveFrom)')
		.map(textOfXml)
		.filter((words) => words !== '');
	if (deleted.length > 0) notices.push({ message: messages.deletedText(deleted.map((words) => shorten(words, 60))) });
	const secret = inside(body, 'w:r')
		.filter((run) => /<w:vanish\s*\/>/.test(run))
		.map(textOfXml)
		.filter((words) => words !== '');
	if (secret.length > 0) notices.push(todo(messages.hiddenText(secret.map((words) => shorten(words, 60)))));
	const comments = inside(parts.xml('word/comments.xml'), 'w:comment').map(textOfXml);
	if (comments.length > 0)
		notices.push({ message: messages.comments(comments.map((comment) => shorten(comment, 60))) });
	const equations = inside(body, 'm:oMath').map(textOfXml);
	for (const equation of equations) notices.push(todo(messages.equation(equation)));
	const charts = count(/<(?:c:chart|cx:chart|dgm:relIds) /g);
	if (charts > 0) notices.push(todo(messages.charts(charts)));
	const objects = parts.names.filter((name) => /^word\/embeddings\//.test(name)).length;
	if (objects > charts) notices.push(todo(messages.embedded(objects)));
	if (parts.names.some((name) => /vbaProject/.test(name))) notices.push({ message: messages.macros });
	const edges = inside(parts.xml(/^word\/(?:header|footer)\d*\.xml$/), 'w:p').map(textOfXml);
	const told = [...new Set(edges)].filter((edge) => /\p{L}/u.test(edge));
	if (told.length > 0) notices.push({ message: messages.headersFooters(told.map((edge) => shorten(edge, 60))) });
	left.push(...leftFor('told', [...deleted, ...equations, ...comments, ...edges]));
	return { notices: [...notices, ...unread(warnings)], left };
}

/** What mammoth did not understand, of what shows on a page. */
function unread(warnings: readonly Warning[]): Notice[] {
	const told = (pattern: RegExp) => [
		...new Set(warnings.flatMap(({ message }) => pattern.exec(message)?.slice(1).join(', ') ?? [])),
	];
	const signs = told(/w:sym .*char (\S+) in font (.*)$/);
	const elements = told(/unrecognised element was ignored: (w:\w+)$/).filter(
		(name) => !/Range|:perm|:ptab|:cr$/.test(name),
	);
	const pictures = warnings.filter(
		({ type, message }) => type === 'error' || (/image/.test(message) && !/unlikely/.test(message)),
	);
	return [
		...(signs.length > 0 ? [messages.unknownSigns(signs)] : []),
		...(elements.length > 0 ? [messages.unknownElements(elements)] : []),
		...(pictures.length > 0 ? [messages.lostPictures(pictures.length)] : []),
	].map((message) => ({ message, todo: true }));
}

function inside(xml: string, tag: string): string[] {
	return [...xml.matchAll(new RegExp(`<${tag}(?:\\s(?:[^>]*[^/>])?)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
		([, content = '']) => content,
	);
}

function textOfXml(xml: string): string {
	return squeeze(wordText(xml));
}
