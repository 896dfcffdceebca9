import type { Nodes } from 'mdast';
import { isSafeUrl } from './safe-url.ts';

/*
 * MDX is a programming language, and a content file is data: of MDX it may use Markdown, the portal's own components
 * and plain elements, with attributes that are text. Whatever would run is refused before anything is compiled.
 */

/** The portal's components that an MDX file may place, each with the attributes it takes; `Body.astro` has them. */
export const COMPONENTS = { CountingRules: [] } as const satisfies Readonly<Record<string, readonly string[]>>;
export type ComponentName = keyof typeof COMPONENTS;

/** Elements that only say what their words are, and the attributes of each besides {@link EVERYWHERE}. */
export const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map([
	...'abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ins kbd li mark p pre q s samp section small span strong sub summary sup table tbody tfoot thead tr u ul var'
		.split(' ')
		.map((name): [string, string[]] => [name, []]),
	['a', ['href']],
	['ol', ['start']],
	['td', ['colspan', 'rowspan', 'align']],
	['th', ['colspan', 'rowspan', 'align', 'scope']],
	['time', ['datetime']],
]);
const EVERYWHERE = ['id', 'lang', 'title'];

/** Something that an MDX file may not hold, with its place in the text that was parsed, from 1. */
export interface MdxFault {
	readonly is: 'import' | 'expression' | 'element' | 'attribute' | 'attribute-code' | 'address';
	/** The element, attribute or address that is meant. */
	readonly name: string;
	readonly line: number;
	readonly column: number;
}

/** What a parsed MDX file holds that it may not, in the order of the text. */
export function mdxFaults(tree: Nodes): MdxFault[] {
	const faults: MdxFault[] = [];
	const pending: Nodes[] = [tree];
	for (let node = pending.pop(); node; node = pending.pop()) {
		const { line = 1, column = 1 } = node.position?.start ?? {};
		for (const { is, name } of faultsOf(node)) faults.push({ is, name, line, column });
		if ('children' in node) pending.push(...node.children.toReversed());
	}
	return faults;
}

type Attributes = Extract<Nodes, { type: 'mdxJsxFlowElement' }>['attributes'];
type Found = Pick<MdxFault, 'is' | 'name'>;

function faultsOf(node: Nodes): Found[] {
	switch (node.type) {
		case 'mdxjsEsm':
			return [{ is: 'import', name: '' }];
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return isRemark(node.value) ? [] : [{ is: 'expression', name: node.value.trim() }];
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return elementFaults(node.name, node.attributes);
		default:
			return [];
	}
}

/** A remark to whoever reads the file: it says nothing to the machine. */
function isRemark(code: string): boolean {
	return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/.test(code);
}

function elementFaults(name: string | null, attributes: Attributes): Found[] {
	// `<>…</>` is nothing but what is in it.
	if (name === null) return [];
	const allowed = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : elementAttributes(name);
	if (!allowed) return [{ is: 'element', name }];
	return attributes.flatMap((attribute): Found[] => {
		if (attribute.type === 'mdxJsxExpressionAttribute') return [{ is: 'attribute-code', name }];
		const { name: key, value } = attribute;
		if (!(allowed as readonly string[]).includes(key)) return [{ is: 'attribute', name: `${name} ${key}` }];
		if (typeof value === 'object' && value !== null) return [{ is: 'attribute-code', name }];
		return key === 'href' && !isSafeUrl(value ?? '') ? [{ is: 'address', name: value ?? '' }] : [];
	});
}

function elementAttributes(name: string): readonly string[] | undefined {
	const own = ELEMENTS.get(name);
	return own && [...own, ...EVERYWHERE];
}
