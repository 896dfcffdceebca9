import type { Element } from 'hast';
import { decodePercent } from '../domain/text.ts';
import type { Beside } from './source.ts';

/** What a picture is until its own has been loaded: a dot, a spinner. */
const PLACEHOLDER =
	/^data:image\/(?:gif|svg)|(?:^|[/_-])(?:blank|spacer|placeholder|loading|lazy|transparent|1x1)[\w-]*\.(?:gif|png|svg|jpe?g)/i;

/**
 * All addresses that an `img` gives for its picture, the likeliest first: `src`, unless that only keeps the place, what
 * scripts load later (`data-src`, `data-original`, …), and those of `srcset`.
 */
export function pictureAddresses(properties: Element['properties']): string[] {
	const src = String(properties['src'] ?? '');
	const late = Object.entries(properties)
		.filter(([name, value]) => /^data[A-Z]/.test(name) && typeof value === 'string' && isPicture(value))
		.sort(([a], [b]) => Number(/set$/i.test(a)) - Number(/set$/i.test(b)))
		.flatMap(([name, value]) => (/set$/i.test(name) ? setOf(String(value)) : [String(value)]));
	const set = setOf([properties['srcSet'] ?? ''].flat().join(', '));
	const isPlaceholder = src === '' || PLACEHOLDER.test(src);
	const all = isPlaceholder ? [...late, ...set, src] : [src, ...late, ...set];
	return [...new Set(all)].filter((address) => address !== '');
}

function isPicture(value: string): boolean {
	return /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)(?:[?#\s,]|$)/i.test(value);
}

/** The addresses of `a.jpg 640w, b.jpg 1280w`. */
function setOf(value: string): string[] {
	return value
		.split(/,\s+|,(?=\S+\s+\d)/)
		.map((part) => part.trim().split(/\s+/)[0] ?? '')
		.filter((address) => address !== '');
}

/**
 * The file that an address of a saved page means, where it lies beside the page: at that path, or by its name alone, as
 * a browser saves what a page shows and as people put a file beside it that they downloaded.
 */
export function fileAt(address: string, beside: Beside): Uint8Array | undefined {
	const path = decodePercent(address.replace(/[?#].*$/, ''))
		.replace(/^(?:[a-z][\w+.-]*:)?\/\/[^/]*/i, '')
		.replace(/^[/\\]+/, '');
	const name = path.split(/[/\\]/).at(-1) ?? '';
	if (path === '' || name === '') return undefined;
	return beside(path) ?? (name === path ? undefined : beside(name));
}
