import { describe, expect, it } from 'vitest';
import { pageSchema, profileSchema } from '../../../src/content/schema.ts';
import { accepted, told } from './told.ts';

const PROFILE = 'name: Phường\nurl: https://phuong.example.vn\ncategories:\n  - Thông báo';
const NOT_GROUP = 'phải là nhóm mục con, mỗi mục một dòng thụt vào hai dấu cách';
const NOT_LIST = 'phải là danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang';

describe('profileSchema', () => {
	it.each([
		[
			'no categories',
			'name: P\nurl: https://p.vn',
			'1:1  categories: thiếu danh sách chuyên mục (categories)',
			'categories:\n                  - Thông báo',
		],
		['text for categories', 'name: P\nurl: https://p.vn\ncategories: A', `3:13  categories: ${NOT_LIST}`, undefined],
		[
			'a bad url',
			PROFILE.replace('https://', ''),
			'2:6  url: “phuong.example.vn” không phải địa chỉ web, địa chỉ bắt đầu bằng https://',
			'url: https://phuong.example.vn',
		],
		[
			'dots in a number',
			`${PROFILE}\ncounter:\n  offset: 12.111.833`,
			'6:11  counter.offset: “12.111.833” phải là một số viết liền, không có dấu chấm',
			'offset: 12111833',
		],
		['a number for a group', `${PROFILE}\ncounter: 5`, `5:10  counter: ${NOT_GROUP}`, undefined],
		[
			'a misspelt level',
			`${PROFILE}\nlevels:\n  tinhh: Huế`,
			'6:3  levels.tinhh: không có mục nào tên “tinhh”',
			'tinh: Huế',
		],
		[
			'a link without an address',
			`${PROFILE}\nrelatedLinks:\n  - name: A`,
			'6:5  relatedLinks[1].url: thiếu địa chỉ web (url)',
			'url: https://phuong.example.vn',
		],
		[
			'an impossible day',
			`${PROFILE}\nsuccessor:\n  name: B\n  from: 31/06/2025`,
			'7:9  successor.from: không có ngày 31/6/2025: tháng 6/2025 chỉ có 30 ngày',
			'from: 2025-06-30',
		],
	])('tells of %s', (_name, yaml, text, fix) => {
		expect(told(profileSchema, yaml)).toBe(`a.md:${text}${fix ? `\n    Sửa thành:  ${fix}` : ''}`);
	});

	it('reads a profile with contacts left empty', () => {
		expect(accepted(profileSchema, `${PROFILE}\ncontacts:\n  address:\n  phone:\ncounter:\n  offset: 7`)).toEqual({
			name: 'Phường',
			url: 'https://phuong.example.vn',
			categories: ['Thông báo'],
			relatedLinks: [],
			contacts: {},
			counter: { offset: 7 },
			editing: { branch: 'main', folder: 'content', review: false },
		});
	});
});

it.each([
	['url', (url: string) => PROFILE.replace('https://phuong.example.vn', url)],
	['successor.url', (url: string) => `${PROFILE}\nsuccessor:\n  name: B\n  from: 2025-07-01\n  url: ${url}`],
	['trustBadge.url', (url: string) => `${PROFILE}\ntrustBadge:\n  name: A\n  url: ${url}`],
	['relatedLinks[1].url', (url: string) => `${PROFILE}\nrelatedLinks:\n  - name: A\n    url: ${url}`],
	['editing.server', (url: string) => `${PROFILE}\nediting:\n  server: ${url}`],
])('takes no address that runs or leads elsewhere: %s', (field, yaml) => {
	const bad = ['javascript:alert(1)', 'data:text/html,a', '//a.vn', 'file:///a', 'https:\\\\a.vn', 'https://a.vn@b.vn'];
	for (const url of bad) {
		const lines = told(profileSchema, yaml(`'${url}'`)).split('\n');
		expect(lines.filter((line) => line.includes(`  ${field}: “${url}” `))).toHaveLength(1);
	}
});

describe('pageSchema', () => {
	it('reads the place in the navigation as a number', () => {
		expect(accepted(pageSchema, 'title: Giới thiệu\norder: 10')).toEqual({ title: 'Giới thiệu', order: 10 });
		expect(accepted(pageSchema, 'title: Giới thiệu')).toEqual({ title: 'Giới thiệu' });
	});

	it('tells of a place that is no number', () => {
		expect(told(pageSchema, 'title: A\norder: hai')).toBe(
			'a.md:2:8  order: “hai” phải là một số viết liền, không có dấu chấm',
		);
	});

	it('suggests no whole number for a decimal one', () => {
		expect(told(pageSchema, 'title: A\norder: 1.5')).not.toContain('order: 15');
	});
});
