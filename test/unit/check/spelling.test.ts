import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import dictionary from 'dictionary-vi';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { TYPED_FOR_OTHERS } from '../../../src/check/more-words.ts';
import { nearWords } from '../../../src/check/near-words.ts';
import { installedSyllables } from '../../../src/check/syllable-list.ts';
import { NO_WORDS, Vocabulary } from '../../../src/check/vocabulary.ts';
import { keyOf } from '../../../src/check/words.ts';
import { found, places, rulesWith, sourceOf } from './found.ts';
import { PLANTED } from './planted-slips.ts';

const spelled = (body: string, list = '') => found(body, 'spelling', rulesWith(list));

describe('a word that is none', () => {
	it.each([
		['lấy ý kiến nhận xết của tổ chức', ['xết → xét']],
		['Ttrong đó, tập trung vào hai việc', ['Ttrong → Trong']],
		['Các đoàn thể trogn phường', ['trogn → trong']],
		['quản lý nghành nghề', ['nghành → ngành']],
		['đạt kết qủa tốt', ['qủa → quả']],
		['người dân cuả phường', ['cuả → của']],
		['KHông có hộ nào', ['KHông → Không']],
		['THÔNG BAÓ MỜI HỌP', ['BAÓ → BÁO']],
		['quyền lợi củangười lao động', ['củangười → của người']],
		['Phường **nhận xết** việc ấy', ['xết → xét']],
		['một từ **x**ết nữa', ['x**ết → xét']],
		['duoc mời đến họp', ['duoc']],
		['nguoi nghèo', ['nguoi']],
		['đẩy mạnh tuyên truyển', ['truyển → truyền']],
		['phát triễn kinh tế', []],
		['viêc làm và công viêc', ['viêc → việc', 'viêc → việc']],
	])('%s', (body, words) => {
		expect(spelled(body)).toEqual(words);
	});

	it.each([
		['three words without diacritics, no phrase yet', 'Ở phố nguoi dan duoc mời họp', ['nguoi', 'duoc']],
		['four words, a phrase', 'Ở phố nguoi dan duoc den họp', []],
		[
			'three words on each side of one with diacritics',
			'nguoi dan duoc mời nguoi dan duoc',
			['nguoi', 'duoc', 'nguoi', 'duoc'],
		],
		['three words on each side of a comma', 'nguoi dan duoc, nguoi dan duoc', ['nguoi', 'duoc', 'nguoi', 'duoc']],
		['three words in capitals, a name', 'Ảnh THÔNG BAÓ MỜI dán ở ngõ', []],
		['four words in capitals, a headline', 'Ảnh THÔNG BAÓ MỜI HỌP dán ở ngõ', ['BAÓ → BÁO']],
	])('is one, or is not, among %s', (_name, body, words) => {
		expect(spelled(body)).toEqual(words);
	});

	it('gives several choices when several are near', () => {
		const [problem] = places(sourceOf('Mở lối cho ngừi dân.'));
		expect(problem).toBe('6:12 spelling');
	});

	it('stands in title, summary and tables too, and in a register entry', () => {
		const source =
			'---\ntitle: "Đợt xết nghiệm: đầu năm"\ndate: 2024-07-02\nsummary: >-\n  Dòng một\n  xết hai\n---\n\n| Một | Hai |\n|---|---|\n| ba | xết |\n';
		expect(places(source)).toEqual(['2:13 title spelling', '6:3 summary spelling', '11:8 spelling']);
		expect(places('kind: chi-thi\ntitle: Về xết duyệt\n', 'van-ban/a.yaml')).toEqual(['2:11 title spelling']);
		expect(places('categories:\n  - Thông báo\n  - Xết duyệt\n', 'phuong.yaml')).toEqual([
			'3:5 categories[2] spelling',
		]);
	});
});

