import { isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';

/** Where a value or key stands in the file; both count from 1. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

export interface YamlFault extends Position {
	readonly message: string;
	readonly fix?: string | undefined;
}

/** YAML with every scalar kept as the text that was typed (`02` stays `02`), and the place of each value. */
export interface YamlSource {
	readonly data: unknown;
	readonly faults: readonly YamlFault[];
	/** The place of the value at a path, or of the nearest parent that exists. */
	locate(path: readonly PropertyKey[]): Position;
	/** The place of a key of the map at a path. */
	locateKey(path: readonly PropertyKey[], key: string): Position;
}

/** Parses YAML that begins on line `firstLine` of its file. Never throws. */
export function readYaml(text: string, firstLine = 1): YamlSource {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		schema: 'failsafe',
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
	});
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
	const faults = document.errors.map((error) => ({ ...at(error.pos[0]), ...explain(error, text) }));
	return { data: faults.length > 0 ? undefined : document.toJS(), faults, locate, locateKey };
}

/** The commonest slips of people who don't know YAML, said in their words. */
function explain(error: YAMLError, text: string): { message: string; fix?: string } {
	const start = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
	const line = text.slice(start, text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start));
	const quoted = quoteValue(line);
	switch (error.code) {
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY':
			return {
				message: 'dòng này máy không đọc được; thường do chữ có dấu hai chấm mà không đặt trong ngoặc kép',
				...(quoted && { fix: quoted }),
			};
		case 'DUPLICATE_KEY':
			return { message: 'mục này đã ghi ở trên, chỉ giữ lại một' };
		case 'TAB_AS_INDENT':
			return {
				message: 'đầu dòng có phím Tab, dùng dấu cách',
				fix: line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)),
			};
		case 'MISSING_CHAR':
			return { message: 'thiếu dấu ngoặc hoặc dấu đóng', ...(quoted && { fix: quoted }) };
		case 'BAD_INDENT':
			return { message: 'thụt đầu dòng không đều với các dòng cùng cấp' };
		default:
			return { message: 'đoạn giữa hai dòng --- viết chưa đúng kiểu “mục: nội dung”', ...(quoted && { fix: quoted }) };
	}
}

/** `title: Tin: mới` → `title: "Tin: mới"` */
function quoteValue(line: string): string | undefined {
	const match = /^(\s*(?:- )?[\w-]+:\s+)(\S.*)$/u.exec(line);
	if (!match?.[1] || !match[2]) return undefined;
	const bare = match[2].trim().replace(/^["']|["']$/g, '');
	return `${match[1]}"${bare.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
