import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planShards } from '../../../../src/search/index/shards.ts';
import { day } from '../../samples.ts';

interface Dated {
	readonly slug: string;
	readonly date: ReturnType<typeof day>;
}

const dated = fc.tuple(fc.constantFrom('2023-11', '2023-12', '2024-01', '2024-02'), fc.integer({ min: 1, max: 28 }));
const bulletins = fc
	.array(dated, { minLength: 1, maxLength: 40 })
	.map((all) =>
		all.map(([month, date], index) => bulletin(`tin-${index}`, `${month}-${String(date).padStart(2, '0')}`)),
	);

const sizes = fc.record({ size: fc.integer({ min: 1, max: 15 }), together: fc.integer({ min: 1, max: 3 }) });

function bulletin(slug: string, date: string): Dated {
	return { slug, date: day(date) };
}

const names = (all: readonly Dated[], size: number, together = 1) =>
	planShards(all, { size, together }).map((shard) => [shard.name, shard.bulletins.map(({ slug }) => slug).join(' ')]);

describe('planShards', () => {
	it('closes a shard after the month in which it is full', () => {
		const all = [
			bulletin('e', '2024-03-01'),
			bulletin('b', '2024-01-31'),
			bulletin('a', '2024-01-02'),
			bulletin('d', '2024-02-02'),
			bulletin('c', '2024-02-02'),
		];
		expect(names(all, 2)).toEqual([
			['2024-01', 'a b'],
			['2024-02', 'c d'],
			['2024-03', 'e'],
		]);
		expect(names(all, 3)).toEqual([
			['2024-01', 'a b c d'],
			['2024-03', 'e'],
		]);
		expect(names(all, 1)).toHaveLength(3);
		expect(names(all, 5)).toEqual([['2024-01', 'a b c d e']]);
		expect(planShards([])).toEqual([]);
	});

	it('joins full shards from the oldest on, when all of them and another one are there', () => {
		const all = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'].map((month, index) =>
			bulletin('abcdef'.charAt(index), `${month}-02`),
		);
		const months = (count: number, together: number) =>
			names(all.slice(0, count), 1, together).map(([, slugs]) => slugs);
		expect(months(1, 2)).toEqual(['a']);
		expect(months(2, 2)).toEqual(['a', 'b']);
		expect(months(3, 2)).toEqual(['a b', 'c']);
		expect(months(5, 2)).toEqual(['a b', 'c d', 'e']);
		expect(months(6, 2)).toEqual(['a b', 'c d', 'e', 'f']);
		expect(months(6, 3)).toEqual(['a b c', 'd', 'e', 'f']);
		expect(names(all, 1, 2)[1]).toEqual(['2024-03', 'c d']);
	});

	it('keeps all, oldest first, whatever their order, and each month whole', () => {
		fc.assert(
			fc.property(bulletins, sizes, fc.infiniteStream(fc.nat()), (all, chosen, random) => {
				const shards = planShards(all, chosen);
				const shuffled = all.map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
				expect(
					planShards(
						shuffled.map(({ one }) => one),
						chosen,
					),
				).toEqual(shards);
				const flat = shards.flatMap((shard) => shard.bulletins);
				expect(flat.toSorted(byDate)).toEqual(flat);
				expect(new Set(flat)).toEqual(new Set(all));
				const months = shards.map((shard) => new Set(shard.bulletins.map(({ date }) => date.slice(0, 7))));
				expect(months.reduce((sum, each) => sum + each.size, 0)).toBe(
					new Set(months.flatMap((each) => [...each])).size,
				);
				for (const [index, shard] of shards.entries()) {
					expect([...(months[index] ?? [])][0]).toBe(shard.name);
					if (index < shards.length - 1) expect(shard.bulletins.length).toBeGreaterThanOrEqual(chosen.size);
				}
			}),
		);
	});

	it('changes only the last shard for one more bulletin in the newest month', () => {
		fc.assert(
			fc.property(bulletins, sizes, fc.integer({ min: 1, max: 28 }), (all, chosen, date) => {
				const newest = all
					.map((each) => each.date.slice(0, 7))
					.sort()
					.at(-1);
				const before = planShards(all, chosen);
				const after = planShards([...all, bulletin('moi', `${newest}-${String(date).padStart(2, '0')}`)], chosen);
				expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
				expect(after).toHaveLength(before.length);
			}),
		);
	});
});

function byDate(a: Dated, b: Dated): number {
	return a.date < b.date ? -1 : a.date > b.date ? 1 : a.slug < b.slug ? -1 : 1;
}
