import { describe, expect, it } from 'vitest';
import { formatWarnings } from '../../../src/content/problem.ts';
import { readContent } from '../../../src/content/read.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023, day } from '../samples.ts';
import { bulletinSource, read, registerFile, warnedOf } from './content-folder.ts';

const FILE = 'tin-bai/2024-07-02-a.md';
const PARTY = { kind: 'ke-hoach', number: '92', symbol: '92-KH/TU', issuer: 'Tỉnh ủy', issued: day('2019-05-16') };
const STATE = { system: 'nha-nuoc', issuer: 'Chính phủ' } as const;
const REGISTER = {
	...registerFile(DIRECTIVE_2019),
	...registerFile(DIRECTIVE_2023),
	...registerFile({ ...PARTY, kind: 'ke-hoach' }),
	...registerFile({ kind: 'huong-dan', number: '02', symbol: '02-HD/BTCTU', issuer: 'Ban Tổ chức', issued: '2018' }),
	...registerFile({ ...STATE, kind: 'quyet-dinh', number: '06', symbol: '06/QĐ-TTg', issued: day('2022-01-06') }),
	...registerFile({ ...STATE, kind: 'nghi-dinh', number: '42', symbol: '42/2022/NĐ-CP', issued: day('2022-06-24') }),
};

/** What is told of a bulletin with a body, whose first line is line 6 of the file. */
const warned = (body: string, head = '') =>
	warnedOf({ ...REGISTER, [FILE]: bulletinSource('2024-07-02', { head, body }) });

describe('a day that the register contradicts', () => {
	it.each([
		[
			'of a Party symbol',
			'Theo Kế hoạch số 92-KH/TU, ngày 17/5/2019 của Tỉnh ủy.',
			'6:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 17/05/2019',
			'Kế hoạch số 92-KH/TU, ngày 16/05/2019',
		],
		[
			'in words',
			'Theo Kế hoạch số 92-KH/TU ngày 17 tháng 5 năm 2019.',
			'6:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 17/05/2019',
			'Kế hoạch số 92-KH/TU ngày 16/05/2019',
		],
		[
			'in words and without “năm”',
			'Theo Kế hoạch số 92-KH/TU ngày 17 tháng 5 2019.',
			'6:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 17/05/2019',
			'Kế hoạch số 92-KH/TU ngày 16/05/2019',
		],
		[
			'before the symbol',
			'Theo Kế hoạch ngày 17/5/2019 số 92-KH/TU.',
			'6:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 17/05/2019',
			'Kế hoạch ngày 16/05/2019 số 92-KH/TU',
		],
		[
			'of another year, since Party numbers run through a term',
			'Theo Kế hoạch 92-KH/TU ngày 16/5/2020.',
			'6:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 16/05/2020',
			'Kế hoạch 92-KH/TU ngày 16/05/2019',
		],
		[
			'of a symbol with its year inside',
			'Theo Nghị định 42/2022/NĐ-CP ngày 25/6/2022.',
			'6:6  cảnh báo: sổ văn bản có 42/2022/NĐ-CP ngày 24/06/2022 (Chính phủ), ở đây ghi ngày 25/06/2022',
			'Nghị định 42/2022/NĐ-CP ngày 24/06/2022',
		],
		[
			'of a symbol with its year inside, in another year',
			'Theo Nghị định 42/2022/NĐ-CP ngày 24/6/2023.',
			'6:6  cảnh báo: sổ văn bản có 42/2022/NĐ-CP ngày 24/06/2022 (Chính phủ), ở đây ghi ngày 24/06/2023',
			'Nghị định 42/2022/NĐ-CP ngày 24/06/2022',
		],
		[
			'of a State symbol in the same year',
			'Theo Quyết định 06/QĐ-TTg ngày 07/01/2022.',
			'6:6  cảnh báo: sổ văn bản có 06/QĐ-TTg ngày 06/01/2022 (Chính phủ), ở đây ghi ngày 07/01/2022',
			'Quyết định 06/QĐ-TTg ngày 06/01/2022',
		],
		[
			'given after the issuer',
			'Theo Kế hoạch 92-KH/TU của Tỉnh ủy ngày 17/5/2019.',
			'6:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 17/05/2019',
			undefined,
		],
		[
			'of two documents',
			'Một.\n\n- Theo Chỉ thị 28-CT/TW ngày 21/01/2020.',
			'8:8  cảnh báo: sổ văn bản có 28-CT/TW ngày 21/01/2019 (Ban Bí thư), ngày 25/12/2023 (Bộ Chính trị), ở đây ghi ngày 21/01/2020',
			undefined,
		],
		[
			'of a document known by its year',
			'Theo Hướng dẫn 02-HD/BTCTU ngày 07/01/2019.',
			'6:6  cảnh báo: sổ văn bản có 02-HD/BTCTU năm 2018 (Ban Tổ chức), ở đây ghi ngày 07/01/2019',
			undefined,
		],
		[
			'over two lines',
			'Theo Kế hoạch số 92-KH/TU\nngày 17/5/2019.',
			'6:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 17/05/2019',
			'Kế hoạch số 92-KH/TU ngày 16/05/2019',
		],
	])('is told: %s', async (_name, body, text, fix) => {
		const advice = '; xem lại ngày, hoặc thêm văn bản này vào sổ';
		expect(await warned(body)).toBe(`${FILE}:${text}${advice}${fix ? `\n    Sửa thành:  ${fix}` : ''}`);
	});

	it('is told of title and summary by their field', async () => {
		const body = bulletinSource('2024-07-02', { head: 'summary: Theo Kế hoạch 92-KH/TU ngày 17/5/2019' });
		const source = body.replace('title: Tin', 'title: Học Kế hoạch 92-KH/TU ngày 18/5/2019');
		expect((await warnedOf({ ...REGISTER, [FILE]: source })).match(/^tin-bai.*?: \w+: .*?(?=,)/gm)).toEqual([
			`${FILE}:2:8  cảnh báo: title: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy)`,
			`${FILE}:4:10  cảnh báo: summary: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy)`,
		]);
	});

	it.each([
		['a State symbol of another year', 'Theo Quyết định 06/QĐ-TTg ngày 06/01/2023.'],
		['the day that the register has', 'Theo Kế hoạch 92-KH/TU ngày 16/5/2019.'],
		['a day in the year that the register has', 'Theo Hướng dẫn 02-HD/BTCTU ngày 07/01/2018.'],
		['either day of two', 'Theo Chỉ thị 28-CT/TW ngày 21/01/2019 và Chỉ thị 28-CT/TW ngày 25/12/2023.'],
		['a symbol that the register lacks', 'Theo Kế hoạch 93-KH/TU ngày 17/5/2019.'],
		['a symbol without a day', 'Theo Kế hoạch 92-KH/TU.'],
	])('is none: %s', async (_name, body) => {
		expect(await warned(body)).toBe('');
	});
});

