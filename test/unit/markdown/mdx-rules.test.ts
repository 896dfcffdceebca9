import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { faultsInMdx, remarkMdxRules } from '../../../src/markdown/parse-mdx.ts';

const told = (body: string) => faultsInMdx(body).map(({ is, name, line, column }) => `${line}:${column} ${is} ${name}`);

describe('faultsInMdx', () => {
	it.each([
		['Chữ **đậm**, [liên kết](/a/), `{mã}`.\n\n```js\nimport a from "b";\n```'],
		['<CountingRules />\n\n<p id="muc" lang="vi">Chữ <b>đậm</b><br /> <a href="/lien-he/">liên hệ</a></p>'],
		['{/* cho người sửa */}\n\n<>Chữ {/* một */ /* hai */}</>'],
		['\\{không phải mã\\} và \\<b>'],
		['| a | b |\n|---|---|\n| `{1}` | <b>2</b> |'],
	])('tells nothing of %j', (body) => {
		expect(told(body)).toEqual([]);
	});

	it.each([
		['Chữ.\n\nimport fs from "node:fs"', '3:1 import '],
		['export const a = process.cwd()', '1:1 import '],
		['Số hộ {1+1} ở phường', '1:7 expression 1+1'],
		['{\n  process.cwd()\n}', '1:1 expression process.cwd()'],
		['{/* a */ process.exit()}', '1:1 expression /* a */ process.exit()'],
		['> - **{a}**', '1:7 expression a'],
		['| a |\n|---|\n| {a} |', '3:3 expression a'],
		['<Fragment set:html="a" />', '1:1 element Fragment'],
		['<script>alert(1)</script>', '1:1 element script'],
		['<iframe src="https://a.example" />', '1:1 element iframe'],
		['<style>a</style>', '1:1 element style'],
		['<form action="/">a</form>', '1:1 element form'],
		['<meta http-equiv="refresh" content="0;url=https://a.example" />', '1:1 element meta'],
		['<img src="https://a.example/a.png" />', '1:1 element img'],
		['<constructor />', '1:1 element constructor'],
		['<a.b />', '1:1 element a.b'],
		['<svg:a />', '1:1 element svg:a'],
		['<CountingRules offset="1" />', '1:1 attribute CountingRules offset'],
		['<b onclick="alert(1)">a</b>', '1:1 attribute b onclick'],
		['<b style="color: red">a</b>', '1:1 attribute b style'],
		['<p id={process.pid}>a</p>', '1:1 attribute-code p'],
		['<p {...globalThis}>a</p>', '1:1 attribute-code p'],
		['<p id=<b>a</b>>a</p>', '1:1 attribute-code p'],
		['<a href="java&#x73;cript:alert(1)">a</a>', '1:1 address javascript:alert(1)'],
		['<a href="data:text/html,a">a</a>', '1:1 address data:text/html,a'],
	])('tells of %j', (body, fault) => {
		let found: string[];
		try {
			found = told(body);
		} catch (error) {
			// What does not parse is no MDX, and told as that.
			found = [String(error)];
			expect(body).toContain('id=<b>');
			return;
		}
		expect(found[0]).toBe(fault);
	});
});

it('lets nothing be compiled that runs, though nobody read it before', async () => {
	const pipeline = unified().use(remarkParse).use(remarkMdx).use(remarkMdxRules);
	const compile = (body: string) => pipeline.run(pipeline.parse(body), { path: 'trang/a.mdx', value: body });
	await expect(compile('Chữ.\n\n{process.exit()}')).rejects.toThrow('trang/a.mdx:3: expression process.exit()');
	await expect(compile('Chữ <b>đậm</b>.')).resolves.toBeDefined();
});
