/** What a page's structured data (JSON-LD) says of its article. */
export interface Article {
	readonly headline?: string | undefined;
	readonly published?: string | undefined;
	readonly author?: string | undefined;
}

/** No data is nested deeper. */
const MAX_DEPTH = 8;

/** Reads the article out of a page's scripts of JSON-LD; what is no JSON says nothing. */
export function linkedArticle(scripts: readonly string[]): Article {
	const article = scripts.map((script) => articleIn(parsed(script), 0)).find((found) => found !== undefined);
	return {
		headline: textIn(article?.['headline']),
		published: textIn(article?.['datePublished']) ?? textIn(article?.['dateCreated']),
		author: nameIn(article?.['author']),
	};
}

function parsed(script: string): unknown {
	try {
		return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
	} catch {
		return undefined;
	}
}

/** The first object that is of a type of article, or has the day of one. */
function articleIn(value: unknown, depth: number): Readonly<Record<string, unknown>> | undefined {
	if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return undefined;
	const object = value as Readonly<Record<string, unknown>>;
	if (/article|posting|report/i.test(String(object['@type'] ?? '')) || 'datePublished' in object) return object;
	return Object.values(object)
		.map((inner) => articleIn(inner, depth + 1))
		.find((found) => found !== undefined);
}

function textIn(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function nameIn(value: unknown): string | undefined {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return textIn(first) ?? textIn((first as { name?: unknown } | undefined)?.name);
}
