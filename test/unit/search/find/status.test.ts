import { expect, it } from 'vitest';
import type { SearchState } from '../../../../src/search/find/address.ts';
import { NO_FILTERS } from '../../../../src/search/find/facets.ts';
import type { SearchResult } from '../../../../src/search/find/finder.ts';
import { readQuery } from '../../../../src/search/find/query.ts';
import type { Hit, Tier } from '../../../../src/search/find/search-index.ts';
import { statusText } from '../../../../src/search/find/status.ts';
import { DIRECTIVE_2019, day } from '../../samples.ts';

const TYPED = '  đảng   viên ';
const STATE: SearchState = { text: TYPED, open: false, filters: NO_FILTERS, order: 'relevance', proximity: false };
const NARROWED = { ...STATE, filters: { ...NO_FILTERS, years: ['2024'] } };
const FACETS = [{ date: day('2024-07-02'), documents: [] }];

function hits(count: number, tier: Tier = 'exact'): Hit[] {
	return Array.from({ length: count }, (_, bulletin) => ({ shard: 0, bulletin, tier, weight: 'body' }));
}

function told(result: Partial<SearchResult>, state = STATE): string {
	const none = { hits: [], complete: true, missing: [], documents: [], named: false, facets: [] };
	return statusText({ query: readQuery(TYPED), ...none, ...result }, state);
}

it.each<[string, string]>([
	[told({ hits: hits(3), complete: false }), 'Các tin mới nhất có “đảng viên”. Đang tìm tiếp trong tin cũ hơn…'],
	[told({ hits: hits(1234) }), '1.234 tin có “đảng viên”'],
	[told({ hits: hits(2), documents: [DIRECTIVE_2019] }), '2 tin có “đảng viên”, 1 văn bản'],
	[told({ hits: hits(5) }, { ...NARROWED, text: '' }), '5 tin'],
	[told({}), 'Không tìm thấy tin nào có “đảng viên”. Thử ít chữ hơn, hoặc xem theo ngày, văn bản, chuyên mục ở dưới.'],
	[
		told({ facets: FACETS }, NARROWED),
		'Không có tin nào hợp với các điều kiện đã chọn. Bỏ bớt điều kiện để thấy thêm tin.',
	],
	[told({ missing: ['zzzz'], hits: hits(4, 'proximity') }), 'Không tìm thấy “zzzz”. 4 tin có các chữ còn lại.'],
	[told({ missing: ['zzzz', 'yyyy'] }), 'Không tìm thấy “zzzz”, “yyyy”. '],
	[told({ hits: hits(7, 'proximity') }), 'Không có tin nào có “đảng viên” liền nhau; 7 tin có đủ các chữ.'],
	[told({ hits: hits(6), named: true, documents: [DIRECTIVE_2019] }), '6 tin nhắc đến văn bản này'],
	[
		told({ hits: hits(6), named: true, documents: [DIRECTIVE_2019, DIRECTIVE_2019] }),
		'6 tin nhắc đến một trong 2 văn bản này',
	],
	[told({ hits: hits(8), period: { period: day('2024-07-02'), bulletins: 3 } }), '8 tin đăng hoặc nhắc đến'],
])('says %j', (said, expected) => {
	expect(said).toBe(expected);
});
