import { expect, it } from 'vitest';
import { dayMentions } from '../../../../src/domain/dates/day-mentions.ts';

const read = (text: string) =>
	dayMentions(text).map(({ day, month, year, weekday, isLunar, start, end }) =>
		[text.slice(start, end), `${day}/${month}/${year ?? '-'}`, weekday?.day ?? '', isLunar ? 'âm' : '']
			.join(' ')
			.trim(),
	);

it.each([
	['ngày 02/7/2024', ['02/7/2024 2/7/2024']],
	['ngày 2/7, sáng 3/7 và từ 4/7 đến 5/7', ['2/7 2/7/-', '3/7 3/7/-', '4/7 4/7/-', '5/7 5/7/-']],
	['ngày 2 tháng 7 và ngày 2 tháng 7 năm 2024', ['2 tháng 7 2/7/-', '2 tháng 7 năm 2024 2/7/2024']],
	['thứ Ba, ngày 2/7/2024', ['2/7/2024 2/7/2024 2']],
	['ngày 2/7 (thứ Ba), ngày 3/7', ['2/7 2/7/- 2', '3/7 3/7/-']],
	['Chủ nhật (07/7/2024)', ['07/7/2024 7/7/2024 7']],
	['ngày 2/7, thứ Tư ngày 3/7', ['2/7 2/7/-', '3/7 3/7/- 3']],
	['lần thứ Ba, ngày 2/7/2024', ['2/7/2024 2/7/2024']],
	['ngày 30/2 âm lịch, mùng 3/3/2024', ['30/2 30/2/-  âm', 'mùng 3/3/2024 3/3/2024  âm']],
	['2/3 số hộ, 24/24 giờ, từ 3/15 lên, tỷ lệ 31/6', []],
	['ngày 5-7/8, ngày 28-30 tháng 6', []],
])('%s', (text, mentions) => {
	expect(read(text)).toEqual(mentions);
});
