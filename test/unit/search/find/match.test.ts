import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanColumns, spansOf } from '../../../../src/search/find/catalogue.ts';
import { bulletinsAt, byWeight, inAll, layoutOf, meet, type Weight } from '../../../../src/search/find/match.ts';
import { UNITS } from '../../../../src/search/find/record.ts';

const span = fc.record({
	title: fc.nat({ max: 4 }),
	lead: fc.nat({ max: 3 }),
	whole: fc.nat({ max: 5 }),
});
/** Zones within the whole, as they are laid out. */
const spans = fc
	.array(span, { minLength: 1, maxLength: 8 })
	.map((all) => all.map(({ title, lead, whole }) => ({ title, lead, whole: whole + (title + lead > 0 ? 2 : 0) })));

const positions = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 20 }).map((list) => list.sort((a, b) => a - b));

describe('meet', () => {
	it.each([
		[[[5, 9]], [0], [5, 9]],
		[
			[
				[5, 9],
				[6, 20],
			],
			[0, 1],
			[5],
		],
		[
			[
				[5, 9],
				[7, 11],
				[8, 12],
			],
			[0, 2, 3],
			[5, 9],
		],
		[[[5], []], [0, 1], []],
		[[[6], [5]], [1, 0], [6]],
		[[], [], []],
	])('of %j shifted by %j is %j', (lists, offsets, expected) => {
		expect(meet(lists, offsets)).toEqual(expected);
	});

	it('is what counting gives', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(positions, fc.nat({ max: 3 })), { minLength: 1, maxLength: 4 }), (terms) => {
				const lists = terms.map(([list]) => list);
				const offsets = terms.map(([, offset]) => offset);
				const begins = Array.from({ length: 100 }, (_, at) => at - 10).filter((at) =>
					terms.every(([list, offset]) => list.includes(at + offset)),
				);
				expect(meet(lists, offsets)).toEqual(begins.map((at) => at + (offsets[0] ?? 0)));
			}),
		);
	});
});

describe('bulletinsAt', () => {
	// Two bulletins: title 0–7, lead 8–39, body 40–127; title 128–143, no lead, body 144–191.
	const layout = layoutOf([
		{ title: 1, lead: 1, whole: 2 },
		{ title: 2, lead: 0, whole: 1 },
	]);

	it.each<[readonly number[], [number, Weight][]]>([
		[[0], [[0, 'title']]],
		[[7], [[0, 'title']]],
		[[8], [[0, 'lead']]],
		[[39], [[0, 'lead']]],
		[[40], [[0, 'body']]],
		[[40, 41], [[0, 'body']]],
		[[40, 41, 127], [[0, 'often']]],
		[[7, 40, 41, 42], [[0, 'title']]],
		[[8, 40, 41, 42], [[0, 'lead']]],
		[
			[127, 128],
			[
				[0, 'body'],
				[1, 'title'],
			],
		],
		[
			[126, 127, 143, 144, 145],
			[
				[0, 'body'],
				[1, 'title'],
			],
		],
		[
			[126, 127, 144, 145, 146],
			[
				[0, 'body'],
				[1, 'often'],
			],
		],
		[[191], [[1, 'body']]],
		[[], []],
	])('for %j are %j', (at, expected) => {
		expect([...bulletinsAt(at, layout)]).toEqual(expected);
	});

	it('skips bulletins without a word', () => {
		const empty = { title: 0, lead: 0, whole: 0 };
		const full = { title: 1, lead: 0, whole: 1 };
		expect([...bulletinsAt([0, 64], layoutOf([empty, full, empty, empty, full, empty]))]).toEqual([
			[1, 'title'],
			[4, 'title'],
		]);
	});

	it('is what reading zone by zone gives', () => {
		fc.assert(
			fc.property(spans, fc.array(fc.nat(), { maxLength: 30 }), (all, picks) => {
				const zones: { bulletin: number; zone: 'title' | 'lead' | 'body' }[] = all.flatMap(
					({ title, lead, whole }, bulletin) =>
						Array.from({ length: whole * UNITS.whole }, (_, at) => ({
							bulletin,
							zone:
								at < title * UNITS.title
									? ('title' as const)
									: at < title * UNITS.title + lead * UNITS.lead
										? ('lead' as const)
										: ('body' as const),
						})),
				);
				if (zones.length === 0) return;
				const at = [...new Set(picks.map((pick) => pick % zones.length))].sort((a, b) => a - b);
				const expected = new Map<number, Weight>();
				for (const bulletin of all.keys()) {
					const here = at
						.filter((position) => zones[position]?.bulletin === bulletin)
						.map((position) => zones[position]?.zone);
					if (here.length === 0) continue;
					const weight = here.includes('title') ? 'title' : here.includes('lead') ? 'lead' : undefined;
					expected.set(bulletin, weight ?? (here.length >= 3 ? 'often' : 'body'));
				}
				expect(new Map(bulletinsAt(at, layoutOf(all)))).toEqual(expected);
			}),
		);
	});
});

describe('inAll', () => {
	it('keeps the bulletins of every list, with the best of their weights', () => {
		const one = new Map<number, Weight>([
			[1, 'body'],
			[2, 'title'],
			[3, 'often'],
		]);
		const other = new Map<number, Weight>([
			[1, 'lead'],
			[3, 'body'],
			[4, 'title'],
		]);
		expect([...inAll([one, other])]).toEqual([
			[1, 'lead'],
			[3, 'often'],
		]);
		expect([...inAll([one])]).toEqual([...one]);
		expect([...inAll([one, new Map()])]).toEqual([]);
		expect([...inAll([])]).toEqual([]);
	});
});

it('puts titles before leads, those before many mentions and these before few', () => {
	expect((['body', 'often', 'title', 'lead'] as const).toSorted(byWeight)).toEqual(['title', 'lead', 'often', 'body']);
});

describe('span columns', () => {
	const anySpan = fc.record({
		title: fc.nat({ max: 60 }),
		lead: fc.nat({ max: 2000 }),
		whole: fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 55_000 })),
	});

	it('give the spans back, through JSON and UTF-8 too', () => {
		fc.assert(
			fc.property(fc.array(anySpan, { maxLength: 20 }), (all) => {
				const columns = spanColumns(all);
				expect(spansOf(columns)).toEqual(all);
				const bytes = new TextEncoder().encode(JSON.stringify(columns));
				expect(spansOf(JSON.parse(new TextDecoder().decode(bytes)))).toEqual(all);
			}),
		);
	});

	it('take a byte a zone for ordinary bulletins', () => {
		const columns = spanColumns(Array(100).fill({ title: 2, lead: 1, whole: 12 }));
		expect(JSON.stringify(columns).length).toBeLessThan(340);
	});
});
