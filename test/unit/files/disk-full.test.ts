import { expect, it } from 'vitest';
import { isDiskFull } from '../../../src/files/disk-full.ts';

const coded = (code: string) => Object.assign(new Error(`${code}: …, write`), { code });

it.each<[string, unknown]>([
	['a full disk', coded('ENOSPC')],
	['a quota', coded('EDQUOT')],
	['a limit of sizes', coded('EFBIG')],
	['words alone, as of a thread', new Error('ENOSPC: no space left on device, write')],
	['Rust', new Error('failed to write: No space left on device (os error 28)')],
	['SQLite', new Error('database or disk is full')],
	['a cause', new Error('An error was encountered', { cause: new Error('…', { cause: coded('ENOSPC') }) })],
	['one of several', new AggregateError([new Error('…'), coded('ENOSPC')])],
	['a text', 'Error: ENOSPC: no space left on device'],
])('is told by %s', (_what, error) => {
	expect(isDiskFull(error)).toBe(true);
});

const loop = new Error('…');
loop.cause = loop;

it.each<[string, unknown]>([
	['another error', coded('EACCES')],
	['nothing', undefined],
	['an error that is its own cause', loop],
	['a word that holds one', new Error('ENOSPCX')],
])('is not told by %s', (_what, error) => {
	expect(isDiskFull(error)).toBe(false);
});
