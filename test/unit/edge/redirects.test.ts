import { expect, it } from 'vitest';
import { pageOfFile, redirectFor } from '../../../src/edge/redirects.ts';

const redirects = { '/?cn=85&gd=7&tc=1343': '/tin/a/', '/tin-cu': '/tin/b/' };
const led = (address: string) => redirectFor(new URL(address, 'https://phuong.example.vn'), redirects);

it('leads an old address to its bulletin, whatever the order of its parameters', () => {
	expect(led('/?gd=7&tc=1343&cn=85')).toBe('/tin/a/');
	expect(led('/default.aspx?gd=7&tc=1343&cn=85&fbclid=x')).toBe('/tin/a/');
	expect(led('/Tin-Cu/?utm_source=x')).toBe('/tin/b/');
});

it('leads nothing else anywhere', () => {
	for (const address of [
		'/',
		'/?utm_source=x',
		'/?gd=7&cn=85',
		'/?gd=7&cn=85&tc=1343&p=2',
		'/tin-cu/x',
		'/constructor',
	])
		expect(led(address), address).toBeUndefined();
});

it('knows the page that a file name stands for', () => {
	expect(['/index.html', '/tin/a/index.html'].map(pageOfFile)).toEqual(['/', '/tin/a/']);
	expect(['/', '/404.html', '/a-index.html'].map(pageOfFile)).toEqual([undefined, undefined, undefined]);
});
