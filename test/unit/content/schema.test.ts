import { describe, expect, it } from 'vitest';
import { bulletinSchema } from '../../../src/content/schema.ts';
import { accepted, told } from './told.ts';

const HEAD = 'title: Tin\ndate: 2024-07-02';
const UNREADABLE = 'dòng này máy không đọc được; thường do chữ có dấu hai chấm mà không đặt trong ngoặc kép';
const NOT_LIST = 'phải là danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang';
const NOT_GROUP = 'phải là nhóm mục con, mỗi mục một dòng thụt vào hai dấu cách';
const NOT_TEXT = 'phải là một dòng chữ, không phải danh sách hay nhóm mục';
const date = (written: string) => `title: Tin\ndate: ${written}`;
const more = (lines: string) => `${HEAD}\n${lines}`;

/** What is wrong, the frontmatter, and all that the editor is told. */
const wrong: readonly [name: string, yaml: string, text: string][] = [
	[
		'a missing title',
		'date: 2024-07-02',
		'a.md:1:1  title: thiếu tiêu đề (title)\n    Sửa thành:  title: Tiêu đề của tin',
	],
	[
		'an empty title',
		'title:\ndate: 2024-07-02',
		'a.md:1:7  title: thiếu tiêu đề (title)\n    Sửa thành:  title: Tiêu đề của tin',
	],
	[
		'a title of white space',
		'title: "\u00A0 "\ndate: 2024-07-02',
		'a.md:1:8  title: thiếu tiêu đề (title)\n    Sửa thành:  title: Tiêu đề của tin',
	],
	[
		'no frontmatter at all',
		'',
		'a.md:1:1  title: thiếu tiêu đề (title)\n    Sửa thành:  title: Tiêu đề của tin\n' +
			'a.md:1:1  date: thiếu ngày đăng (date)\n    Sửa thành:  date: 2024-07-02',
	],
	['text for frontmatter', 'Tin mới', `a.md:1:1  ${NOT_GROUP}`],
	['an empty date', 'title: Tin\ndate:', 'a.md:2:6  date: thiếu ngày đăng (date)\n    Sửa thành:  date: 2024-07-02'],
	[
		'31 February',
		date('31/02/2024'),
		'a.md:2:7  date: không có ngày 31/2/2024: tháng 2/2024 chỉ có 29 ngày\n    Sửa thành:  date: 2024-02-29',
	],
	[
		'29 February of a common year',
		date('29/02/2023'),
		'a.md:2:7  date: không có ngày 29/2/2023: tháng 2/2023 chỉ có 28 ngày\n    Sửa thành:  date: 2023-02-28',
	],
	['a year that cannot be', date('02/07/0204'), 'a.md:2:7  date: năm 204 không thể đúng, xem lại bốn chữ số của năm'],
	['a thirteenth month', date('01/13/2024'), 'a.md:2:7  date: không có tháng 13'],
	[
		'an unreadable date',
		date('hôm qua'),
		'a.md:2:7  date: không hiểu “hôm qua” là ngày nào, viết theo kiểu 2024-07-02 hoặc 02/07/2024',
	],
	['an unknown key', more('xyz: 1'), 'a.md:3:1  xyz: không có mục nào tên “xyz”'],
	[
		'a misspelt key',
		'titel: Tin\ndate: 2024-07-02',
		'a.md:1:1  title: thiếu tiêu đề (title)\n    Sửa thành:  title: Tiêu đề của tin\n' +
			'a.md:1:1  titel: không có mục nào tên “titel”\n    Sửa thành:  title: Tin',
	],
	[
		'a misspelt key of a list',
		more('directive:\n  - Chỉ thị 28'),
		'a.md:3:1  directive: không có mục nào tên “directive”\n    Sửa thành:  directives:',
	],
	['text for a list', more('directives: Chỉ thị 28'), `a.md:3:13  directives: ${NOT_LIST}`],
	['a group for a list', more('directives:\n  a: b'), `a.md:4:3  directives: ${NOT_LIST}`],
	['a list for text', more('author: [Lan]'), `a.md:3:9  author: ${NOT_TEXT}`],
	['a list in a list', more('directives: [a, [b]]'), `a.md:3:17  directives[2]: ${NOT_TEXT}`],
	['draft: maybe', more('draft: maybe'), 'a.md:3:8  draft: “maybe” phải là true (có) hoặc false (không)'],
	[
		'an image without imageAlt',
		more('image: cau.jpg'),
		'a.md:3:8  image: có ảnh nhưng chưa có imageAlt, là câu mô tả ảnh cho người không nhìn thấy',
	],
	[
		'a change before the date',
		more('updated: 2024-07-01'),
		'a.md:3:10  updated: ngày sửa đứng trước ngày đăng của tin',
	],
	['text for a correction', more('corrections:\n  - Sửa'), `a.md:4:5  corrections[1]: ${NOT_GROUP}`],
	[
		'nested corrections',
		more('corrections:\n  - date: 2024-07-03\n    note: Sửa\n  - date: 31/04/2024\n    not: Sửa'),
		'a.md:6:11  corrections[2].date: không có ngày 31/4/2024: tháng 4/2024 chỉ có 30 ngày\n' +
			'    Sửa thành:  date: 2024-04-30\n' +
			'a.md:6:5  corrections[2].note: thiếu lời đính chính (note)\n    Sửa thành:  note: Câu cần đính chính\n' +
			'a.md:7:5  corrections[2].not: không có mục nào tên “not”\n    Sửa thành:  note: Sửa',
	],
	[
		'an old address without a slash',
		more('legacyUrls:\n  - /a\n  - tin.aspx?id=1'),
		'a.md:5:5  legacyUrls[2]: “tin.aspx?id=1” phải là phần địa chỉ sau tên miền, bắt đầu bằng dấu /\n' +
			'    Sửa thành:  - /tin.aspx?id=1',
	],
	[
		'an unquoted colon in the title',
		'title: Tin: mới\ndate: 2024-07-02',
		`a.md:1:8  ${UNREADABLE}\n    Sửa thành:  title: "Tin: mới"`,
	],
];

