import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/content/yaml-source.ts';

const SOURCE = `title: Tin mới
number: 02
draft: true
directives:
  - Chỉ thị 28
  - 42/2022/NĐ-CP
corrections:
  - date: 2024-07-02
    note: Sửa tên
empty:
`;

const UNREADABLE = 'dòng này máy không đọc được; thường do chữ có dấu hai chấm mà không đặt trong ngoặc kép';
const NOT_YAML = 'đoạn giữa hai dòng --- viết chưa đúng kiểu “mục: nội dung”';
const UNCLOSED = 'dấu ngoặc kép mở mà không đóng';
const UNSPACED = 'sau dấu hai chấm của tên mục phải có dấu cách';
const SIGN = 'nội dung bắt đầu bằng một dấu đặc biệt, phải đặt trong ngoặc kép';

describe('data', () => {
	it('keeps every scalar as the text that was typed', () => {
		expect(readYaml(SOURCE).data).toEqual({
			title: 'Tin mới',
			number: '02',
			draft: 'true',
			directives: ['Chỉ thị 28', '42/2022/NĐ-CP'],
			corrections: [{ date: '2024-07-02', note: 'Sửa tên' }],
			empty: '',
		});
	});

	it.each([
		['title: 2024-07-02', '2024-07-02'],
		['title: "Tin: mới"', 'Tin: mới'],
		["title: 'Tin'", 'Tin'],
		['title: null', 'null'],
		['title: 1_000', '1_000'],
		['title: no', 'no'],
		['title: Điều 5:2', 'Điều 5:2'],
		['title: |\n  một\n  hai', 'một\nhai\n'],
	])('reads %j', (text, title) => {
		expect(readYaml(text)).toMatchObject({ data: { title }, faults: [] });
	});

	it.each(['', '# chỉ chú thích\n'])('has none in %j, and no fault', (text) => {
		expect(readYaml(text)).toMatchObject({ data: null, faults: [] });
	});
});

describe('places', () => {
	it.each([
		[['title'], 1, 8],
		[['number'], 2, 9],
		[['directives', 0], 5, 5],
		[['directives', 1], 6, 5],
		[['corrections', 0, 'note'], 9, 11],
		[['corrections', 0], 8, 5],
		[['empty'], 10, 7],
	])('finds the value at %j on line %i, column %i', (path, line, column) => {
		expect(readYaml(SOURCE).locate(path)).toEqual({ line, column });
	});

	it.each([
		[['corrections', 0, 'lost'], 8, 5],
		[['directives', 7], 5, 3],
		[['lost'], 1, 1],
		[[], 1, 1],
	])('finds for the missing %j its nearest parent on line %i, column %i', (path, line, column) => {
		expect(readYaml(SOURCE).locate(path)).toEqual({ line, column });
	});

	it.each([
		[[], 'directives', 4, 1],
		[['corrections', 0], 'note', 9, 5],
		[['corrections', 0], 'lost', 8, 5],
	])('finds below %j the key %s on line %i, column %i', (path, key, line, column) => {
		expect(readYaml(SOURCE).locateKey(path, key)).toEqual({ line, column });
	});

	it('counts from the line of the file on which the YAML begins', () => {
		expect(readYaml(SOURCE, 2).locate(['number'])).toEqual({ line: 3, column: 9 });
		expect(readYaml('a: b: c', 2).faults).toMatchObject([{ line: 2, column: 4 }]);
		expect(readYaml('', 2).locate([])).toEqual({ line: 2, column: 1 });
	});
});

