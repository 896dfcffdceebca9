import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ForeignFolderError, publish, restoreSite } from '../../../src/build/publish.ts';

const MARK = 'du-lieu/tin-bai.json';

/** A place for a site, with folders beside it: of each, what its mark says; an empty text is a folder with nothing in it. */
function place(folders: Record<string, string>) {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-publish-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	for (const [name, says] of Object.entries(folders)) {
		const path = join(dir, name, says === '' ? '.' : MARK);
		mkdirSync(says === '' ? path : dirname(path), { recursive: true });
		if (says !== '') writeFileSync(path, says);
	}
	const state = () =>
		Object.fromEntries(
			readdirSync(dir).map((name) => {
				const file = join(dir, name, MARK);
				return [name, existsSync(file) ? readFileSync(file, 'utf8') : ''];
			}),
		);
	return { dir, out: join(dir, 'dist'), state };
}

it.each<[string, Record<string, string>, Record<string, string>]>([
	['nothing', {}, {}],
	['a site', { dist: 'site' }, { dist: 'site' }],
	['a site being made', { dist: 'site', 'dist.next': 'next' }, { dist: 'site' }],
	['the moment between the two renames', { 'dist.old': 'site', 'dist.next': 'next' }, { dist: 'site' }],
	['the same with an empty folder that was made for it', { dist: '', 'dist.old': 'site' }, { dist: 'site' }],
	['an earlier site not yet removed', { dist: 'site', 'dist.old': 'old' }, { dist: 'site' }],
	['an earlier site half removed', { dist: 'site', 'dist.old': '' }, { dist: 'site' }],
	['an earlier site on its way', { dist: 'site', '.dist.old.removed-1': 'old' }, { dist: 'site' }],
	['a site of somebody else beside it', { dist: 'site', 'dist.old2': 'x' }, { dist: 'site', 'dist.old2': 'x' }],
])('puts in order what a build has left: %s', (_what, before, after) => {
	const { out, state } = place(before);
	restoreSite(out);
	expect(state()).toEqual(after);
});

it('publishes in the place of an earlier site, and leaves nothing beside it', () => {
	const { dir, out, state } = place({ dist: 'site', 'dist.next': 'half', 'dist.old': 'old' });
	const source = join(dir, 'source');
	writeFileSync(source, 'new');
	publish(new Map([[MARK, { source, isFinal: true }]]), out);
	rmSync(source);
	expect(state()).toEqual({ dist: 'new' });
});

it('leaves the site, and nothing beside it, when a file can not be published', () => {
	const { dir, out, state } = place({ dist: 'site' });
	const files = new Map(
		[
			[MARK, join(out, MARK)],
			['b.html', join(dir, 'none')],
		].map(([path = '', source = '']) => [path, { source, isFinal: true }]),
	);
	expect(() => publish(files, out)).toThrow('ENOENT');
	expect(state()).toEqual({ dist: 'site' });
});

it('does not touch a folder of somebody else', () => {
	const { dir, out, state } = place({});
	mkdirSync(out);
	writeFileSync(join(out, 'luan-van.docx'), '');
	expect(() => publish(new Map(), out)).toThrow(ForeignFolderError);
	restoreSite(out);
	expect([state(), readdirSync(join(dir, 'dist'))]).toEqual([{ dist: '' }, ['luan-van.docx']]);
});
