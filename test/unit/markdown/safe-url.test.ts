import { describe, expect, it } from 'vitest';
import { isSafeUrl } from '../../../src/markdown/safe-url.ts';

describe('isSafeUrl', () => {
	it.each([
		'',
		'#muc',
		'/tin/a/',
		'anh.jpg',
		'../a b.jpg',
		'?q=javascript:x',
		'//huengaynay.vn/a',
		'https://huengaynay.vn',
		'HTTP://huengaynay.vn',
		'mailto:a@phuong.example.vn',
		'tel:+84234000000',
		'a/javascript:x',
		'1javascript:x',
	])('accepts %j', (url) => {
		expect(isSafeUrl(url)).toBe(true);
	});

	it.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		' javascript:alert(1)',
		'\u0000javascript:alert(1)',
		'java\tscript:alert(1)',
		'java\nscript:alert(1)',
		'java\r\nscript:alert(1)',
		'javascript\n:alert(1)',
		'javascript:',
		'javascript://a.vn/%0aalert(1)',
		'data:text/html,a',
		'vbscript:a',
		'blob:https://a.vn/b',
		'file:///etc/passwd',
		'ftp://a.vn',
		'feed:https://a.vn',
		'x-unknown:a',
		'http://[',
	])('refuses %j', (url) => {
		expect(isSafeUrl(url)).toBe(false);
	});
});
