import type { TextRun } from '../find/snippet.ts';

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. Attributes that are false or undefined are left out; text is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
	}
	made.append(...children.filter((child) => child !== undefined && child !== false));
	return made;
}

/** Text with what was found in `<mark>`. */
export function markedText(runs: readonly TextRun[]): (string | HTMLElement)[] {
	return runs.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}
