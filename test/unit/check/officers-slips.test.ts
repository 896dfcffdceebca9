import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf, proseOf } from '../../../src/check/check-file.ts';
import { rulesWith } from './found.ts';
import { CLEAN, DAY, OFFICERS_SLIPS } from './officers-slips.ts';

const RULES = rulesWith();
const sourceOf = (body: string) => `---\ntitle: Tin\ndate: ${DAY}\n---\n\n${body}\n`;

function told(body: string) {
	const source = sourceOf(body);
	return diagnosticsOf(proseOf('tin-bai/a.md', source), RULES).map(({ rule, start, end, fix, edit }) => ({
		rule,
		typed: source.slice(start, end),
		start,
		end,
		fix: fix ?? edit,
	}));
}

/** The kinds of the file of slips, by the rules that tell them. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
	'hoi-nga': ['spelling', 'confusion'],
	's-x': ['spelling', 'confusion'],
	'd-gi': ['spelling', 'confusion'],
	'tr-ch': ['spelling', 'confusion'],
	'n-l': ['spelling', 'confusion'],
	'c-t': ['spelling', 'confusion'],
	tone: ['spelling'],
	space: ['typography'],
	caps: ['name-of-body'],
	date: ['date'],
	sum: ['figure'],
	unit: ['figure'],
	roman: ['date'],
	'old-unit': ['old-body'],
};

const SLIPS = readFileSync(new URL('../../fixtures/check/slips.txt', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => line.split('|') as [kind: string, text: string, wrong: string]);

describe('slips that officers made', () => {
	it.each(SLIPS)('%s: %s (%s)', (kind, text, wrong) => {
		const found = told(text);
		expect(found.length, 'nothing is told').toBeGreaterThan(0);
		expect(found.filter(({ rule }) => !KINDS[kind]?.includes(rule))).toEqual([]);
		// `giử→giữ`: what is typed, and what is meant.
		const [, typed = '', meant = ''] = /^([^→\s]+(?: [^→\s]+)?)→(.+)$/.exec(wrong) ?? [];
		const tells = found.some((each) => each.typed.includes(typed) && (each.fix ?? '').includes(meant));
		expect([wrong, tells]).toEqual([wrong, true]);
	});

	it('are all that were brought', () => {
		expect(SLIPS).toHaveLength(22);
	});
});

describe('slips of the same kinds', () => {
	it.each(OFFICERS_SLIPS.map(([rule, marked, fix]) => ({ rule, marked, fix })))(
		'$rule: $marked',
		({ rule, marked, fix }) => {
			const text = marked.replace(/[⟦⟧]/g, '');
			const start = sourceOf('').indexOf('\n\n') + 2 + marked.indexOf('⟦');
			const end = start + marked.indexOf('⟧') - marked.indexOf('⟦') - 1;
			const found = told(text);
			expect(found.filter((each) => each.rule === rule && each.start < end && each.end > start)).toHaveLength(1);
			expect(found).toHaveLength(1);
			if (fix !== undefined) expect(found[0]?.fix).toBe(fix);
		},
	);
});

it('there are sixty and more of them, and as many without slips', () => {
	expect(OFFICERS_SLIPS.length).toBeGreaterThanOrEqual(60);
	expect(CLEAN.length).toBeGreaterThanOrEqual(60);
});

describe('sentences without slips', () => {
	it.each(CLEAN)('%s', (text) => {
		expect(told(text)).toEqual([]);
	});
});
