import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type YAMLError,
} from 'yaml';
import { messages } from './messages.ts';

/** Line and column of a value or key in its file, both from 1; columns count UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** What keeps YAML from being read, in Vietnamese, and the corrected line. */
export interface YamlFault extends Position {
	readonly message: string;
	readonly fix?: string | undefined;
}

/**
 * YAML with every scalar kept as the text that was typed (`02` stays `02`), and the position of each value. `data` is
 * undefined when there are faults.
 */
export interface YamlSource {
	readonly data: unknown;
	readonly faults: readonly YamlFault[];
	/** The position of the value at a path, or of the nearest parent that exists. */
	locate(path: readonly PropertyKey[]): Position;
	/** The position of a key of the map at a path; that of the map where it has no such key. */
	locateKey(path: readonly PropertyKey[], key: string): Position;
}

/** Signs that end a key or an item, a hundred times those of a long entry. Each key is held against all others. */
const MAX_KEYS = 10_000;
/** An error is looked for in the text before it; after so many, the first are enough. */
const MAX_ERRORS = 100;

/** Parses YAML that begins on line `firstLine` of its file. Never throws. */
export function readYaml(text: string, firstLine = 1): YamlSource {
	if (hasTooManyKeys(text)) return unfit(firstLine, messages.yaml.tooLong);
	try {
		return parseYaml(text, firstLine);
	} catch (error) {
		// Nested so deeply that reading it by recursion ends where the stack does.
		if (error instanceof RangeError) return unfit(firstLine, messages.yaml.nested);
		throw error;
	}
}

/** Whether reading a YAML text would take longer than anybody waits. */
export function hasTooManyKeys(text: string): boolean {
	return (text.match(/[,?]|:(?=\s|$)/g)?.length ?? 0) > MAX_KEYS;
}

function unfit(line: number, message: string): YamlSource {
	const place = { line, column: 1 };
	return { data: undefined, faults: [{ ...place, message }], locate: () => place, locateKey: () => place };
}

function parseYaml(text: string, firstLine: number): YamlSource {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		schema: 'failsafe',
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
	});
	document.errors.splice(MAX_ERRORS);
	const at = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
	};
	const locate = (path: readonly PropertyKey[]): Position => {
		for (let length = path.length; length >= 0; length--) {
			const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return at(node.range[0]);
		}
		return at(0);
	};
	const locateKey = (path: readonly PropertyKey[], key: string): Position => {
		const map = path.length === 0 ? document.contents : document.getIn(path, true);
		const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
		return pair && isScalar(pair.key) && pair.key.range ? at(pair.key.range[0]) : locate(path);
	};
	const signs = unquotedSigns(document).slice(0, MAX_ERRORS);
	const found = [...document.errors.map((error) => fromError(error, text)), ...signs];
	const faults = onePerLine(found, (offset) => at(offset).line).map(({ offset, kind }) => ({
		...at(offset),
		...explain(kind, lineAt(text, offset), lineAt(text, text.indexOf('\n', offset) + 1)),
	}));
	return { data: faults.length > 0 ? undefined : document.toJS(), faults, locate, locateKey };
}

type FaultKind = 'colon' | 'indented' | 'duplicate' | 'tab' | 'quote' | 'bracket' | 'sign' | 'indent' | 'other';

interface Fault {
	readonly kind: FaultKind;
	/** UTF-16 offset into the YAML. */
	readonly offset: number;
}

const KINDS: Partial<Record<YAMLError['code'], FaultKind>> = {
	BLOCK_AS_IMPLICIT_KEY: 'colon',
	MULTILINE_IMPLICIT_KEY: 'indented',
	DUPLICATE_KEY: 'duplicate',
	TAB_AS_INDENT: 'tab',
	MISSING_CHAR: 'bracket',
	BAD_SCALAR_START: 'sign',
	BAD_INDENT: 'indent',
};

/** A quote that is never closed is told where it opens, not at the end of the file. */
function fromError(error: YAMLError, text: string): Fault {
	const kind = KINDS[error.code] ?? 'other';
	if (kind === 'bracket' && /quote/.test(error.message)) {
		const opening = [...text.slice(0, error.pos[0]).matchAll(/[:-][ \t]+(["'])/g)].at(-1);
		if (opening) return { kind: 'quote', offset: opening.index + opening[0].length - 1 };
	}
	return { kind, offset: error.pos[0] };
}

/** `*`, `&` and `!` at the beginning of a value mean something in YAML that no editor means. */
function unquotedSigns(document: Document): Fault[] {
	const found: Fault[] = [];
	visit(document, {
		Node(_key, node) {
			const hasAnchor = 'anchor' in node && node.anchor !== undefined;
			if ((isAlias(node) || hasAnchor || hasTag(node)) && node.range)
				found.push({ kind: 'sign', offset: node.range[0] });
		},
	});
	return found;
}

/** A tag as typed; the parser notes the tags that it finds by itself with their full names. */
function hasTag(node: object): boolean {
	return 'tag' in node && typeof node.tag === 'string' && !node.tag.startsWith('tag:yaml.org,2002:');
}

/** One slip often gives several errors; of those on one line the most telling is kept, else the first. */
function onePerLine(faults: readonly Fault[], line: (offset: number) => number): Fault[] {
	const byLine = Map.groupBy(faults, ({ offset }) => line(offset));
	return [...byLine.values()].flatMap((same) => same.find(({ kind }) => kind === 'indented') ?? same[0] ?? []);
}

/** The commonest slips of people who don't know YAML, said in their words. */
function explain(kind: FaultKind, line: string, next: string): { message: string; fix?: string } {
	const quoted = quoteValue(line);
	const fix = quoted === undefined ? {} : { fix: quoted };
	const joined = /^(\s*(?:- )?[\w-]+:)(\S.*)$/u.exec(line);
	switch (kind) {
		case 'indented':
		case 'colon':
			if (joined) return { message: messages.yaml.noSpaceAfterColon, fix: `${joined[1]} ${joined[2]}` };
			if (kind === 'indented' && /^\s/.test(next)) {
				return { message: messages.yaml.nextIndented };
			}
			return {
				message: messages.yaml.unreadable,
				...fix,
			};
		case 'duplicate':
			return { message: messages.yaml.duplicate };
		case 'tab':
			return {
				message: messages.yaml.tab,
				fix: line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)),
			};
		case 'quote':
			return { message: messages.yaml.openQuote, ...fix };
		case 'bracket':
			return { message: messages.yaml.openBracket, ...fix };
		case 'sign':
			return { message: messages.yaml.sign, ...fix };
		case 'indent':
			return { message: messages.yaml.unevenIndent };
		case 'other':
			return { message: messages.yaml.other, ...fix };
	}
}

function lineAt(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', start);
	return text.slice(start, end < 0 ? undefined : end);
}

/** `title: Tin: mới` → `title: "Tin: mới"`. Quotes that are part of the text stay; one that only opens goes. */
function quoteValue(line: string): string | undefined {
	const match = /^(\s*(?:- )?[\w-]+:\s+)(\S.*)$/u.exec(line);
	if (!match?.[1] || !match[2]) return undefined;
	const value = match[2].trim();
	const whole = /^(["'])(.*)\1$/u.exec(value)?.[2];
	const opened = /^["']([^"']*)$/u.exec(value)?.[1];
	const bare = whole ?? opened ?? value;
	return `${match[1]}"${bare.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
