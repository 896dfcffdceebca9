/**
 * Vietnamese text: normal form, folding of diacritics, slugs, escaping.
 * Strings go in and out as ordinary UTF-16; nothing here depends on a locale of the machine.
 */

/** Unicode NFC. Files arrive as NFD from macOS and from some Word converters. */
export function toNfc(text: string): string {
	return text.normalize('NFC');
}

/**
 * Lower case without diacritics: `Đảng ủy` → `dang uy`. đ has no decomposition in Unicode,
 * so it is mapped by hand, and so is Ð (U+00D0), which old keyboards type for Đ.
 */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[đð]/g, 'd');
}

/** Without the control characters and non-characters that neither XML nor HTML may hold. Tabs and line ends stay. */
export function stripControls(text: string): string {
	return text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : ''));
}

/** What an address spells with `%`, in its letters: `h%C3%ACnh.jpg` → `hình.jpg`. What spells none stays as it is. */
export function decodePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** JSON for inside HTML, where no `<` of it begins or ends a tag. */
export function jsonInHtml(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** A part of an address: `Kinh tế - xã hội` → `kinh-te-xa-hoi`, `42/2022/NĐ-CP` → `42-2022-nd-cp`. */
export function slugify(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** True for what may stand in an address: lower-case ASCII letters, digits and single hyphens. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** Trims, and turns every run of white space (no-break spaces too) into one space. */
export function squeeze(text: string): string {
	// Most texts are as they should be, and to look is cheaper than to write them anew.
	return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** A unit's name inside a sentence: `Phường Hương Xuân` → `phường Hương Xuân`. */
export function inSentence(name: string): string {
	return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Order of the Vietnamese alphabet, the same on every machine. */
export const byVietnamese: (a: string, b: string) => number = new Intl.Collator('vi').compare;

/** Cuts at a space so that at most `limit` UTF-16 units are left, and ends with an ellipsis when it cut. */
export function shorten(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const cut = text.lastIndexOf(' ', limit - 1);
	// Half of a surrogate pair is no character.
	const kept = text.slice(0, cut > 0 ? cut : limit - 1).replace(/[\uD800-\uDBFF]$/, '');
	return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`;
}

/**
 * The known word nearest to what was typed (edit distance over folded letters), for "did you mean".
 * Returns undefined when nothing is near: more than two letters in five would have to change.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
	const wanted = fold(typed);
	let best: string | undefined;
	let bestDistance = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
	for (const candidate of known) {
		const distance = editDistance(wanted, fold(candidate), bestDistance);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** Levenshtein distance, or `limit` as soon as it cannot be below it. */
function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return Math.min(limit, previous[b.length] ?? limit);
}
