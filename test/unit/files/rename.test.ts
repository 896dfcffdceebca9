import { expect, it } from 'vitest';
import { untilFree } from '../../../src/files/rename.ts';

/** Work that is refused so often, and what counts how often it was tried. */
function refused(times: number, code: string) {
	let tries = 0;
	const work = () => {
		tries++;
		if (tries <= times) throw Object.assign(new Error(code), { code });
	};
	return { work, tries: () => tries };
}

it.each(['EPERM', 'EACCES', 'EBUSY'])('tries again while a file is in use: %s', (code) => {
	const { work, tries } = refused(2, code);
	untilFree(work, [0, 0, 0]);
	expect(tries()).toBe(3);
});

it('gives up after the last pause', () => {
	const { work, tries } = refused(9, 'EPERM');
	expect(() => untilFree(work, [0, 0, 0])).toThrow('EPERM');
	expect(tries()).toBe(4);
});

it('does not try again what will never go', () => {
	const { work, tries } = refused(1, 'ENOENT');
	expect(() => untilFree(work, [0, 0])).toThrow('ENOENT');
	expect(tries()).toBe(1);
});
