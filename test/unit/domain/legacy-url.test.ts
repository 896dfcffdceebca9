import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizeLegacyUrl } from '../../../src/domain/legacy-url.ts';

const normalized = (address: string) => normalizeLegacyUrl(new URL(address, 'https://cu.example.vn'));

it.each([
	['/?gd=7&cn=85&tc=1343', '/?cn=85&gd=7&tc=1343'],
	['http://huongxuan.example.vn/?tc=1343&cn=85&gd=7', '/?cn=85&gd=7&tc=1343'],
	['/default.aspx?gd=7&cn=28&tc=4696', '/?cn=28&gd=7&tc=4696'],
	['/Default.aspx?GD=7&Cn=28&TC=4696', '/?cn=28&gd=7&tc=4696'],
	['/tin/index.php?id=5', '/tin?id=5'],
	['/index.html', '/'],
	['/', '/'],
	['', '/'],
	['/tin-tuc/bai.html', '/tin-tuc/bai.html'],
	['/tin-tuc/', '/tin-tuc'],
	['/tin-tuc//', '/tin-tuc'],
	['/a?x=1#y', '/a?x=1'],
	['/?gd=7&utm_source=zalo&utm_medium=a&fbclid=1&zarsrc=30&gclid=2', '/?gd=7'],
	['/?utm_source=x', '/'],
	['/?a', '/?a='],
	['/?a=B&a=A&A=C', '/?a=A&a=B&a=C'],
	['/?q=a+b%20c', '/?q=a+b+c'],
	['/Tin-Tức', '/tin-t%E1%BB%A9c'],
	['/tin-t%E1%BB%A9c', '/tin-t%E1%BB%A9c'],
	['/tin-tu%CC%9B%CC%81c', '/tin-t%E1%BB%A9c'],
	['/?q=tu%CC%9B%CC%81', '/?q=t%E1%BB%A9'],
	['/%ff', '/%25ff'],
	['/?q=%ff', '/?q=%EF%BF%BD'],
])('%s is spelled %s', (address, spelled) => {
	expect(normalized(address)).toBe(spelled);
});

it('keeps apart what differs in a value or its case', () => {
	expect(new Set(['/?tc=1', '/?tc=11', '/?tc=1&x=', '/?tc=a', '/?tc=A', '/a?tc=1'].map(normalized)).size).toBe(6);
});

it('spells its own spelling the same, in whatever order parameters stand', () => {
	const parameters = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 })), { maxLength: 5 });
	fc.assert(
		fc.property(fc.webPath(), parameters, (path, pairs) => {
			const spelled = (list: [string, string][]) =>
				normalized(
					`https://cu.example.vn${path}?${new URLSearchParams(list.map(([k, v]) => [k.toWellFormed(), v.toWellFormed()]))}`,
				);
			const once = spelled(pairs);
			expect(spelled(pairs.toReversed())).toBe(once);
			expect(once).toMatch(/^\//);
		}),
	);
});
