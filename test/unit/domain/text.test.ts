import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	byVietnamese,
	decodePercent,
	fold,
	inSentence,
	isSlug,
	jsonInHtml,
	nearest,
	shorten,
	slugify,
	squeeze,
	stripControls,
	toNfc,
} from '../../../src/domain/text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const vietnameseText = fc
	.array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyằẳẵặấốữỳỵĐÐÁÝ -,.0123456789'), { maxLength: 40 })
	.map((letters) => letters.join(''));

describe('fold', () => {
	it.each([
		['Đảng ủy', 'dang uy'],
		['đường Ðặng Huy Trứ', 'duong dang huy tru'],
		['Thừa Thiên Huế', 'thua thien hue'],
		['Nguyễn Ý Ỷ Ỵ Ữ Ở', 'nguyen y y y u o'],
		['28-CT/TW', '28-ct/tw'],
		['', ''],
	])('%j becomes %j', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it('gives the same for decomposed as for composed letters', () => {
		fc.assert(fc.property(vietnameseText, (text) => fold(text.normalize('NFD')) === fold(text)));
	});

	it('leaves nothing to fold', () => {
		fc.assert(fc.property(vietnameseText, (text) => fold(fold(text)) === fold(text)));
	});
});

describe('slugify', () => {
	it.each([
		['Kinh tế - xã hội', 'kinh-te-xa-hoi'],
		['42/2022/NĐ-CP', '42-2022-nd-cp'],
		['  Đề án 06!  ', 'de-an-06'],
		['Ðảng bộ', 'dang-bo'],
		['“Tin” mới…', 'tin-moi'],
		['日本', ''],
		['---', ''],
	])('%j becomes %j', (text, slug) => {
		expect(slugify(text)).toBe(slug);
	});

	it('gives the same for decomposed as for composed letters', () => {
		fc.assert(fc.property(vietnameseText, (text) => slugify(text.normalize('NFD')) === slugify(text)));
	});

	it('gives a slug or nothing, whatever goes in', () => {
		fc.assert(fc.property(fc.oneof(anyText, vietnameseText), (text) => slugify(text) === '' || isSlug(slugify(text))));
	});

	it('keeps a slug as it is', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z0-9]{1,5}(?:-[a-z0-9]{1,5}){0,3}$/), (slug) => slugify(slug) === slug),
		);
	});
});

describe('isSlug', () => {
	it.each(['a', '0', 'tin-moi', '42-2022-nd-cp'])('accepts %j', (text) => {
		expect(isSlug(text)).toBe(true);
	});

	it.each(['', '-', '-a', 'a-', 'a--b', 'A', 'đ', 'a b', 'a/b', 'a.html', 'a\n'])('refuses %j', (text) => {
		expect(isSlug(text)).toBe(false);
	});
});

describe('toNfc', () => {
	it('composes letters', () => {
		expect(toNfc('Hương Xuân'.normalize('NFD'))).toBe('Hương Xuân');
	});
});

