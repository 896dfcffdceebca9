import { fold, squeeze, toNfc } from '../text.ts';
import { bodyAt, levelAt } from './issuers.ts';

interface ReadIssuer {
	/** What the body is called, without level and place: `ban thuong vu thi uy`. */
	readonly body: string;
	readonly level: string | undefined;
	readonly place: string | undefined;
}

function readIssuer(issuer: string): ReadIssuer {
	const typed = squeeze(
		toNfc(issuer)
			.replace(/\(.*?\)/g, ' ')
			.replace(/ & /g, ' và ')
			.replace(/\bTP\b\.? ?/gi, 'thành phố '),
	);
	const text = fold(typed);
	const bodies: string[] = [];
	let end = 0;
	for (let body = bodyAt(text, 0); body; body = bodyAt(text, end)) {
		bodies.push(body.name);
		end += body.folded.length + 1;
	}
	const level = levelAt(text, end, (from, to) => typed.slice(from, to));
	if (level) end += level.length + 1;
	// "Đảng" after "Trung ương" names no place. A ministry's name has small syllables too.
	const name = /^(?:bo|so)$/.test(bodies.at(-1) ?? '') ? /^\p{Lu}[^,;.]*/u : /^(?!Đảng|Việt)\p{Lu}\S*(?: \p{Lu}\S*)*/u;
	const place = name.exec(typed.slice(end))?.[0];
	return { body: bodies.join(' '), level, place: place?.replace(/[,;.]+$/, '') };
}

/**
 * Whether two names can be of the same body: one may be shorter ("Thị ủy" for "Ban Thường vụ Thị ủy Hương Trà"),
 * but level and place must not contradict. "Trung ương" alone fits every central Party body.
 */
export function sameIssuer(a: string, b: string): boolean {
	const [first, second] = [readIssuer(a), readIssuer(b)];
	if (first.body === '' || second.body === '') return fold(a) === fold(b);
	if (first.level && second.level && first.level !== second.level) return false;
	if (first.place && second.place && !samePlace(first.place, second.place)) return false;
	if (isCentral(first.body) && isCentral(second.body))
		return first.body === 'trung uong' || second.body === 'trung uong' || startsAlike(first.body, second.body);
	return ` ${first.body} `.includes(` ${second.body} `) || ` ${second.body} `.includes(` ${first.body} `);
}

function samePlace(a: string, b: string): boolean {
	return startsAlike(fold(a), fold(b)) || isShortFor(a, b) || isShortFor(b, a);
}

/** "GD&ĐT" for "Giáo dục và Đào tạo". */
function isShortFor(short: string, name: string): boolean {
	const letters = /^\p{Lu}{2,}[&\p{Lu}-]*/u.exec(short)?.[0];
	const words = fold(name).split(/[ -]+/);
	const initials = words.filter((word) => word !== 'va').map((word) => word.charAt(0));
	return (
		letters !== undefined && words.length > 1 && startsAlike(fold(letters).replace(/[&-]/g, ''), initials.join(''))
	);
}

function startsAlike(a: string, b: string): boolean {
	return a.startsWith(b) || b.startsWith(a);
}

function isCentral(body: string): boolean {
	return /^(?:ban bi thu|bo chinh tri|ban chap hanh trung uong|trung uong)/.test(body);
}
