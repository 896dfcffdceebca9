import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/content/read.ts';
import type { CalendarDate } from '../../../../src/domain/calendar-date.ts';
import { type Citation, find } from '../../../../src/domain/citation/find.ts';
import { indexRegister } from '../../../../src/domain/citation/register.ts';
import { resolve } from '../../../../src/domain/citation/resolve.ts';

/** What a person read in a text. Every sentence was written for the test and labelled by hand. */
interface Sample {
	readonly id: string;
	readonly text: string;
	readonly on?: CalendarDate;
	readonly citations: readonly Expected[];
}

interface Expected {
	/** Number and symbol as typed, and which occurrence of it. */
	readonly at: string;
	readonly nth?: number;
	readonly type: string | null;
	readonly number: string;
	readonly symbol: string | null;
	readonly date: string | null;
	/** Left out where the set says nothing of the register. */
	readonly resolves?: string | null;
}

const { documents } = await readContent('content');
const register = indexRegister(documents);

/** The sets, each written without sight of the code. */
const SETS = ['forms', 'reports', 'news', 'dates', 'wards'] as const;

/** The project's own aims, which a set of its own must reach: of the citations, and of the texts without any. */
const AIMS = { precision: 0.97, recall: 0.97, date: 0.98, resolution: 0.97, type: 0.97, symbol: 0.97, silent: 0.98 };

describe.each(SETS)('on the set “%s”', (name) => {
	const samples = JSON.parse(readFileSync(`test/fixtures/citations/${name}.json`, 'utf8')) as Sample[];
	const { measures, wrong } = measure(samples);

	it.each(Object.entries(AIMS))('reaches the aim for %s, %d', (key, aim) => {
		const reached = measures[key as keyof typeof AIMS];
		expect(reached, `${key} ${reached.toFixed(3)}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(aim);
	});

	it('holds samples with and without citations, each with a name of its own', () => {
		expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
		expect(samples.filter(({ citations }) => citations.length > 0).length).toBeGreaterThanOrEqual(100);
		expect(samples.filter(({ citations }) => citations.length === 0).length).toBeGreaterThanOrEqual(40);
	});
});

function measure(samples: readonly Sample[]) {
	const count = { found: 0, expected: 0, hit: 0, date: 0, resolution: 0, type: 0, symbol: 0, silent: 0, empty: 0 };
	const wrong: string[] = [];
	for (const { id, text, on, citations } of samples) {
		const found = find(text);
		const resolutions = resolve(found, register, { on });
		count.found += found.length;
		count.expected += citations.length;
		if (citations.length === 0) count.empty++;
		if (citations.length === 0 && found.length === 0) count.silent++;
		const left = new Set(found);
		for (const expected of citations) {
			const hit = hitOf(text, expected, left);
			if (!hit) wrong.push(`${id}: not found: ${expected.at}`);
			if (!hit) continue;
			left.delete(hit);
			count.hit++;
			const resolution = resolutions[found.indexOf(hit)];
			const told = {
				type: hit.type ?? null,
				symbol: hit.symbol ?? null,
				date: hit.date ?? null,
				resolution: resolution?.is === 'resolved' ? resolution.document.id : null,
			};
			const wanted = { ...expected, resolution: expected.resolves === undefined ? told.resolution : expected.resolves };
			for (const key of ['type', 'symbol', 'date', 'resolution'] as const) {
				if (told[key] === wanted[key]) count[key]++;
				else wrong.push(`${id}: ${expected.at}: ${key} ${told[key]} instead of ${wanted[key]}`);
			}
		}
		for (const { surface } of left) wrong.push(`${id}: no citation: ${surface}`);
	}
	const measures = {
		precision: count.hit / count.found,
		recall: count.hit / count.expected,
		date: count.date / count.hit,
		resolution: count.resolution / count.hit,
		type: count.type / count.hit,
		symbol: count.symbol / count.hit,
		silent: count.silent / count.empty,
	};
	return { measures, wrong };
}

/** The citation found whose number and symbol stand where the expected ones do. */
function hitOf(text: string, { at, nth = 1 }: Expected, found: Iterable<Citation>): Citation | undefined {
	let start = -1;
	for (let count = 0; count < nth; count++) start = text.indexOf(at, start + 1);
	return [...found].find(({ core }) => core.start < start + at.length && core.end > start);
}
