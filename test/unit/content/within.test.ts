import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { within } from '../../../src/content/within.ts';

const r = String.raw;

describe('within', () => {
	it.each([
		['/srv/cổng/content', '/srv/cổng/content/tin-bai/2024/a b.md', 'tin-bai/2024/a b.md'],
		['/srv/content', '/srv/content', ''],
		['/srv/content', '/srv/content/', ''],
		['/srv/content', '/srv/content/..a/b.md', '..a/b.md'],
		['/', '/a.md', 'a.md'],
		['/srv/content', '/srv/content-cu/a.md', undefined],
		['/srv/content', '/srv', undefined],
		['/srv/content', '/etc/passwd', undefined],
	])('of %s, %s is %j', (dir, file, expected) => {
		expect(within(dir, file, posix)).toBe(expected);
	});

	it.each([
		[r`C:\Cổng phường\content`, r`C:\Cổng phường\content\tin-bai\2024\a.md`, 'tin-bai/2024/a.md'],
		// As a bundler writes it, and as another program spells the drive.
		[r`C:\cong\content`, 'C:/cong/content/tin-bai/a.md', 'tin-bai/a.md'],
		[r`C:\cong\content`, r`c:\Cong\content\a.md`, 'a.md'],
		[r`C:\cong\content`, r`C:\cong\content`, ''],
		['C:\\', r`C:\a.md`, 'a.md'],
		[r`\\may\chung\content`, r`\\may\chung\content\a.md`, 'a.md'],
		[r`C:\cong\content`, r`C:\cong\content-cu\a.md`, undefined],
		[r`C:\cong\content`, r`C:\cong`, undefined],
		[r`C:\cong\content`, r`D:\cong\content\a.md`, undefined],
		[r`C:\cong\content`, r`\\may\chung\a.md`, undefined],
	])('on Windows, of %s, %s is %j', (dir, file, expected) => {
		expect(within(dir, file, win32)).toBe(expected);
	});
});
