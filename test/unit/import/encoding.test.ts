import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, likelyEncoding, toUnicode } from '../../../src/import/encoding.ts';
import { bytesOf, toTcvn3, toVni } from './encodings.ts';
import { REPORT } from './sources.ts';

const TEXT = [REPORT.opening, REPORT.basis, ...REPORT.tasks].join('\n').toLowerCase();

describe('the likely encoding', () => {
	it.each([
		['unicode', TEXT],
		['unicode', TEXT.normalize('NFD')],
		['unicode', 'Van ban khong dau'],
		['unicode', 'Café và résumé'],
		['tcvn3', toTcvn3(TEXT)],
		['vni', toVni(TEXT)],
		[undefined, `${toTcvn3(TEXT)}\n${TEXT}`],
		[undefined, `${toTcvn3(TEXT)}\n${toVni(TEXT)}`],
		[undefined, 'ÄÄng bá» phÆ°á»ng thá»±c hiá»n tá»t viá»c há»c táº­p'],
	])('%s', (encoding, text) => {
		expect(likelyEncoding(text)).toBe(encoding);
	});

	it('is found of any report long enough', () => {
		const words = TEXT.match(/\p{L}+/gu) ?? [];
		const text = fc
			.array(fc.constantFrom(...words), { minLength: 80, maxLength: 200 })
			.map((chosen) => chosen.join(' '));
		fc.assert(
			fc.property(text, (chosen) => {
				expect([likelyEncoding(chosen), likelyEncoding(toTcvn3(chosen)), likelyEncoding(toVni(chosen))]).toEqual([
					'unicode',
					'tcvn3',
					'vni',
				]);
			}),
		);
	});
});

describe('a file of text', () => {
	const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
	// What windows-1258 has: base letters composed, tones as marks of their own.
	const windows1258 = (text: string) => {
		const bytes: Readonly<Record<string, number>> = {
			ă: 0xe3,
			đ: 0xf0,
			ơ: 0xf5,
			ư: 0xfd,
			Đ: 0xd0,
			'\u0300': 0xcc,
			'\u0309': 0xd2,
			'\u0303': 0xde,
			'\u0301': 0xec,
			'\u0323': 0xf2,
		};
		const marked = text
			.normalize('NFD')
			.replace(
				/([aeouAEOU])(\p{M}*?)([\u0302\u0306\u031B])/gu,
				(_all, base: string, tones: string, mark: string) => (base + mark).normalize('NFC') + tones,
			);
		return Buffer.from([...marked].map((letter) => bytes[letter] ?? letter.charCodeAt(0)));
	};
	it.each([
		['UTF-8', Buffer.from(TEXT)],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
		['UTF-16 little-endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
		['UTF-16 big-endian', utf16be(`\uFEFF${TEXT}`)],
		['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
		['UTF-16 big-endian without a mark', utf16be(TEXT)],
		['windows-1258', windows1258(TEXT)],
	])('in %s', (_name, bytes) => {
		expect(decodeText(bytes)).toBe(TEXT);
	});

	it.each([
		['TCVN3', bytesOf(toTcvn3(TEXT))],
		['VNI', bytesOf(toVni(TEXT))],
	])('in %s', (_name, bytes) => {
		expect(toUnicode([{ text: decodeText(bytes) }]).texts).toEqual([TEXT]);
	});

	it('in no Vietnamese encoding is refused with the way out', () => {
		expect(() => decodeText(Buffer.from(Array.from({ length: 500 }, (_, index) => 128 + (index % 100))))).toThrow(
			'dùng công cụ chuyển mã của UniKey',
		);
	});
});

describe('pieces with fonts', () => {
	it('are read by their fonts, those without a font by what they look like', () => {
		const pieces = [
			{ text: toTcvn3('đảng bộ '), font: '.VnTime' },
			{ text: toTcvn3('phường thử nghiệm'), font: '.VnTimeH' },
			{ text: toVni(' họp'), font: 'VNI-Times' },
			{ text: ' tháng bảy năm nay', font: 'Times New Roman' },
			{ text: ', đủ mặt', font: '.VnTime' },
		];
		expect(toUnicode(pieces)).toEqual({
			texts: ['đảng bộ ', 'PHƯỜNG THỬ NGHIỆM', ' họp', ' tháng bảy năm nay', ', đủ mặt'],
			met: ['tcvn3', 'vni'],
		});
	});

	it('give back a mark that was cut from its letter', () => {
		const typed = toVni('việc');
		const pieces = [0, 3].map((start) => ({
			text: typed.slice(start, start === 0 ? 3 : undefined),
			font: 'VNI-Times',
		}));
		expect(toUnicode(pieces).texts.join('')).toBe('việc');
	});
});
