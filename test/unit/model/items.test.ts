import { describe, expect, it } from 'vitest';
import { bulletinItem } from '../../../src/model/items.ts';
import { bulletin, bulletinOf, citationsIn, DIRECTIVE_2019, DIRECTIVE_2023, portalOf } from '../samples.ts';

const FULL = 'Chỉ thị số 28-CT/TW ngày 21/01/2019';

function itemOf(body: string, documents: readonly string[] = []) {
	const citations = citationsIn(body, [DIRECTIVE_2019, DIRECTIVE_2023]);
	const portal = portalOf({
		bulletins: [bulletin('a', '2024-07-02', { category: 'Thông báo', documents, citations })],
	});
	return bulletinItem(bulletinOf(portal, 'a'));
}

describe('bulletinItem', () => {
	it('is what lists show of a bulletin, and nothing else', () => {
		expect(itemOf(`Học ${FULL}.`)).toEqual({
			slug: 'a',
			title: 'Tin a',
			date: '2024-07-02',
			summary: 'Tóm tắt a.',
			category: { name: 'Thông báo', slug: 'thong-bao' },
			documentCount: 1,
		});
	});

	it.each([
		['nothing', 'Họp tổ dân phố.', [], 0],
		['filed documents', 'Họp tổ dân phố.', [DIRECTIVE_2019.id, DIRECTIVE_2023.id], 2],
		['a document filed and cited once', `Học ${FULL} và Chỉ thị 28.`, [DIRECTIVE_2019.id], 1],
		['one filed and one cited', `Học ${FULL}.`, [DIRECTIVE_2023.id], 2],
		['one that is not in the register', 'Có Kế hoạch 5-KH/ĐU. Có Kế hoạch 5-KH/ĐU và Nghị định 30/2020.', [], 2],
		['one of several', 'Học Chỉ thị 28-CT/TW. Rồi Chỉ thị 28 nữa.', [], 1],
		['a bare number, which is no document yet', 'Học Chỉ thị 77 của Đảng.', [], 0],
	])('counts %s', (_name, body, documents, count) => {
		expect(itemOf(body, documents).documentCount).toBe(count);
	});
});
