import { describe, expect, it } from 'vitest';
import { DIRECTIVE_2019, DIRECTIVE_2023, officialDocument } from '../samples.ts';
import { bulletinSource, registerFile, warnedOf } from './content-folder.ts';

const FILE = 'tin-bai/2024-07-02-a.md';
const PLAN = officialDocument({
	kind: 'ke-hoach',
	number: '92',
	symbol: '92-KH/TU',
	issuer: 'Tỉnh ủy',
	issued: '2019',
});
const REGISTER = { ...registerFile(DIRECTIVE_2019), ...registerFile(DIRECTIVE_2023), ...registerFile(PLAN) };
const FULL = 'Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư';
const SHORT = 'lần đầu nhắc “Chỉ thị 28” nên ghi đủ ký hiệu, ngày và cơ quan';
const UNCLEAR = '“Chỉ thị 77” chưa rõ là văn bản nào; ghi đủ ký hiệu, ngày và cơ quan ở lần nhắc đầu';
const filedUnder = (...ids: readonly string[]) => `directives: [${ids.join(', ')}]`;

/** What is told of a bulletin with a body; the first line of the body is line 6 of the file, 7 below a head. */
const warned = (body: string, head = '') =>
	warnedOf({ ...REGISTER, [FILE]: bulletinSource('2024-07-02', { head, body }) });

describe('a first mention that is short', () => {
	it.each([
		[
			'before the full one',
			`Học Chỉ thị 28, phường làm tốt. Theo ${FULL}.`,
			'',
			`6:5  cảnh báo: ${SHORT}`,
			'Chỉ thị số 28-CT/TW, ngày 21/01/2019 của Ban Bí thư',
		],
		[
			'of a document that the bulletin is filed under',
			'Học Chỉ thị 28 của Đảng.',
			filedUnder(DIRECTIVE_2023.id),
			`7:5  cảnh báo: ${SHORT}`,
			'Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị',
		],
		[
			'of a document known by its year',
			'Học Kế hoạch 92 của Đảng.',
			filedUnder(PLAN.id),
			'7:5  cảnh báo: lần đầu nhắc “Kế hoạch 92” nên ghi đủ ký hiệu, ngày và cơ quan',
			'Kế hoạch số 92-KH/TU, năm 2019 của Tỉnh ủy',
		],
		[
			'over two lines of a list',
			`- một\n- học Chỉ thị\n  28, phường làm tốt\n- theo ${FULL}`,
			'',
			`7:7  cảnh báo: ${SHORT}`,
			'Chỉ thị số 28-CT/TW, ngày 21/01/2019 của Ban Bí thư',
		],
		[
			'that two of the register fit',
			'Học Chỉ thị 28 của Đảng.',
			'',
			'6:5  cảnh báo: “Chỉ thị 28” chưa rõ là văn bản nào; ghi đủ ký hiệu và ngày. Trong sổ có: Chỉ thị 28-CT/TW ngày 21/01/2019; Chỉ thị 28-CT/TW ngày 25/12/2023',
			undefined,
		],
		[
			'that one of the register fits',
			'Học Kế hoạch 92 của Đảng.',
			'',
			'6:5  cảnh báo: “Kế hoạch 92” chưa rõ là văn bản nào; ghi đủ ký hiệu và ngày. Trong sổ có: Kế hoạch 92-KH/TU năm 2019',
			'Kế hoạch số 92-KH/TU, năm 2019 của Tỉnh ủy',
		],
		['that none of the register fits', 'Học Chỉ thị 77 của Đảng.', '', `6:5  cảnh báo: ${UNCLEAR}`, undefined],
		[
			'beside another kind of that number',
			`Học Quy định 28 của Đảng. Theo ${FULL}.`,
			'',
			'6:5  cảnh báo: “Quy định 28” chưa được nêu ở đâu trong tin; có phải “Chỉ thị 28” không',
			'Chỉ thị 28',
		],
		[
			'after another kind of that number, with a zero',
			'Theo Chỉ thị số 05-CT/TW. Học Quy định số 5 của Đảng.',
			'',
			'6:31  cảnh báo: “Quy định số 5” chưa được nêu ở đâu trong tin; có phải “Chỉ thị 5” không',
			'Chỉ thị 5',
		],
		[
			'of another kind than what the bulletin is filed under',
			'Học Quy định 28 của Đảng.',
			filedUnder(DIRECTIVE_2019.id),
			'7:5  cảnh báo: “Quy định 28” chưa được nêu ở đâu trong tin; có phải “Chỉ thị 28” không',
			'Chỉ thị 28',
		],
	])('is told: %s', async (_name, body, head, text, fix) => {
		expect(await warned(body, head)).toBe(`${FILE}:${text}${fix ? `\n    Sửa thành:  ${fix}` : ''}`);
	});

	it('is told once, however often it comes', async () => {
		expect(await warned('Học Chỉ thị 77 của Đảng.\n\nRồi học Chỉ thị 77 và Chỉ thị số 077 của Đảng.')).toBe(
			`${FILE}:6:5  cảnh báo: ${UNCLEAR}`,
		);
	});

	it('is told in the text, though title or summary have it', async () => {
		const source = bulletinSource('2024-07-02', { head: 'summary: Học Chỉ thị 77', body: 'Học Chỉ thị 77 của Đảng.' });
		expect(await warnedOf({ [FILE]: source.replace('title: Tin', 'title: Học Chỉ thị 77') })).toBe(
			`${FILE}:7:5  cảnh báo: ${UNCLEAR}`,
		);
	});

	it.each([
		['in the title of another document', 'Theo Công văn 9-CV/ĐU “Về việc thực hiện Chỉ thị 77 của Đảng”.'],
		['in straight quotation marks', 'Theo Công văn 9-CV/ĐU "Về việc thực hiện Chỉ thị 77 của Đảng".'],
		[
			'in a long title',
			`Theo Công văn 9-CV/ĐU “Về việc ${'tổ chức sinh hoạt chuyên đề '.repeat(8)}theo Chỉ thị 77 của Đảng”.`,
		],
		['after the full one', `Theo ${FULL}. Học Chỉ thị 28 của Đảng.`],
		['after the full one with a zero', 'Theo Chỉ thị số 05-CT/TW. Học Chỉ thị 5 của Đảng.'],
		['after a symbol whose word is another', 'Theo 66-QĐ/TW. Học Quy định 66 của Đảng.'],
		['declared as a short name', `Theo ${FULL} (sau đây gọi là Chỉ thị 28). Học Chỉ thị 28 của Đảng.`],
		['declared though unknown', 'Theo chỉ đạo của trên (sau đây gọi là Chỉ thị 77), học Chỉ thị 77.'],
		['with number and year', 'Theo Nghị định 30/2020 của Chính phủ.'],
		['with a day', 'Theo Chỉ thị 77 ngày 1/2/2024 của Đảng.'],
	])('is none %s', async (_name, body) => {
		expect(await warned(body)).toBe('');
	});

	it('is none in title and summary alone', async () => {
		const source = bulletinSource('2024-07-02', { head: 'summary: Học Chỉ thị 77 của Đảng' });
		expect(await warnedOf({ ...REGISTER, [FILE]: source.replace('title: Tin', 'title: Học Chỉ thị 78') })).toBe('');
	});
});
