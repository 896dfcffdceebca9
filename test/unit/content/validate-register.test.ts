import { describe, expect, it } from 'vitest';
import { bulletinSource, directiveSource, toldOf } from './content-folder.ts';

const FILE = 'tin-bai/2024-07-02-a.md';
const D2019 = 'van-ban/chi-thi-28-ct-tw-2019.yaml';
const D2023 = 'van-ban/chi-thi-28-ct-tw-2023.yaml';
const REGISTER = { [D2019]: directiveSource('2019-01-21'), [D2023]: directiveSource('2023-12-25') };
const filedUnder = (written: string) => bulletinSource('2024-07-02', { head: `directives:\n  - ${written}` });

describe('ids', () => {
	it.each(['van-ban/chi-thi-28-2019.yaml', 'van-ban/chi-thi-28.yml', 'van-ban/dang/chi-thi-28.yaml'])(
		'follow from kind, symbol and year, unlike %s',
		async (file) => {
			expect(await toldOf({ [file]: directiveSource('2019-01-21') })).toBe(
				`${file}:1:1  tên tệp không khớp với loại, ký hiệu và năm; tên đúng là chi-thi-28-ct-tw-2019.yaml`,
			);
		},
	);

	it.each(['van-ban/chi-thi-28-ct-tw-2019.yml', 'van-ban/dang/chi-thi-28-ct-tw-2019.yaml'])(
		'are there once, not in %s too',
		async (file) => {
			const [first = '', second = ''] = [D2019, file].sort();
			expect(await toldOf({ [D2019]: directiveSource('2019-01-21'), [file]: directiveSource('2019-01-21') })).toBe(
				`${second}:1:1  trùng tên với ${first}, chỉ giữ một`,
			);
		},
	);
});

describe('cross-references', () => {
	it('lead to entries of the register only', async () => {
		const more = 'implements:\n  - chi-thi-28-ct-tw-2023\n  - quyet-dinh-1\nstatus:\n  replacedBy: luat-1\n';
		expect(await toldOf({ ...REGISTER, [D2019]: directiveSource('2019-01-21', more) })).toBe(
			`${D2019}:11:5  implements[2]: chưa có văn bản “quyet-dinh-1” trong sổ (thư mục van-ban)
${D2019}:13:15  status.replacedBy: chưa có văn bản “luat-1” trong sổ (thư mục van-ban)`,
		);
	});

	it('are fixed as they stand in the file', async () => {
		const more = 'implements:\n  - chi-thi-28-ct-tw-2020\nstatus:\n  replacedBy: chi-thi-28-ct-tw-2022\n';
		const text = await toldOf({ ...REGISTER, [D2019]: directiveSource('2019-01-21', more) });
		expect(text.match(/Sửa thành: {2}.*/g)).toEqual([
			'Sửa thành:  - chi-thi-28-ct-tw-2023',
			'Sửa thành:  replacedBy: chi-thi-28-ct-tw-2023',
		]);
	});
});

describe('an entry that is faulty', () => {
	const faulty = directiveSource('31/02/2019');
	const told = `${D2019}:7:9  issued: không có ngày 31/2/2019: tháng 2/2019 chỉ có 28 ngày
    Sửa thành:  issued: 2019-02-28`;

	it.each(['chi-thi-28-ct-tw-2019', 'Chỉ thị 28-CT/TW', 'Chỉ thị 28', '28-CT/TW'])(
		'is told of once, not at the bulletin filed under %j',
		async (written) => {
			expect(await toldOf({ [D2019]: faulty, [FILE]: filedUnder(written) })).toBe(told);
		},
	);

	it('is told of once, not at the entries that implement it', async () => {
		const more = 'implements: chi-thi-28-ct-tw-2019\n';
		expect(await toldOf({ [D2019]: faulty, [D2023]: directiveSource('2023-12-25', more) })).toBe(told);
	});

	it.each(['Chỉ thị 2', 'Quy định 28', '28-CT/TU'])('excuses no reference to another: %j', async (written) => {
		const unknown = `${FILE}:5:5  directives[1]: chưa có văn bản “${written}” trong sổ (thư mục van-ban)`;
		expect(await toldOf({ [D2019]: faulty, [FILE]: filedUnder(written) })).toBe(`${unknown}\n${told}`);
	});
});
