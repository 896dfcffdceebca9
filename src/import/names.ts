import { isDeviceName } from '../content/device-names.ts';
import { slugify } from '../domain/text.ts';

/** An address's last part may not grow without end. */
const MAX_SLUG = 90;

/** The slug that a title gives, cut between words where it is long: `Lễ ra quân` → `le-ra-quan`. */
export function slugFor(title: string): string {
	const slug = slugify(title);
	if (isDeviceName(slug)) return `tin-${slug}`;
	if (slug.length <= MAX_SLUG) return slug;
	return slug.slice(0, slug.lastIndexOf('-', MAX_SLUG) > 0 ? slug.lastIndexOf('-', MAX_SLUG) : MAX_SLUG);
}

/** Path and query of an address, as bulletins list old ones; undefined for a portal's home page and for no address. */
export function oldAddress(url: string): string | undefined {
	const parsed = URL.parse(url, 'http://portal.invalid');
	const address = parsed && /^https?:$/.test(parsed.protocol) ? parsed.pathname + parsed.search : '/';
	return address === '/' ? undefined : address;
}

/**
 * Whether an address that a page names as its own (canonical, `og:url`) is that of one text: portals' templates often
 * give the same to all of their pages. One text's has a number, or words of its title.
 */
export function isOwnAddress(url: string, title: string): boolean {
	const address = oldAddress(url);
	if (address === undefined) return false;
	const [path = '', query = ''] = address.split('?');
	const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
	if (/\d/.test(query) || /\d{2}/.test(path)) return true;
	const words = new Set(slugify(title).split('-'));
	return (
		slugify(last.replace(/\.\w+$/, ''))
			.split('-')
			.filter((word) => words.has(word)).length >= 2
	);
}
