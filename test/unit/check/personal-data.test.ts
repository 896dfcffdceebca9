import { describe, expect, it } from 'vitest';
import { found, rulesWith } from './found.ts';

const told = (body: string, list = '') => found(body, 'personal-data', rulesWith(list));

describe('data of private persons', () => {
	it.each([
		['thẻ số 046085001234 của ông', '046085001234'],
		['căn cước 046 085 001 234', '046 085 001 234'],
		['số 046199001234, nữ sinh năm 1999', '046199001234'],
		['số 046205001234, nam sinh năm 2005', '046205001234'],
		['số 046310001234, nữ sinh năm 2010', '046310001234'],
		['CCCD: 999999999999', '999999999999'],
		['CMND số 191234567', '191234567'],
		['gọi bác Năm 0912345678', '0912345678'],
		['gọi 0912.345.678 nhé', '0912.345.678'],
		['gọi (+84) 912 345 678', '(+84) 912 345 678'],
		['gọi +84 912 345 678', '+84 912 345 678'],
		['số tài khoản: 0123 4567 89012 tại ngân hàng', '0123 4567 89012'],
		['STK 102030405060', '102030405060'],
		['thư gửi bac.nam@gmail.com', 'bac.nam@gmail.com'],
	])('%s', (body, data) => {
		expect(told(body)).toEqual([data]);
	});

	it.each([
		['a landline', 'gọi 0234 3 123 456 hoặc 02343123456'],
		['an office', 'đường dây nóng của công an phường: 0912345678'],
		['an office in words', 'Văn phòng Ủy ban nhân dân, điện thoại 0912 345 678'],
		[
			'an account of a fund, or at the treasury',
			'Quỹ Vì người nghèo, số tài khoản 0123456789; tài khoản 3714.0.1054321 tại Kho bạc',
		],
		['an official address', 'thư gửi phuong@hue.gov.vn'],
		['other long numbers', 'tổng 123456789012 đồng, mã 555555555555, số 191234567 của sổ'],
		['dates and symbols', '02/07/2024, 98-CV/ĐU, 1675/NQ-UBTVQH15, 1.234.567.890 đồng'],
		['addresses', '[tin](https://a.vn/tin-046085001234.html) `0912345678`'],
		['a province that is none, a birth to come', 'số 099085001234, 046399001234 và 046299001234'],
		['of a century to come', 'số 046405001234 và 046905001234'],
	])('are not %s', (_name, body) => {
		expect(told(body)).toEqual([]);
	});

	it('may be public when the ward says so, however it writes them', () => {
		const list = '0912345678 # bác tổ trưởng\nbac.nam@gmail.com\n0123456789012';
		expect(told('gọi 0912 345.678, bac.nam@gmail.com, tài khoản 0123 456 789012', list)).toEqual([]);
	});
});
