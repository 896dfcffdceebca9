import {
	linkSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { seal, unsealed } from '../../../src/files/seal.ts';

const FILES = { a: 'một', 'b/c': 'hai', 'b/d': '' };
const TIME = 1_700_000_000;

/** A sealed folder of three files, all of one time, with its note. */
function sealed() {
	const root = mkdtempSync(join(tmpdir(), 'ban-tin-seal-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const dir = join(root, 'dir');
	const note = join(root, 'notes/a.json');
	mkdirSync(join(dir, 'b'), { recursive: true });
	for (const [path, text] of Object.entries(FILES)) {
		writeFileSync(join(dir, path), text);
		utimesSync(join(dir, path), TIME, TIME);
	}
	seal(dir, note, Object.keys(FILES));
	return { dir, note };
}

const WHOLE = { strange: [], lost: [] };

it('finds a folder as it was left', () => {
	const { dir, note } = sealed();
	expect(unsealed(dir, note)).toEqual(WHOLE);
});

it.each<[string, (dir: string) => void]>([
	['gets another name', (dir) => linkSync(join(dir, 'a'), `${dir}-a`)],
	['gets another time', (dir) => utimesSync(join(dir, 'a'), 1, 1)],
	[
		'is another one with the same bytes',
		(dir) => {
			rmSync(join(dir, 'a'));
			writeFileSync(join(dir, 'a'), FILES.a);
		},
	],
])('does not mind that a file %s', (_what, change) => {
	const { dir, note } = sealed();
	change(dir);
	expect(unsealed(dir, note)).toEqual(WHOLE);
});

it.each<[string, (dir: string) => void, Partial<typeof WHOLE> | object]>([
	['is gone', (dir) => rmSync(join(dir, 'a')), { lost: ['a'] }],
	['is empty', (dir) => truncateSync(join(dir, 'a')), { strange: ['a'] }],
	['is cut short', (dir) => truncateSync(join(dir, 'a'), 3), { strange: ['a'] }],
	['says something else of the same length', (dir) => writeFileSync(join(dir, 'a'), 'mới'), { strange: ['a'] }],
	['is new', (dir) => writeFileSync(join(dir, 'b/e'), ''), { strange: ['b/e'] }],
	['has another path', (dir) => renameSync(join(dir, 'a'), join(dir, 'e')), { strange: ['e'], lost: ['a'] }],
	[
		'is a folder now',
		(dir) => {
			rmSync(join(dir, 'a'));
			mkdirSync(join(dir, 'a'));
		},
		{ lost: ['a'] },
	],
	['lay in a folder that is gone', (dir) => rmSync(join(dir, 'b'), { recursive: true }), { lost: ['b/c', 'b/d'] }],
])('tells of a file that %s', (_what, change, told) => {
	const { dir, note } = sealed();
	change(dir);
	expect(unsealed(dir, note)).toEqual({ ...WHOLE, ...told });
});

it('reads every file after another start of the machine: sizes and times may be there without the bytes', () => {
	const { dir, note } = sealed();
	const zeros = (path: string) => {
		writeFileSync(join(dir, path), Buffer.alloc(Buffer.byteLength(FILES.a)));
		utimesSync(join(dir, path), TIME, TIME);
	};
	zeros('a');
	const restart = (boot: string) =>
		writeFileSync(note, JSON.stringify({ ...JSON.parse(readFileSync(note, 'utf8')), boot }));
	for (const boot of ['khác', '']) {
		restart(boot);
		expect(unsealed(dir, note)).toEqual({ ...WHOLE, strange: ['a'] });
	}
});

it.each(['', 'null', '[]', '{"files":1}', '{"boot":"', '{"boot":"","files":[1]}', '\0'.repeat(100)])(
	'trusts nothing where the note says %j',
	(text) => {
		const { dir, note } = sealed();
		writeFileSync(note, text);
		expect(unsealed(dir, note)).toEqual({ ...WHOLE, strange: Object.keys(FILES) });
		seal(dir, note, Object.keys(FILES));
		expect(unsealed(dir, note)).toEqual(WHOLE);
	},
);

it('trusts nothing without a note, and finds nothing where there is no folder', () => {
	const { dir, note } = sealed();
	rmSync(note);
	expect(unsealed(dir, note).strange).toEqual(Object.keys(FILES));
	rmSync(dir, { recursive: true });
	expect(unsealed(dir, note)).toEqual(WHOLE);
});