describe('bulletinSchema', () => {
	it.each(wrong)('tells of %s', (_name, yaml, text) => {
		expect(told(bulletinSchema, yaml)).toBe(text);
	});

	it('takes a head with all keys left empty as one without them', () => {
		const keys = ['author', 'category', 'summary', 'image', 'imageAlt', 'attachments', 'directives', 'updated'];
		const empty = [...keys, 'corrections', 'draft', 'legacyUrls'].map((key) => `${key}:`).join('\n');
		const lists = { attachments: [], directives: [], corrections: [], legacyUrls: [] };
		const least = { title: 'Tin', date: '2024-07-02', draft: false, ...lists };
		expect(accepted(bulletinSchema, HEAD)).toEqual(least);
		expect(accepted(bulletinSchema, more(empty))).toEqual(least);
	});

	it('reads what every key says', () => {
		const yaml = `title: "  Tin:  mới "
date: 02/07/2024
author: Lan
image: cau.jpg
imageAlt: Cầu
directives: [Chỉ thị 28, 42/2022/NĐ-CP]
updated: ngày 3 tháng 7 năm 2024
corrections: [{ date: 4.7.2024, note: Sửa tên }]
legacyUrls:
  - https://cu.example.vn/tin?gd=10&cn=147
  - /tin.aspx?id=1#x`;
		expect(accepted(bulletinSchema, yaml)).toMatchObject({
			title: 'Tin: mới',
			date: '2024-07-02',
			author: 'Lan',
			image: 'cau.jpg',
			imageAlt: 'Cầu',
			directives: ['Chỉ thị 28', '42/2022/NĐ-CP'],
			updated: '2024-07-03',
			corrections: [{ date: '2024-07-04', note: 'Sửa tên' }],
			legacyUrls: ['/tin?cn=147&gd=10', '/tin.aspx?id=1'],
		});
	});

	it.each([
		['true', true],
		['True', true],
		['có', true],
		['yes', true],
		['false', false],
		['không', false],
		['NO', false],
		['có'.normalize('NFD'), true],
	])('reads draft: %s', (written, draft) => {
		expect(accepted(bulletinSchema, more(`draft: ${written}`)).draft).toBe(draft);
	});

	it('takes a change on the day itself', () => {
		expect(accepted(bulletinSchema, more('updated: 2024-07-02')).updated).toBe('2024-07-02');
	});
});
