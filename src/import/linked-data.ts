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
	const all = scripts.flatMap((script) => objectsIn(parsed(script), 0));
	const articles = all.filter((object) => /article|posting|report/i.test(String(object['@type'] ?? '')));
	const article = [...articles, ...all].find((object) => 'datePublished' in object) ?? articles[0];
	return {
		headline: textIn(article?.['headline']),
		published: textIn(article?.['datePublished']) ?? textIn(article?.['dateCreated']),
		author: nameIn(article?.['author']),
	};
}

/** What a script says; pages wrap it for XML, and break lines within its texts. */
function parsed(script: string): unknown {
	const json = script
		.replace(/\s+/g, ' ')
		.replace(/^ ?(?:\/\*|\/\/)? ?(?:<!\[CDATA\[|<!--) ?(?:\*\/)?|(?:\/\*|\/\/)? ?(?:\]\]>|-->) ?(?:\*\/)? ?$/g, '');
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

type LinkedObject = Readonly<Record<string, unknown>>;

/** All objects of a piece of data, outer ones before those in them. */
function objectsIn(value: unknown, depth: number): LinkedObject[] {
	if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
	const inside = Object.values(value).flatMap((inner) => objectsIn(inner, depth + 1));
	return Array.isArray(value) ? inside : [value as LinkedObject, ...inside];
}

function textIn(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function nameIn(value: unknown): string | undefined {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return textIn(first) ?? textIn((first as { name?: unknown } | undefined)?.name);
}
