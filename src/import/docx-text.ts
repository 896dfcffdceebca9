import type { DocxParts } from './docx-parts.ts';

/** What is said in a Word file: words, deleted ones and those of equations too, and where one ends. */
const SAID =
	/<(?:w:t|w:delText|m:t)(?:\s[^>]*[^/])?>([^<]*)<\/(?:w:t|w:delText|m:t)>|<\/w:p>|<w:(?:tab|br|cr)\b[^>]*\/>|<w:noBreakHyphen\s*\/>|<w:(?:foot|end)noteReference\b/g;

/** The words of a part of a Word file, or of a piece of one. What stands in it twice, for older Words, counts once. */
export function wordText(xml: string): string {
	const once = xml.replace(/<mc:Choice\b(?:(?!<mc:Choice\b)[\s\S])*?<\/mc:Choice>(?=\s*<mc:Fallback\b)/g, '');
	return decodeXml(
		[...once.matchAll(SAID)].map(([whole, text]) => text ?? (whole.startsWith('<w:noBreak') ? '-' : ' ')).join(''),
	);
}

/** All words of a Word file: the text as it is handed on, notes, comments, and what stands at pages' edges. */
export function allWords(document: string, parts: DocxParts): string {
	const others = parts.xml(/^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/);
	return `${wordText(document)} ${wordText(others)}`;
}

export function decodeXml(text: string): string {
	return text
		.replace(/&#x([\da-f]+);/gi, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}
