import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../src/content/schema.ts';
import { accepted, told } from './told.ts';

const DOCUMENT = `kind: chi-thi
number: 06
symbol: 06-CT/TW
issuer: Bộ Chính trị
level: trung-uong
system: dang
issued: 2019
title: Về việc thử nghiệm`;
const NOT_GROUP = 'phải là nhóm mục con, mỗi mục một dòng thụt vào hai dấu cách';
const KINDS =
	'nghi-quyet, chi-thi, ket-luan, quyet-dinh, quy-dinh, quy-che, thong-bao, huong-dan, ke-hoach, chuong-trinh, ' +
	'bao-cao, to-trinh, bien-ban, de-an, phuong-an, cong-van, thong-tri, thong-tu, thong-tu-lien-tich, cong-dien, ' +
	'hop-dong, giay-moi, giay-uy-quyen, phu-luc, van-ban-hop-nhat, nghi-dinh, phap-lenh, luat, lenh';

const change = (key: string, value: string) => DOCUMENT.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`);
const more = (lines: string) => `${DOCUMENT}\n${lines}`;

describe('documentSchema', () => {
	it.each([
		['a bad kind', change('kind', 'chithi'), `1:7  kind: “chithi” phải là một trong: ${KINDS}`, 'kind: chi-thi'],
		['a kind like no other', change('kind', 'xyz'), `1:7  kind: “xyz” phải là một trong: ${KINDS}`, undefined],
		[
			'a bad level',
			change('level', 'trung ương'),
			'5:8  level: “trung ương” phải là một trong: trung-uong, tinh, huyen, phuong',
			'level: trung-uong',
		],
		[
			'a level like no other',
			change('level', 'xã'),
			'5:8  level: “xã” phải là một trong: trung-uong, tinh, huyen, phuong',
			undefined,
		],
		[
			'a bad system',
			change('system', 'nha nuoc'),
			'6:9  system: “nha nuoc” phải là một trong: dang, nha-nuoc',
			'system: nha-nuoc',
		],
		[
			'a url without a scheme',
			more('url: vanban.chinhphu.vn/a'),
			'9:6  url: “vanban.chinhphu.vn/a” không phải địa chỉ web, địa chỉ bắt đầu bằng https://',
			'url: https://vanban.chinhphu.vn/a',
		],
		[
			'a url of another scheme',
			more('url: javascript:alert(1)'),
			'9:6  url: “javascript:alert(1)” không phải địa chỉ web, địa chỉ bắt đầu bằng https://',
			undefined,
		],
		[
			'a url that leads elsewhere than it seems',
			more('url: https://chinhphu.vn@evil.example/'),
			'9:6  url: “https://chinhphu.vn@evil.example/” có dấu @ trước tên miền nên dẫn tới nơi khác với chữ đọc thấy; bỏ phần trước dấu @',
			undefined,
		],
		[
			'a file of another scheme',
			more('file: "javascript:alert(1)"'),
			'9:7  file: “javascript:alert(1)” không phải địa chỉ web, địa chỉ bắt đầu bằng https://',
			undefined,
		],
		[
			'a file on a host',
			more('file: //evil.example/a.pdf'),
			'9:7  file: “//evil.example/a.pdf” phải là địa chỉ bắt đầu bằng https://, hoặc đường dẫn tới tệp của cổng, như /tai-lieu/chi-thi-28.pdf',
			undefined,
		],
		[
			'a file above the folder',
			more('file: ../../phuong.yaml'),
			'9:7  file: “../../phuong.yaml” phải là địa chỉ bắt đầu bằng https://, hoặc đường dẫn tới tệp của cổng, như /tai-lieu/chi-thi-28.pdf',
			undefined,
		],
		[
			'a bad source',
			more('sources:\n  - https://a.vn\n  - b.vn'),
			'11:5  sources[2]: “b.vn” không phải địa chỉ web, địa chỉ bắt đầu bằng https://',
			'- https://b.vn',
		],
		[
			'an impossible day of issue',
			change('issued', '31/02/2019'),
			'7:9  issued: không có ngày 31/2/2019: tháng 2/2019 chỉ có 28 ngày',
			'issued: 2019-02-28',
		],
		[
			'a bad status',
			more('status: het hieu luc'),
			'9:9  status: “het hieu luc” phải là một trong: con-hieu-luc, het-hieu-luc, chua-ro',
			'status: het-hieu-luc',
		],
		['a list for a status', more('status: [a]'), `9:9  status: ${NOT_GROUP}`, undefined],
		[
			'an impossible day in a status',
			more('status:\n  since: 31/04/2024'),
			'10:10  status.since: không có ngày 31/4/2024: tháng 4/2024 chỉ có 30 ngày',
			'since: 2024-04-30',
		],
		['an unknown key', more('isuer: A'), '9:1  isuer: không có mục nào tên “isuer”', 'issuer: A'],
	])('tells of %s', (_name, yaml, text, fix) => {
		expect(told(documentSchema, yaml)).toBe(`a.md:${text}${fix ? `\n    Sửa thành:  ${fix}` : ''}`);
	});

	it.each(['/tai-lieu/chi-thi-28.pdf', 'tai-lieu/chỉ thị 28.pdf', 'https://vanban.chinhphu.vn/a.pdf'])(
		'takes the file %j',
		(file) => {
			expect(accepted(documentSchema, more(`file: ${file}`)).file).toBe(file);
		},
	);

	it('tells of all that an empty entry lacks', () => {
		expect(told(documentSchema, '').match(/thiếu .*/g)).toEqual([
			'thiếu loại văn bản (kind)',
			'thiếu số văn bản (number)',
			'thiếu ký hiệu (symbol)',
			'thiếu cơ quan ban hành (issuer)',
			'thiếu cấp (level)',
			'thiếu hệ thống (system)',
			'thiếu ngày ban hành (issued)',
			'thiếu tiêu đề (title)',
		]);
	});

	it('reads an entry, keeping the zeros of its number and the year alone', () => {
		expect(accepted(documentSchema, change('kind', 'Chỉ thị'))).toEqual({
			kind: 'chi-thi',
			number: '06',
			symbol: '06-CT/TW',
			issuer: 'Bộ Chính trị',
			level: 'trung-uong',
			system: 'dang',
			issued: '2019',
			title: 'Về việc thử nghiệm',
			aliases: [],
			implements: [],
			status: { is: 'unknown' },
			sources: [],
		});
		expect(accepted(documentSchema, change('issued', '21/01/2019')).issued).toBe('2019-01-21');
	});

	it.each([
		['', { is: 'unknown' }],
		['status:', { is: 'unknown' }],
		['status: chua-ro', { is: 'unknown' }],
		['status: con-hieu-luc', { is: 'in-force' }],
		['status: het-hieu-luc', { is: 'expired' }],
		['status:\n  since: 01/07/2025', { is: 'expired', since: '2025-07-01' }],
		['status:\n  replacedBy: b-2', { is: 'replaced', replacedBy: 'b-2' }],
		['status:\n  replacedBy: b-2\n  since: 2025-07-01', { is: 'replaced', replacedBy: 'b-2', since: '2025-07-01' }],
	])('reads the status %j', (yaml, status) => {
		expect(accepted(documentSchema, more(yaml)).status).toEqual(status);
	});

	it('takes one document implemented as a list of one', () => {
		expect(accepted(documentSchema, more('implements: b-2')).implements).toEqual(['b-2']);
	});

	it('suggests the key meant in a status', () => {
		expect(told(documentSchema, more('status:\n  replacedby: b-2'))).toContain('Sửa thành:  replacedBy: b-2');
	});

	it('takes a status group with nothing in it for unknown', () => {
		expect(accepted(documentSchema, more('status:\n  replacedBy:\n  since:')).status).toEqual({ is: 'unknown' });
	});
});
