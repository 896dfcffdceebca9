import { describe, expect, it } from 'vitest';
import { imported } from './sources.ts';

const text = (...lines: readonly string[]) => imported(`${lines.join('\n\n')}\n`);
const HOUSES = Array.from({ length: 16 }, (_, index) => `Hộ ông Thử ở số nhà ${index + 1}`);
const STORY = 'Các hộ trên đây đã hiến đất mở ngõ, tổ dân phố hai cảm ơn và mời bà con đến dự buổi thông ngõ.';

const STORIES = [STORY, STORY, STORY, STORY];

describe('the head of a text', () => {
	it('has its day among the short lines that it begins with', async () => {
		const { facts } = await text('Danh sách hiến đất', ...HOUSES.slice(0, 12), 'Ngày 3/10/2024', ...STORIES);
		expect(facts.date).toBe('2024-10-03');
	});

	it('ends after fourteen lines, so that a list keeps its lines and a day in it is not that of the text', async () => {
		const { facts, source } = await text('Danh sách hiến đất', ...HOUSES, 'Ngày 3/10/2024', ...STORIES);
		expect(facts.date).toBe('2024-08-05');
		expect(source).toContain('\n\nNgày 3/10/2024\n\n');
		for (const house of HOUSES) expect(source).toContain(`\n${house}\n`);
	});
});

describe('a title', () => {
	const centred = (line: string) => `<p align="center">${line}</p>`;
	const titleOf = async (...lines: readonly string[]) => {
		const body = `<p>Thử Nghiệm, ngày 3 tháng 10 năm 2024</p>${lines.join('')}<p>${STORY}</p><p>${STORY}</p>`;
		const generator = '<meta charset="utf-8"><meta name="generator" content="Microsoft Word 15">';
		return (await imported(`<html><head>${generator}</head><body>${body}</body></html>`)).facts.title;
	};

	it('goes on over centred lines of capitals, and not over others', async () => {
		expect(await titleOf(centred('PHƯỜNG HỌP DÂN'), centred('TỔ DÂN PHỐ HAI'))).toBe('PHƯỜNG HỌP DÂN TỔ DÂN PHỐ HAI');
		expect(await titleOf(centred('PHƯỜNG HỌP DÂN'), '<p>TỔ DÂN PHỐ HAI</p>')).not.toContain('HỌP DÂN TỔ');
		expect(await titleOf(centred('PHƯỜNG HỌP DÂN'), centred('Tổ dân phố hai'))).not.toContain('HỌP DÂN Tổ');
	});
});

describe('the foot of a text', () => {
	const begin = ['Phường họp dân tổ hai', 'Ngày 3/10/2024', STORY];

	it('has a byline among its last four paragraphs', async () => {
		const { facts, source } = await text(...begin, 'Bài, ảnh: Minh Thử', STORY, STORY, STORY);
		expect(facts.author).toBe('Minh Thử');
		expect(source).not.toContain('Bài, ảnh');
	});

	it('has none before these, where it is of another text', async () => {
		const { facts, source } = await text(...begin, 'Bài, ảnh: Minh Thử', STORY, STORY, STORY, STORY);
		expect(facts.author).toBeUndefined();
		expect(source).toContain('\n\nBài, ảnh: Minh Thử\n\n');
	});
});
