import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_DAY_VISITS, MOST_VISITS } from '../../src/edge/counter-rules.ts';
import { type Counts, IMPORT_MODES, type ImportMode, totalOf } from '../../src/edge/counter-transfer.ts';
import { openStorage } from '../../src/edge/node/counter-storage-node.ts';
import { clocked, HOUR } from './clocked-counter.ts';
import { dataFolder } from './served-process.ts';

type Sums = Record<string, number>;
const DAYS = ['2024-06-30', '2024-07-01', '2024-07-02', '2024-07-03'];
const PAGES = ['/', '/tin/x/', '/tin/y/'];

const visits = (most: number) =>
	fc.oneof(fc.nat({ max: 100 }), fc.constantFrom(most, most - 1, Math.floor(most / 2), most - 50));
const sums = (keys: readonly string[], most: number): fc.Arbitrary<Sums> =>
	fc.dictionary(fc.constantFrom(...keys), visits(most), { maxKeys: keys.length, noNullPrototype: true });
const step = fc.oneof(
	fc.record({ kind: fc.constant('visit' as const), path: fc.constantFrom(...PAGES) }),
	fc.record({
		kind: fc.constant('import' as const),
		days: sums(DAYS, MOST_DAY_VISITS),
		pages: sums(PAGES, MOST_VISITS),
		mode: fc.constantFrom(...IMPORT_MODES),
	}),
	fc.constant({ kind: 'keep' as const }),
	fc.constant({ kind: 'restore' as const }),
	fc.constant({ kind: 'tomorrow' as const }),
	fc.constant({ kind: 'reopen' as const }),
);

const empty = (): Counts => ({ format: 'ban-tin-phuong/counter', version: 1, days: {}, pages: {} });

/** What an import makes of counts; undefined where it must be refused. */
function imported(present: Counts, added: Counts, mode: ImportMode): Counts | undefined {
	if (mode === 'empty' && totalOf(present) > 0) return undefined;
	const base = mode === 'replace' ? empty() : present;
	const plus = (a: Sums, b: Sums) =>
		Object.fromEntries(
			[...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
		);
	const sum = { ...base, days: plus(base.days, added.days), pages: plus(base.pages, added.pages) };
	const isWithin = (counts: Sums, most: number) => Object.values(counts).every((count) => count <= most);
	const fits = isWithin(sum.days, MOST_DAY_VISITS) && isWithin(sum.pages, MOST_VISITS) && totalOf(sum) <= MOST_VISITS;
	return fits ? sum : undefined;
}

it('keeps every sum what it should be, and within bounds, whatever comes in whichever order', () => {
	const dir = dataFolder();
	let run = 0;
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			const file = join(dir, `${run++}.sqlite`);
			let storage = openStorage(file);
			let { clock, counter } = clocked(storage);
			let [model, kept] = [empty(), empty()];
			const day = () => DAYS[Math.round((clock.now - start) / (24 * HOUR)) + 2] ?? '';
			const start = clock.now;
			try {
				for (const [index, asked] of steps.entries()) {
					if (asked.kind === 'visit') {
						counter.visit({ network: String(index), agent: 'x' }, asked.path);
						const today = model.days[day()] ?? 0;
						if (today < MOST_DAY_VISITS) model.days[day()] = today + 1;
						model.pages[asked.path] = Math.min(MOST_VISITS, (model.pages[asked.path] ?? 0) + 1);
					} else if (asked.kind === 'import' || asked.kind === 'restore') {
						const { mode, ...counts } =
							asked.kind === 'restore' ? { mode: 'replace' as const, ...kept } : { ...empty(), ...asked };
						const after = imported(model, { ...empty(), days: counts.days, pages: counts.pages }, mode);
						const work = () => counter.importCounts({ ...empty(), days: counts.days, pages: counts.pages }, mode);
						if (after) work();
						else expect(work).toThrow();
						model = after ?? model;
					} else if (asked.kind === 'keep') kept = structuredClone(counter.exportCounts());
					else if (asked.kind === 'tomorrow') clock.now = Math.min(clock.now + 24 * HOUR, start + 24 * HOUR);
					else {
						storage.close();
						storage = openStorage(file);
						({ clock, counter } = clocked(storage, clock.now));
					}
					const { days, pages } = counter.exportCounts();
					expect([days, pages]).toEqual([model.days, model.pages]);
					const ofMonth = Object.entries(days).filter(([key]) => key.startsWith('2024-07'));
					expect(counter.figures('/')).toMatchObject({
						total: totalOf(model),
						today: days[day()] ?? 0,
						month: ofMonth.reduce((sum, [, count]) => sum + count, 0),
						page: pages['/'] ?? 0,
					});
				}
			} finally {
				storage.close();
			}
		}),
		{ numRuns: 60, seed: 13 },
	);
});