describe('a word that the symbol contradicts', () => {
	it.each([
		[
			'Theo Công văn số 91/TB-HĐND ngày 07/01/2018.',
			'“Công văn số 91/TB-HĐND ngày 07/01/2018”: tên loại và ký hiệu không khớp, 91/TB-HĐND là ký hiệu của Thông báo',
			'Thông báo số 91/TB-HĐND ngày 07/01/2018',
		],
		[
			'Theo chỉ thị\nsố 7-KH/ĐU.',
			'“chỉ thị số 7-KH/ĐU”: tên loại và ký hiệu không khớp, 7-KH/ĐU là ký hiệu của Kế hoạch',
			'Kế hoạch số 7-KH/ĐU',
		],
		[
			'Theo Thông tư số 15/PL-UBND.',
			'“Thông tư số 15/PL-UBND”: tên loại và ký hiệu không khớp, 15/PL-UBND là ký hiệu của Phụ lục, Pháp lệnh',
			undefined,
		],
	])('is told: %j', async (body, text, fix) => {
		expect(await warned(body)).toBe(`${FILE}:6:6  cảnh báo: ${text}${fix ? `\n    Sửa thành:  ${fix}` : ''}`);
	});

	it.each(['Theo Quy định 7-QĐ/ĐU và Quyết định 8-QĐ/ĐU.', 'Theo Công văn 9/UBND-VX.', 'Theo số 91/TB-HĐND.'])(
		'is none in %j',
		async (body) => {
			expect(await warned(body)).toBe('');
		},
	);
});

describe('content', () => {
	it('that comes with the project gives nothing to look at again', async () => {
		const { warnings, bulletins } = await readContent('content');
		expect(bulletins.flatMap(({ citations }) => citations).length).toBeGreaterThan(50);
		expect(warnings).toEqual([]);
	});

	it('is read all the same, its pages looked at too', async () => {
		const page = '---\ntitle: Trang\n---\n\nTheo Kế hoạch 92-KH/TU ngày 17/5/2019.\n';
		const body = 'Theo Công văn 91/TB-HĐND.\n\nTheo Chỉ thị 77 của Đảng.';
		const { warnings, bulletins } = await read({
			...REGISTER,
			'trang/a.md': page,
			[FILE]: bulletinSource('2024-07-02', { body }),
		});
		expect(bulletins).toHaveLength(1);
		expect(warnings.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
		expect(formatWarnings(warnings)).toBe(`Có 3 chỗ nên xem lại:

${FILE}:6:6  cảnh báo: “Công văn 91/TB-HĐND”: tên loại và ký hiệu không khớp, 91/TB-HĐND là ký hiệu của Thông báo
    Sửa thành:  Thông báo 91/TB-HĐND
${FILE}:8:6  cảnh báo: “Chỉ thị 77” chưa rõ là văn bản nào; ghi đủ ký hiệu, ngày và cơ quan ở lần nhắc đầu
trang/a.md:5:6  cảnh báo: sổ văn bản có 92-KH/TU ngày 16/05/2019 (Tỉnh ủy), ở đây ghi ngày 17/05/2019; xem lại ngày, hoặc thêm văn bản này vào sổ
    Sửa thành:  Kế hoạch 92-KH/TU ngày 16/05/2019
`);
	});
});