describe('is silent about', () => {
	it.each([
		['both tone placements', 'Đảng uỷ, Đảng ủy khoá XIII, khóa XIII, hoà giải, hòa giải, khoẻ, khỏe, thuở, tuỳ, tùy'],
		['i and y', 'kỹ thuật, kĩ thuật, lý do, lí do, kỷ niệm, kỉ niệm, tỷ đồng, tỉ đồng, quý, quí, sĩ, sỹ, mỳ'],
		['abbreviations', 'KH, UBND, TNCS, LHPN, HĐND, BTCTW, QĐ, ĐU, CT/TW, 28-CT/TW, TTr, CTr, QyĐ, ThS, PGS, TP.HCM'],
		['abbreviations in a headline', 'HỌP BÀN CÔNG TÁC CỦA UBATP PHƯỜNG'],
		['numerals', 'khóa XIII, quý IV, thế kỷ XX, mục a), điểm đ khoản 2, 12h30, 5km, 20m2, H5N1, A4, T2'],
		['foreign names', 'Facebook, Zalo và YouTube; ông Donald Trump đến; iPhone, VnExpress, François, Müller'],
		['foreign words', 'gửi video qua website, họp online, xem camera, marathon, smartphone'],
		['places and peoples', 'Huế, Đắk Lắk, Đăk Glei, Krông Pắc, Bắc Kạn, Ê-đê, Xơ-đăng, Pa-cô, Tẻh'],
		['names of the highlands', 'xã Tả Lềng, bản Chiềng Lệng, bà Y Phýa và ông Lò Văn Phếc; làng Pìng'],
		['names of people', 'bà Nguyễn Thị Thuấn và ông Lê Phuông; chị Trần Thị Nhạ phát biểu'],
		['hyphenated words', 'ra-đi-ô, cà-phê, Xin-ga-po, mít-tinh, Lênin, Ốt-xtrây-li-a'],
		['addresses', 'xem huengaynay.vn, https://a.vn/tin-xet, hop.thu@phuong.gov.vn, a_b, C:\\tep'],
		['code', '`xết` và\n\n```\nxết trogn\n```'],
		['other scripts', '桓雄, Привет, α và µm'],
		['a phrase typed without diacritics', 'Gõ “thap doi lieu coc” cũng tìm được'],
		['link addresses and image files', '[đọc](/tin/xet-trogn/ "tin") ![ảnh](anh-trogn.png)'],
		['entities and escapes', 'Một&nbsp;hai &amp; ba, 2 \\* 3, \\_gạch\\_'],
	])('%s', (_name, body) => {
		expect(spelled(body)).toEqual([]);
	});

	it("a ward's own words, whole phrases and their words", () => {
		const body = 'Xóm Prâu bên suối xết, gần cầu Trogn.';
		expect(spelled(body).length).toBeGreaterThan(0);
		expect(spelled(body, '# tên xóm\nPrâu\nxết   # tên suối\ncầu Trogn\n')).toEqual([]);
	});
});

describe('the vocabulary', () => {
	const vocabulary = new Vocabulary(NO_WORDS);

	it("has every Vietnamese word of nspell's with the same dictionary", () => {
		const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
		const words = new TextDecoder()
			.decode(dictionary.dic)
			.split('\n')
			.slice(1)
			.filter((word) => /[^\p{ASCII}]/u.test(word));
		const missing = words.filter((word) => speller.correct(word) && !vocabulary.knows(keyOf(word)));
		expect(words.length).toBeGreaterThan(5000);
		// Stops without sắc or nặng, of foreign words; and syllables that are slips wherever news have them.
		expect([...missing].sort()).toEqual(['têt', ...TYPED_FOR_OTHERS].sort());
	});

	it('knows which syllables could be, though no list has them', () => {
		expect(['ngoàm', 'trươi', 'ttrong', 'nghà', 'lêch', 'kạn'].map((key) => vocabulary.couldBe(key, false))).toEqual([
			true,
			true,
			false,
			false,
			false,
			false,
		]);
		expect(vocabulary.couldBe('kạn', true)).toBe(true);
	});

	it('finds the nearest first, by the slips people make', () => {
		const first = (key: string) => nearWords(key, vocabulary.syllables)[0]?.word;
		expect(['xết', 'đưọc', 'ngừơi', 'quyềt', 'nghõ', 'thưong', 'phườg', 'trogn'].map(first)).toEqual([
			'xét',
			'được',
			'người',
			'quyết',
			'ngõ',
			'thương',
			'phường',
			'trong',
		]);
		expect(nearWords('x'.repeat(40), vocabulary.syllables)).toEqual([]);
	});
});

describe('the list of syllables', () => {
	it('is that of dictionary-vi where it is installed', () => {
		expect(installedSyllables()).toEqual(new TextDecoder().decode(dictionary.dic).split('\n').slice(1));
		expect(installedSyllables(pathToFileURL(join(tmpdir(), 'elsewhere.ts')).href)).toEqual([]);
	});

	it('is missed by the spelling of single words and by nothing else', () => {
		const withoutList = { vocabulary: new Vocabulary(NO_WORDS, []), contacts: new Set<string>() };
		const rules = [...new Set(PLANTED.map(({ rule }) => rule))].filter((rule) => rule !== 'spelling');
		const told = (of = rulesWith()) =>
			PLANTED.flatMap(({ text }) =>
				rules.flatMap((rule) => found(text.replace(/[⟦⟧]/g, ''), rule, of).map((words) => `${rule}: ${words}`)),
			);
		const texts = [...PLANTED.map(({ text }) => text.replace(/[⟦⟧]/g, '')), 'NÒng cốt của phường'];
		expect(texts.flatMap((text) => found(text, 'spelling', withoutList))).toEqual([]);
		expect(told(withoutList)).toEqual(expect.arrayContaining(told()));
		expect(told().length).toBeGreaterThanOrEqual(40);
	});
});
