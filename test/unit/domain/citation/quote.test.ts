import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteRound } from '../../../../src/domain/citation/quote.ts';
import { readMarked } from './marked.ts';

/** The quote round the marked place, with the citation in brackets. */
function quoted(marked: string): string {
	const { text, places } = readMarked(marked);
	const [place] = places;
	if (!place) throw new Error(`no place marked: ${marked}`);
	const { before, cited, after } = quoteRound(text, place.start, place.end);
	return `${before}[${cited}]${after}`;
}

describe('quoteRound', () => {
	it.each([
		['Chi bộ họp. Thực hiện [Chỉ thị 28], phường ra quân. Mưa to.', 'Thực hiện [Chỉ thị 28], phường ra quân.'],
		['[Chỉ thị 28] được quán triệt.', '[Chỉ thị 28] được quán triệt.'],
		['Thực hiện [Chỉ thị 28]', 'Thực hiện [Chỉ thị 28]'],
		['Ai nhớ? Đó là [Chỉ thị 28]! Đúng rồi.', 'Đó là [Chỉ thị 28]!'],
		['Còn nữa… Đó là [Chỉ thị 28]… Hết.', 'Đó là [Chỉ thị 28]…'],
		['Ông nói: “Học đi.” “Học [Chỉ thị 28] nhé.” Mọi người cười.', '“Học [Chỉ thị 28] nhé.”'],
		['Xong. (Theo [Chỉ thị 28].) Hết.', '(Theo [Chỉ thị 28].)'],
		['Đoạn một\n\nTheo [Chỉ thị 28] nêu trên\n\nĐoạn ba', 'Theo [Chỉ thị 28] nêu trên'],
		[
			'Thu 1.500 đồng, tr. 5 theo [Chỉ thị 28] v.v. của phường.',
			'Thu 1.500 đồng, tr. 5 theo [Chỉ thị 28] v.v. của phường.',
		],
		['Hết. Ánh sáng của [Chỉ thị 28]. Đảng ủy họp.', 'Ánh sáng của [Chỉ thị 28].'],
		['Theo\n  [Chỉ\u00A0thị\n28]\n của phường', 'Theo [Chỉ thị 28] của phường'],
		['Theo([Chỉ thị 28])', 'Theo([Chỉ thị 28])'],
	])('in %j is %j', (marked, quote) => {
		expect(quoted(marked)).toBe(quote);
	});

	it('cuts a long sentence at words and says so', () => {
		const words = 'một hai ba bốn năm ';
		const long = words.repeat(30);
		expect(quoted(`Đầu câu ${long}theo [Chỉ thị 28] ${long}cuối câu.`)).toBe(
			`… bốn năm ${words.repeat(6)}theo [Chỉ thị 28] ${words.repeat(6)}một…`,
		);
	});

	it('cuts nothing that just fits', () => {
		const before = `Đầu ${'a'.repeat(125)} `;
		const after = ` ${'b '.repeat(59)}b`;
		expect(quoted(`${before}[Chỉ thị 28]${after}`)).toBe(`${before}[Chỉ thị 28]${after}`);
		expect(quoted(`T${before}[Chỉ thị 28]${after}`)).toBe(`… ${'a'.repeat(125)} [Chỉ thị 28]${after}`);
		expect(quoted(`${before}[Chỉ thị 28]${after}, c`)).toBe(`${before}[Chỉ thị 28] ${'b '.repeat(58)}b…`);
	});

	it('gives citations of one sentence the same sentence, and others another', () => {
		const { text, places } = readMarked('Mở đầu. Theo [Chỉ thị 28] và [Quy định 66]. Rồi [Kế hoạch 92] nữa.');
		expect(places.map(({ start, end }) => quoteRound(text, start, end).sentence)).toEqual([8, 8, 40]);
	});

	it('holds what is cited, is short, and keeps the words round it', () => {
		const text = fc
			.array(fc.constantFrom('một', 'Hai', 'ba.', 'Bốn', '“năm”', '\n', '\n\n', '…', '28'), { maxLength: 300 })
			.map((words) => words.join(' '));
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(30), (typed, at, length) => {
				const start = at % (typed.length + 1);
				const end = Math.min(typed.length, start + length);
				const { before, cited, after, sentence } = quoteRound(typed, start, end);
				expect(cited).toBe(typed.slice(start, end).replace(/\s+/g, ' ').trim());
				expect(before.length + cited.length + after.length).toBeLessThanOrEqual(263);
				expect([sentence <= start, before.length <= 131]).toEqual([true, true]);
				const plain = typed.replace(/\s+/g, ' ');
				expect(plain).toContain(before.replace(/^…/, '').trim());
				expect(plain).toContain(after.replace(/…$/, '').trim());
			}),
		);
	});
});
