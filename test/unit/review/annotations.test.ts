import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotations } from '../../../src/review/annotations.ts';
import type { ReportedProblem } from '../../../src/review/check-report.ts';

const PROBLEM: ReportedProblem = { file: 'content/a.md', line: 3, column: 7, severity: 'error', message: 'sai' };

describe('an annotation', () => {
	it('says of a problem what there is to say, on one line', () => {
		expect(annotations([{ ...PROBLEM, field: 'date', rule: 'schema', message: 'sai\n100%', fix: 'date: 2024' }])).toBe(
			'::error file=content/a.md,line=3,col=7,title=schema::date: sai%0A100%25%0ASửa thành: date: 2024\n',
		);
		const nothing = { field: null, rule: null, fix: null, endLine: null, endColumn: null };
		expect(annotations([{ ...PROBLEM, ...nothing, severity: 'warning' }])).toBe(
			'::warning file=content/a.md,line=3,col=7::sai\n',
		);
	});

	it.each([
		['on one line', 3, 9, 'line=3,col=7,endColumn=8'],
		['of no length', 3, 7, 'line=3,col=7'],
		['up to the end of its line', 4, 1, 'line=3,col=7'],
		['over several lines', 5, 2, 'line=3,endLine=5'],
		['up to the end of another line', 6, 1, 'line=3,endLine=5'],
	])('marks what is %s', (_where, endLine, endColumn, place) => {
		expect(annotations([{ ...PROBLEM, endLine, endColumn }])).toBe(`::error file=content/a.md,${place}::sai\n`);
	});
});

/** Reads a command as the runner does: name and properties up to the second `::`, then the message. */
function parsed(line: string) {
	const end = line.indexOf('::', 2);
	const [name, ...rest] = line.slice(2, end).split(' ');
	const properties = rest.join(' ').split(',');
	const unescaped = (text: string, signs: string) =>
		[...signs].reduce((read, sign) => {
			const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
			return read.replaceAll(`%${code}`, sign);
		}, text);
	return {
		name,
		properties: Object.fromEntries(
			properties.map((property) => {
				const [key, ...value] = property.split('=');
				return [key, unescaped(value.join('='), '\r\n:,%')];
			}),
		),
		message: unescaped(line.slice(end + 2), '\r\n%'),
	};
}

it('holds any name of a file and any message, each command on its own line', () => {
	const text = fc
		.array(fc.constantFrom('%', '0A', '25', '\r', '\n', ':', '::', ',', '=', ' ', 'ế', '::error file=x::'), {
			maxLength: 12,
		})
		.map((parts) => `a${parts.join('')}b`);
	fc.assert(
		fc.property(fc.array(fc.record({ file: text, message: text, rule: text }), { maxLength: 4 }), (drawn) => {
			const problems = drawn.map((one) => ({ ...PROBLEM, ...one }));
			const lines = annotations(problems).split(/\r|\n/);
			expect(lines.pop()).toBe('');
			expect(lines.map(parsed)).toEqual(
				problems.map(({ file, message, rule }) => ({
					name: 'error',
					properties: { file, line: '3', col: '7', title: rule },
					message,
				})),
			);
		}),
	);
});
