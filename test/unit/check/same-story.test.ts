import { describe, expect, it } from 'vitest';
import { sameStories, sketchOf } from '../../../src/check/same-story.ts';

/** Numbers that follow each other, as words of a text. */
const text = (from: number, count = 200) =>
	Array.from({ length: count }, (_, index) => `tiếng${Math.imul(from * 1000 + index, 2654435761)}`);
const story = (file: string, words: readonly string[], title = 'Tin') => ({ file, title, sketch: sketchOf(words) });

describe('the same story', () => {
	const first = text(1);

	it('is told of the later one, with how much is the same', () => {
		const changed = first.map((word, index) => (index % 40 === 0 ? 'khác' : word));
		const [found, ...more] = sameStories([story('a.md', first), story('b.md', text(5)), story('c.md', changed)]);
		expect(more).toEqual([]);
		expect(found).toMatchObject({ file: 'c.md', earlier: 'a.md' });
		expect(found?.share).toBeGreaterThan(0.6);
		expect(sameStories([story('a.md', first), story('b.md', first)])).toEqual([
			{ file: 'b.md', earlier: 'a.md', share: 1 },
		]);
	});

	it('is not one with another half, nor one too short to tell, nor a notice of another month', () => {
		const half = [...first.slice(0, 100), ...text(77, 100)];
		const short = first.slice(0, 30);
		expect(
			sameStories([
				story('a.md', first, 'Lịch tiếp dân tháng 7'),
				story('b.md', first, 'Lịch tiếp dân tháng 8'),
				story('c.md', half, 'Lịch tiếp dân tháng 7'),
				story('d.md', short),
				story('e.md', short),
			]),
		).toEqual([]);
	});

	it('is told of a notice that came again, though one of another month has the same words', () => {
		const stories = ['7', '8', '8'].map((month, index) => story(`${index}.md`, first, `Lịch tiếp dân tháng ${month}`));
		expect(sameStories(stories)).toEqual([{ file: '2.md', earlier: '1.md', share: 1 }]);
	});

	it('is found among thousands that share their beginning and end', () => {
		const frame = text(500, 40);
		const stories = Array.from({ length: 3000 }, (_, index) =>
			story(`${index}.md`, [...frame, ...text(index * 31, 150)]),
		);
		const again = story('again.md', [...frame, ...text(1234 * 31, 150)]);
		expect(sameStories([...stories, again])).toEqual([{ file: 'again.md', earlier: '1234.md', share: 1 }]);
	});
});