describe('stripControls', () => {
	it('leaves only what XML may hold, and all of that', () => {
		const allowed = /^[\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
		fc.assert(
			fc.property(anyText, (text) => {
				const stripped = stripControls(text);
				expect(stripped).toMatch(allowed);
				if (allowed.test(text)) expect(stripped).toBe(text);
			}),
		);
		expect(stripControls('a\u0000\u0008b\tc\nd\u007F\uFFFE\uFFFFđ😀')).toBe('ab\tc\ndđ😀');
	});
});

describe('decodePercent', () => {
	it.each([
		['h%C3%ACnh%20m%E1%BB%99t.jpg', 'hình một.jpg'],
		['a%23b%2Fc.jpg', 'a#b/c.jpg'],
		['hình.jpg', 'hình.jpg'],
		['100%', '100%'],
		['%E0%A4%A', '%E0%A4%A'],
	])('%s → %s', (text, decoded) => {
		expect(decodePercent(text)).toBe(decoded);
	});
});

describe('jsonInHtml', () => {
	it('ends no script and begins no comment', () => {
		const value = { text: '</script><!-- <b>' };
		expect(jsonInHtml(value)).not.toContain('<');
		expect(JSON.parse(jsonInHtml(value))).toEqual(value);
	});
});

describe('squeeze', () => {
	it.each([
		['  một   hai\t\nba ', 'một hai ba'],
		['\u00A0một\u00A0 hai\u2003ba\u00A0', 'một hai ba'],
		[' \n\u00A0', ''],
		['một hai', 'một hai'],
	])('turns %j into %j', (text, squeezed) => {
		expect(squeeze(text)).toBe(squeezed);
	});
});

describe('inSentence', () => {
	it.each([
		['Phường Hương Xuân', 'phường Hương Xuân'],
		['Ủy ban nhân dân', 'ủy ban nhân dân'],
		['xã Hương Toàn', 'xã Hương Toàn'],
		['', ''],
	])('%j becomes %j', (name, inside) => {
		expect(inSentence(name)).toBe(inside);
	});
});

describe('byVietnamese', () => {
	it('orders by the Vietnamese alphabet, where đ follows d and ê follows e', () => {
		const names = ['Em', 'Đề án', 'Văn', 'Êm', 'Dự án', 'Ấn', 'Ông', 'An', 'Ăn', 'Đa', 'Ơn', 'On'];
		const ordered = ['An', 'Ăn', 'Ấn', 'Dự án', 'Đa', 'Đề án', 'Em', 'Êm', 'On', 'Ông', 'Ơn', 'Văn'];
		expect(names.toSorted(byVietnamese)).toEqual(ordered);
	});
});

describe('shorten', () => {
	it.each([
		['một hai ba', 10, 'một hai ba'],
		['một hai ba', 9, 'một hai…'],
		['một hai, ba bốn', 10, 'một hai…'],
		['một hai – ba bốn', 12, 'một hai…'],
		['nghiêng', 4, 'ngh…'],
	])('%j within %i becomes %j', (text, limit, short) => {
		expect(shorten(text, limit)).toBe(short);
	});

	it('never exceeds the limit, and ends with an ellipsis after a beginning of the text when it cut', () => {
		const words = fc.array(fc.constantFrom('chữ', 'nghiêng', ',', '–', ' ', 'đ.'), { maxLength: 30 });
		const texts = fc.oneof(
			anyText,
			words.map((parts) => parts.join(' ')),
		);
		fc.assert(
			fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, limit) => {
				const short = shorten(text, limit);
				expect(short.length).toBeLessThanOrEqual(limit);
				if (text.length <= limit) expect(short).toBe(text);
				else expect([short.at(-1), text.startsWith(short.slice(0, -1))]).toEqual(['…', true]);
			}),
		);
	});

	it('does not cut a character in two', () => {
		expect(shorten('Tin😀😀', 5)).toBe('Tin…');
	});
});

describe('nearest', () => {
	it.each([
		['titel', ['title', 'date'], 'title'],
		['Thong bao', ['Chính quyền', 'Thông báo'], 'Thông báo'],
		['het hieu luc', ['con-hieu-luc', 'het-hieu-luc'], 'het-hieu-luc'],
		['categori', ['category', 'categories'], 'category'],
		['bóng đá', ['Thông báo', 'Chính quyền'], undefined],
		['noet', ['note'], undefined],
		['title', [], undefined],
	])('for %j among %j is %j', (typed, known, meant) => {
		expect(nearest(typed, known)).toBe(meant);
	});

	it.each(['xay dung dang', 'XÂY DỰNG ĐẢNG', 'Xây dựng Đảng'.normalize('NFD')])(
		'finds a known word typed %j',
		(typed) => {
			expect(nearest(typed, ['Chính quyền', 'Xây dựng Đảng'])).toBe('Xây dựng Đảng');
		},
	);

	it('takes a nearer word that comes later in the list, and the first of equally near ones', () => {
		expect(nearest('abcdef', ['abcdxy', 'abcdex'])).toBe('abcdex');
		expect(nearest('abcdef', ['abcdex', 'abcdey'])).toBe('abcdex');
	});
});
