import { describe, expect, it } from 'vitest';
import { diagnosticsOf, proseOf } from '../../../src/check/check-file.ts';
import { OLD_BODIES } from '../../../src/check/renamed-bodies.ts';
import { rulesWith } from './found.ts';

const RULES = rulesWith();

function told(body: string, date = '2025-08-01', file = 'tin-bai/a.md'): string[] {
	const source = `---\ntitle: Tin\ndate: ${date}\n---\n\n${body}\n`;
	return diagnosticsOf(proseOf(file, source), RULES)
		.filter(({ rule }) => rule === 'old-body')
		.map(({ start, end }) => source.slice(start, end));
}

it('every row is a day and a name, told from that day on and not before', () => {
	for (const { name, ended } of OLD_BODIES) {
		expect(ended).toMatch(/^2025-\d\d-\d\d$/);
		const written = name.replace('…', 'Nội vụ');
		expect([written, told(`Hồ sơ gửi về ${written} để xem.`, ended)]).toEqual([written, [written]]);
		expect([written, told(`Hồ sơ gửi về ${written} để xem.`, '2024-12-31')]).toEqual([written, []]);
	}
	expect(OLD_BODIES.length).toBeGreaterThan(60);
});

describe('a body of yesterday', () => {
	it.each([
		['Lãnh đạo Bộ Lao động – Thương binh và Xã hội về thăm.', ['Bộ Lao động – Thương binh và Xã hội']],
		['Nộp cho Uỷ ban nhân dân quận và Toà án nhân dân huyện.', ['Uỷ ban nhân dân quận', 'Toà án nhân dân huyện']],
		['Báo cho Phòng Giáo dục và Đào tạo thị xã.', ['Phòng Giáo dục và Đào tạo thị xã']],
	])('%s', (body, names) => {
		expect(told(body)).toEqual(names);
	});

	it.each([
		'Ông từng làm ở Bộ Kế hoạch và Đầu tư.',
		'Nguyên Bộ trưởng Bộ Giao thông vận tải dự lễ.',
		'Bộ Nội vụ được thành lập trên cơ sở hợp nhất Bộ Lao động - Thương binh và Xã hội.',
		'Bộ Thông tin và Truyền thông (cũ) đã cấp phép.',
		'Theo Thông tư số 20/2023/TT-BTNMT của Bộ Tài nguyên và Môi trường.',
		'Năm 2019, Ủy ban nhân dân huyện khởi công con đường.',
		'Biển ghi “Công an huyện” được tháo.',
		'Ban Tuyên giáo và Dân vận Trung ương họp; Công an thành phố; Ủy ban Dân tộc của Quốc hội.',
	])('is none in %s', (body) => {
		expect(told(body)).toEqual([]);
	});

	it('is none where the file has no day', () => {
		expect(told('Công an huyện họp.', '# không')).toEqual([]);
	});
});
