import type { Element, Nodes, Root } from 'hast';
import { decodePercent, squeeze } from '../domain/text.ts';
import { textOf } from './hast-text.ts';
import { isBoilerplateElement } from './page-elements.ts';
import type { LinkedFile } from './source.ts';

/** Kinds of files that are published beside a bulletin (`attachments`). */
const DOCUMENT = /\.(pdf|docx?|xlsx?|zip|rar)$/i;
/** Portals' menus and what they list beside a text is not of it. */
const ATTACHED_NAME = /attach|dinh-?kem|tep-?tin|file/i;

/** The file that an address names, without what is asked of a server; undefined when it is no document. */
export function documentName(address: string): string | undefined {
	const path = decodePercent(address.replace(/[?#].*$/, ''));
	const name = path.split(/[/\\]/).at(-1) ?? '';
	return DOCUMENT.test(name) ? name : undefined;
}

/** The documents that a page links to, each once, without those of its menus, footers and columns. */
export function linkedFiles(tree: Root | Element): LinkedFile[] {
	const found = new Map<string, LinkedFile>();
	const walk = (node: Nodes, isOfPage: boolean) => {
		if (!('children' in node)) return;
		const isNamed = node.type === 'element' && isAttached(node);
		const within = !isNamed && (isOfPage || (node.type === 'element' && isPageElement(node)));
		if (node.type === 'element' && node.tagName === 'a' && !within) {
			const address = String(node.properties['href'] ?? '');
			const name = documentName(address);
			if (name !== undefined && !found.has(address))
				found.set(address, { address, title: squeeze(textOf(node)) || name });
		}
		for (const child of node.children) walk(child, within);
	};
	walk(tree, false);
	return [...found.values()];
}

function isAttached({ properties }: Element): boolean {
	return ATTACHED_NAME.test(`${[properties['className'] ?? []].flat().join(' ')} ${properties['id'] ?? ''}`);
}

function isPageElement(element: Element): boolean {
	return /^(?:nav|footer|aside|header)$/.test(element.tagName) || isBoilerplateElement(element);
}
