import { describe, expect, it } from 'vitest';
import { found, rulesWith } from './found.ts';

const doubled = (body: string, list = '') => found(body, 'doubled-word', rulesWith(list));

describe('a word typed twice', () => {
	it.each([
		['Thông báo báo kết luận', 'báo báo → báo'],
		['Đây là là việc chung', 'là là → là'],
		['gửi tới các\ncác tổ dân phố', 'các\ncác → các'],
		['đi **và** và về', 'và** và → và'],
		['> gửi tới các\n> các tổ', 'các\n> các → các'],
		['Kế hoạch Kế hoạch số 5', 'Kế hoạch Kế hoạch → Kế hoạch'],
		['xây dựng xây dựng nông thôn', 'xây dựng xây dựng → xây dựng'],
		['Ủy uỷ ban họp', 'Ủy uỷ → Ủy'],
	])('%j', (body, told) => {
		expect(doubled(body)).toEqual([told]);
	});
});

describe('is silent about', () => {
	it.each([
		['reduplication', 'xanh xanh, đời đời, ngày ngày, người người, nhà nhà, luôn luôn, dần dần, từ từ, mãi mãi'],
		['animals and fruit', 'chuồn chuồn, chôm chôm, tê tê, ba ba, cào cào'],
		['pairs of pairs', 'chị chị em em, người người nhà nhà, bên bên nọ nọ'],
		[
			'one word ending where the next begins',
			'xử lý hành vi vi phạm; thi công công trình; trở thành thành phố; đại biểu biểu quyết',
		],
		[
			'more of those',
			'học sinh sinh hoạt hè; cơ quan quan tâm; xuất hiện hiện tượng lạ; cán bộ Bộ Nội vụ; hội đồng đồng ý',
		],
		['names', 'cô Băng Băng, bé Na Na, thôn Thanh Thanh, Trụ sở Sở Tài chính'],
		['punctuation between', 'làm, làm nữa; có. Có người nói: không, không phải'],
		['blocks', '- của\n- của\n\ncủa\n\n| của | của |\n|---|---|\n| của | của |'],
		['numbers and signs', '5 5, A A, T T, -- --'],
	])('%s', (_name, body) => {
		expect(doubled(body)).toEqual([]);
	});

	it("a ward's own phrase", () => {
		expect(doubled('xóm Cỏ cỏ')).toEqual(['Cỏ cỏ → Cỏ']);
		expect(doubled('xóm Cỏ cỏ', 'Cỏ cỏ')).toEqual([]);
	});
});