describe('faults', () => {
	it.each([
		['an unquoted colon', 'title: Tin: mới', 1, 8, UNREADABLE, 'title: "Tin: mới"'],
		['quotes inside it', 'title: Tin “a": "b" mới: c\\d', 1, 8, UNREADABLE, 'title: "Tin “a\\": \\"b\\" mới: c\\\\d"'],
		['an unquoted colon below', 'a:\n  - note: Tin: mới', 2, 11, UNREADABLE, '  - note: "Tin: mới"'],
		['no space after the colon', 'title:Tin\ndate: 2024-07-02', 1, 1, UNSPACED, 'title: Tin'],
		['a key twice', 'title: A\ndate: B\ntitle: C', 3, 1, 'mục này đã ghi ở trên, chỉ giữ lại một', undefined],
		['a tab', 'a:\n\t- b: c', 2, 1, 'đầu dòng có phím Tab, dùng dấu cách', '  - b: c'],
		['two tabs', 'a:\n\t\tb: c', 2, 1, 'đầu dòng có phím Tab, dùng dấu cách', '    b: c'],
		['a quote not closed', 'title: "Tin', 1, 8, UNCLOSED, 'title: "Tin"'],
		['a list not closed', 'title: [Tin', 1, 12, 'thụt đầu dòng không đều với các dòng cùng cấp', undefined],
		['words after a closing quote', 'title: "Tin" mới', 1, 14, NOT_YAML, 'title: "\\"Tin\\" mới"'],
		['a reserved sign', 'title: @Tin', 1, 8, SIGN, 'title: "@Tin"'],
		['a per cent sign', 'title: %Tin', 1, 8, SIGN, 'title: "%Tin"'],
		['a back tick', 'a: 1\ntitle: `Tin`', 2, 8, SIGN, 'title: "`Tin`"'],
	])('tells of %s where it is, and what to type', (_name, text, line, column, message, fix) => {
		const { data, faults } = readYaml(text);
		expect(data).toBeUndefined();
		expect(faults[0]).toEqual({ line, column, message, ...(fix && { fix }) });
	});

	it('keeps the quoted words of a title in its fix', () => {
		expect.assertions(1);
		const fix = readYaml('title: Tin: "mới" về').faults[0]?.fix ?? '';
		expect(readYaml(fix).data).toEqual({ title: 'Tin: "mới" về' });
	});

	it('keeps the opening quote of a title in its fix', () => {
		const fix = readYaml('title: "Tin" mới').faults[0]?.fix;
		expect(readYaml(fix ?? '').data).toEqual({ title: '"Tin" mới' });
	});

	it('tells of a quote not closed on the line of the quote', () => {
		const [fault] = readYaml('title: "Tin\ndate: 2024-07-02').faults;
		expect(fault).toMatchObject({ line: 1, fix: 'title: "Tin"' });
	});

	it('tells once of a line that is indented too far', () => {
		expect(readYaml('title: A\n  date: 2024-07-02').faults).toHaveLength(1);
	});

	it('tells of a title that begins with an asterisk', () => {
		expect(readYaml('title: *Tin*').faults).toMatchObject([{ line: 1, fix: 'title: "*Tin*"' }]);
	});

	it('tells once of a line that gives several errors', () => {
		expect(readYaml('title: - Tin').faults).toHaveLength(1);
		expect(readYaml('title: "Tin": mới').faults).toHaveLength(1);
	});

	it('tells of a quote not closed in a list on the line of the quote', () => {
		const [fault] = readYaml('directives:\n  - "Chỉ thị 28\ndate: 2024-07-02').faults;
		expect(fault).toMatchObject({ line: 2 });
	});

	it('tells of a title that begins with an exclamation mark, rather than lose its first word', () => {
		expect(readYaml('title: !Quan trọng').faults).toMatchObject([{ line: 1, fix: 'title: "!Quan trọng"' }]);
	});

	it('never throws, and gives data or faults', () => {
		const part = fc.constantFrom(
			'a',
			'title',
			': ',
			':',
			'- ',
			'\n',
			'  ',
			'\t',
			'"',
			"'",
			'[',
			'{',
			'}',
			'#',
			'|',
			'&',
			'*',
			'!',
			'%',
			'@',
			'đ',
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const { data, faults } = readYaml(text);
				expect(faults.length > 0).toBe(data === undefined);
				expect(faults.filter(({ line, column }) => line < 1 || column < 1)).toEqual([]);
			}),
		);
	});
});
