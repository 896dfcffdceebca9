import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, find } from '../../../../src/domain/citation/find.ts';
import { CITED_KINDS, PARTY_BODIES, STATE_BODIES } from '../../../../src/domain/citation/kinds.ts';
import { indexRegister } from '../../../../src/domain/citation/register.ts';
import { resolve } from '../../../../src/domain/citation/resolve.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023 } from '../../samples.ts';
import { ALIASES, DATES, GRAMMAR, KINDS, LISTS, NOISE, SHORT } from './forms.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { readMarked } from './marked.ts';

const FORMS = [...GRAMMAR, ...KINDS, ...NOISE, ...SHORT, ...LISTS, ...DATES, ...ALIASES];
const SENTENCES = [...FORMS.map(([marked]) => readMarked(marked).text), ...Object.values(LOOK_ALIKES).flat()];
const FRAGMENTS = [
	...['Chỉ thị', 'chỉ thị', 'các Nghị quyết', 'QUY ĐỊNH', 'kế hoạch', 'Luật', 'Thông báo kết luận', 'hướng dẫn'],
	...['số', 'Số:', 'so', 'ngày', 'năm', 'tháng', 'và', 'của', 'do', 'được', 'cùng ngày', 'ban hành', 'gọi tắt là'],
	...['28', '05', '36a', '2019', '21/01/2019', '16-5-2024', 'CT', 'QĐ', 'NĐ', 'TW', 'TƯ', 'UBND', 'QH15', 'TTg'],
	...['28-CT/TW', '42/2022/NĐ-CP', '439/QĐ-TTg', '98-CV/ĐU', '742/UBND', '30/2020', '18, 19-NQ/TW'],
	...['Ban Bí thư', 'Bộ Chính trị', 'Thị ủy', 'UBND phường', 'hộ', 'nội dung', 'đã', 'về việc', 'khóa XII'],
	...[' ', ' ', ' ', ' ', '  ', ', ', '; ', '-', '/', '–', '.', ':', '(', ')', '“', '”', '"', '&', '%', '\n', '\n\n'],
	...['\u00A0', '\u00AD', '\u200B', '\u2044', '２８', 'Ð', '😀', '日本', '\u0301', '\u01B0\u031B', '\uD83D', 'ﬁ'],
];
const assembled = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''));
const spaced = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }).map((parts) => parts.join(' '));
const sentences = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 }).map((parts) => parts.join('. '));
const realistic = fc.oneof(assembled, spaced, sentences);
const anything = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.string({ unit: 'grapheme', maxLength: 200 }),
	realistic,
	fc.tuple(realistic, fc.string({ unit: 'binary' }), realistic).map((parts) => parts.join('')),
);
const RUNS = { numRuns: 1000 };

/** What a citation says, wherever it stands and whatever white space and form of Unicode it is typed in. */
function told({ surface, start, end, core, ...said }: Citation) {
	return { ...said, surface: surface.normalize('NFC').replace(/\s/g, ' ') };
}

