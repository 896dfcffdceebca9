import { legacyFont } from './legacy-letters.ts';
import type { WordElement } from './word-element.ts';

/**
 * Which old font a run of a Word file is in, as a class: `tcvn3`, `tcvn3h` (capitals) or `vni`. Fonts are named in the
 * run, else in its style, in its paragraph's, in those that they are based on, or as the document's default.
 */
export function wordFonts(
	stylesXml: string,
): (run: WordElement, paragraph: WordElement | undefined) => string | undefined {
	const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(stylesXml)?.[0] ?? '';
	const styles = new Map(
		[...stylesXml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].map(([, head = '', body = '']) => [
			attribute(head, 'w:styleId') ?? '',
			{ font: fontIn(body), base: attribute(/<w:basedOn\b[^>]*>/.exec(body)?.[0] ?? '', 'w:val'), head },
		]),
	);
	const normal = [...styles].find(
		([, { head }]) => /w:type="paragraph"/.test(head) && /w:default="(?:1|true)"/.test(head),
	);
	const fontOf = (id: string | null | undefined, depth = 0): string | undefined => {
		const style = styles.get(id ?? '');
		return style?.font ?? (style?.base && depth < 10 ? fontOf(style.base, depth + 1) : undefined);
	};
	return (run, paragraph) => {
		const font = run.font ?? fontOf(run.styleId) ?? fontOf(paragraph?.styleId ?? normal?.[0]) ?? fontIn(defaults);
		const old = legacyFont(font);
		return old && old.encoding + (old.capitals ? 'h' : '');
	};
}

function fontIn(xml: string): string | undefined {
	return attribute(/<w:rFonts\b[^>]*>/.exec(xml)?.[0] ?? '', 'w:ascii');
}

function attribute(tag: string, name: string): string | undefined {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
