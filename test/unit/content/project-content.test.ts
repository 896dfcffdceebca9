import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentDir } from '../../../src/content/content-dir.ts';
import { publicationDay, readProjectContent } from '../../../src/content/project-content.ts';
import { vietnamDay } from '../../../src/domain/calendar-date.ts';
import { contentFolder } from './content-folder.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

describe('contentDir', () => {
	it.each([
		[undefined, '/project/content'],
		['', '/project/content'],
		['wards/kim-tra', '/project/wards/kim-tra'],
		['/srv/content', '/srv/content'],
	])('with CONTENT_DIR %j is %s', (value, dir) => {
		vi.stubEnv('CONTENT_DIR', value);
		expect(contentDir(resolve('/project'))).toBe(resolve(dir));
	});
});

describe('publicationDay', () => {
	it.each([
		['1719853199', '2024-07-01'],
		['1719853200', '2024-07-02'],
	])('at the moment %s that SOURCE_DATE_EPOCH fixes is %s in Vietnam', (value, date) => {
		vi.stubEnv('SOURCE_DATE_EPOCH', value);
		expect(publicationDay()).toBe(date);
	});

	it('is today without it', () => {
		vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
		const before = vietnamDay(Date.now());
		expect([before, vietnamDay(Date.now())]).toContain(publicationDay());
	});
});

describe('readProjectContent', () => {
	it('reads the content that comes with the project', async () => {
		const cacheDir = contentFolder({});
		const content = await readProjectContent(process.cwd(), cacheDir);
		expect(content.bulletins.length).toBeGreaterThan(10);
		expect(await readProjectContent(process.cwd(), join(cacheDir, 'other'))).toEqual(content);
	});
});