describe('find', () => {
	it('never throws, and its offsets give back what was cited, in order and apart', () => {
		fc.assert(
			fc.property(anything, (text) => {
				let previousEnd = 0;
				for (const { surface, start, end, core, number } of find(text)) {
					expect(surface).toBe(text.slice(start, end));
					expect([start >= previousEnd, start <= core.start, core.start < core.end, core.end <= end]).not.toContain(
						false,
					);
					expect(number).toMatch(/^\d{1,5}\p{L}?$/u);
					previousEnd = end;
				}
			}),
			RUNS,
		);
	});

	it('states only days that exist and symbols that begin with their number', () => {
		fc.assert(
			fc.property(anything, (text) => {
				for (const { date, number, symbol } of find(text)) {
					expect(date ?? '2019-01-21').toMatch(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
					expect(symbol ?? number).toSatisfy((written: string) => written.startsWith(number));
				}
			}),
			RUNS,
		);
	});

	it('reads decomposed text as it reads composed text', () => {
		fc.assert(
			fc.property(realistic, (text) => {
				expect(find(text.normalize('NFD')).map(told)).toEqual(find(text.normalize('NFC')).map(told));
			}),
			RUNS,
		);
	});

	it('reads no-break spaces as spaces', () => {
		fc.assert(
			fc.property(realistic, (text) => {
				expect(find(text.replaceAll(' ', '\u00A0')).map(told)).toEqual(find(text).map(told));
			}),
			RUNS,
		);
	});

	it('reads a line end inside a paragraph as a space', () => {
		fc.assert(
			fc.property(sentences, (text) => {
				const line = text.replace(/\s+/g, ' ');
				expect(find(line.replaceAll(' ', '\n')).map(told)).toEqual(find(line).map(told));
			}),
			RUNS,
		);
	});

	it('finds in the beginning of a text what it finds in that beginning alone', () => {
		fc.assert(
			fc.property(realistic, realistic, (first, second) => {
				const alone = find(first);
				expect(find(`${first}\n\nTin khác. ${second}`).slice(0, alone.length)).toEqual(alone);
			}),
			RUNS,
		);
	});
});

describe('a symbol', () => {
	const partyCodes = CITED_KINDS.flatMap(({ codes }) => codes['dang']);
	const stateCodes = CITED_KINDS.flatMap(({ codes }) => codes['nha-nuoc']).filter((code) => code.length > 1);
	const number = fc.constantFrom('1', '28', '05', '36a', '1675', '12345');
	const symbols = fc.oneof(
		fc
			.tuple(number, fc.constantFrom(...partyCodes), fc.constantFrom(...PARTY_BODIES))
			.filter(([, , body]) => !STATE_BODIES.includes(body))
			.map(([n, code, body]) => `${n}-${code}/${body}`),
		fc
			.tuple(number, fc.constantFrom(...stateCodes), fc.constantFrom(...STATE_BODIES))
			.filter(([, , body]) => !PARTY_BODIES.includes(body))
			.map(([n, code, body]) => `${n}/${code}-${body}`),
		fc
			.tuple(number, fc.constantFrom(...stateCodes), fc.constantFrom(...STATE_BODIES))
			.map(([n, code, body]) => `${n}/2022/${code}-${body}`),
		number.map((n) => `${n}/2023/QH15`),
	);
	const symbolsOf = (text: string) => find(text).map(({ symbol }) => symbol);

	it('of any known code and body is read as it is written', () => {
		fc.assert(
			fc.property(symbols, (symbol) => {
				expect(symbolsOf(`theo ${symbol} nêu trên`)).toEqual([symbol]);
			}),
			RUNS,
		);
	});

	it('means the same in capitals and in small letters', () => {
		fc.assert(
			fc.property(symbols, (symbol) => {
				const withoutLetter = symbol.replace(/^36a/, '36');
				expect(symbolsOf(`(${withoutLetter.toLowerCase()})`)).toEqual([withoutLetter]);
				expect(symbolsOf(`(${withoutLetter.toUpperCase()})`)).toEqual([withoutLetter]);
			}),
			RUNS,
		);
	});

	it('is read with spaces round its separators and with any dash', () => {
		fc.assert(
			fc.property(symbols, fc.constantFrom('-', '–', '—', '\u2011', '\u2212', '－'), (symbol, dash) => {
				const noisy = symbol.replaceAll('-', ` ${dash} `).replaceAll('/', '/ ');
				expect(symbolsOf(`theo ${noisy} nêu trên`)).toEqual([symbol]);
			}),
			RUNS,
		);
	});
});

/** Of each of these a text may hold any number. What is looked at round a place must not grow with the text. */
const HOSTILE = [
	...['1-1-1-1/', '1/1/', '28-CT/', '28-CT/TW', '28-CT/TW, ', '28-CT/TW ngày 21/01/2019 của Ban Bí thư, '],
	...['chỉ thị số 1, ', 'Chỉ thị 28 ', 'Ke hoach 28 nguoi, ', '28 và ', 'ngày 1/1/2019 ', '28-CT/TW “', '28-CT/TW ('],
	...['Chỉ thị 28) ', 'của Ban ', '28-CT/TW của Ban Bí thư Ban Bí thư ', 'gọi tắt là Chỉ thị 28 ', '(', '“', '1\u00AD'],
	...['1\u0301', '1\n', '1a', '1', ' ', '&1', 'ngày mùng 1 tháng 1 năm ', '28-CT/TW, ra 1 / 1 / ', '2019-1-1, '],
];
const MEGABYTE = 1_000_000;

// Far more than it takes, but less than it would take if it grew with the square of the text.
describe('hostile text', { timeout: 20_000 }, () => {
	it.each(HOSTILE)('of a megabyte of %j is read to its end', (unit) => {
		const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
		const end = '\n\nTheo Quyết định số 439/QĐ-TTg.';
		expect(find(text + end).at(-1)).toMatchObject({ symbol: '439/QĐ-TTg', end: text.length + end.length - 1 });
	});

	it.each(['28-CT/TW, ', '28-CT/TW ngày 21/01/2019, ', 'Chỉ thị 28, ', '28-CT/TW (gọi tắt là Chỉ thị 28), '])(
		'of a megabyte of %j is resolved to its end',
		(unit) => {
			const citations = find(`${unit.repeat(Math.ceil(MEGABYTE / unit.length))} 28-CT/TW.`);
			const resolutions = resolve(citations, indexRegister([DIRECTIVE_2019, DIRECTIVE_2023]));
			expect(resolutions).toHaveLength(citations.length);
			expect(resolutions.at(-1)?.is).toBe(unit.includes('2019') ? 'resolved' : 'ambiguous');
		},
	);
});
