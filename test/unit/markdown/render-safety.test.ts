import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { elements, shape } from './html.ts';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];
const ADDRESSES = ['href', 'src', 'srcSet', 'action', 'formAction', 'data', 'poster', 'cite', 'xLinkHref'];

/** What of a page's HTML could run or load something, as a browser would read it. */
function dangers(html: string): string[] {
	return elements(html).flatMap(({ tagName, properties }) => [
		...(/^(?:script|style|iframe|object|embed|base|meta|link|form|svg|math)$/.test(tagName) ? [tagName] : []),
		...Object.keys(properties).filter((name) => /^on|^style$/i.test(name)),
		...ADDRESSES.flatMap((name) => {
			const value = properties[name];
			if (value === undefined || value === null) return [];
			const url = URL.parse(String(value), 'https://phuong.example.vn/tin/a/');
			return url && SAFE.includes(url.protocol) ? [] : [`${name}=${value}`];
		}),
	]);
}

describe('dangers', () => {
	it.each([
		['<script>x</script>', ['script']],
		['<p onclick="x">', ['onClick']],
		['<a href="java&#10;script:x">', ['href=java\nscript:x']],
		['<img src="data:x">', ['src=data:x']],
		['<a href="/x" title="javascript:x">onclick</a>', []],
	])('are seen in %s', (html, found) => {
		expect(dangers(html)).toEqual(found);
	});
});

describe('raw HTML', () => {
	it.each([
		['<script>alert(1)</script>', []],
		['<SCRIPT SRC=//a.vn/b.js></SCRIPT>', []],
		['<div onclick="x()">\nChữ\n</div>', []],
		['<!-- lời --> ', []],
		['<style>p { display: none }</style>', []],
		['Chữ <b onclick="x()">đậm</b>.', [{ p: ['Chữ đậm.'] }]],
		['Chữ <img src=x onerror=alert(1)> sau.', [{ p: ['Chữ sau.'] }]],
		['<iframe src="https://a.vn"></iframe>\n\nSau.', [{ p: ['Sau.'] }]],
		['<div>\n\n**Đậm**\n\n</div>', [{ p: [{ strong: ['Đậm'] }] }]],
		['&lt;script&gt;', [{ p: ['<script>'] }]],
		['`<script>`', [{ p: [{ code: ['<script>'] }] }]],
	])('of %j leaves no element', (body, left) => {
		expect(shape(renderMarkdown(body))).toEqual(left);
	});
});

describe('links of unsafe schemes', () => {
	it.each([
		'[Chữ](javascript:alert(1))',
		'[Chữ](JaVaScRiPt:alert(1))',
		'[Chữ](&#106;avascript:alert(1))',
		'[Chữ](&#x6A;avascript&colon;alert(1))',
		'[Chữ](javascript&#58;alert(1))',
		'[Chữ](<javascript:alert(1)> "Tên")',
		'[Chữ][a]\n\n[a]: javascript:alert(1)',
		'[Chữ][]\n\n[Chữ]: <JAVASCRIPT:alert(1)>',
		'[Chữ]\n\n[chữ]: vbscript:a',
		'[Chữ](data:text/html;base64,PHNjcmlwdD4=)',
		'[Chữ](DATA:text/html,a)',
		'[Chữ](file:///etc/passwd)',
	])('become their text: %j', (body) => {
		expect(shape(renderMarkdown(body))).toEqual([{ p: ['Chữ'] }]);
	});

	it.each([
		'[Chữ](<java\tscript:alert(1)>)',
		'[Chữ](java&#10;script:alert(1))',
		'[Chữ](java&Tab;script:alert(1))',
		'[Chữ](java&NewLine;script:alert(1))',
		'[Chữ](&#1;javascript:alert(1))',
		'[Chữ](< javascript:alert(1)>)',
		'[Chữ](java\\\nscript:alert(1))',
		'[Chữ](\njavascript:alert(1)\n)',
		'<javascript:alert(1)>',
		'<JAVA\tSCRIPT:alert(1)>',
		'![Ảnh](javascript:alert(1))',
		'![Ảnh](data:image/svg+xml,a)',
	])('lead nowhere, however broken up: %j', (body) => {
		expect(dangers(renderMarkdown(body))).toEqual([]);
	});

	it.each([
		['[**Đậm** và `mã`](javascript:a)', [{ p: [{ strong: ['Đậm'] }, ' và ', { code: ['mã'] }] }]],
		['## [Mục](javascript:a)', [{ h2: ['Mục'], id: 'muc' }]],
		['- [Chữ](javascript:a)', [{ ul: [{ li: ['Chữ'] }] }]],
	])('keep what stands in them: %j', (body, left) => {
		expect(shape(renderMarkdown(body))).toEqual(left);
	});
});

describe('anything an editor may type', () => {
	const pieces = [
		...[
			'javascript:',
			'JavaScript&colon;',
			'data:text/html,',
			'vbscript:',
			'https://a.vn',
			'mailto:a@b.vn',
			'&#106;avascript:',
		],
		...[
			'<script>',
			'</script>',
			'<img src=x onerror=a>',
			'<svg onload=a>',
			'<a href="javascript:a">',
			'<!--',
			'-->',
			'<![CDATA[',
		],
		...[
			'onclick=',
			'style=',
			'"',
			"'",
			'`',
			'<',
			'>',
			'[',
			']',
			'(',
			')',
			'![',
			'](',
			'][',
			'\\',
			'|',
			'*',
			'_',
			'~~',
			'$',
			'{',
			'}',
		],
		...[
			'\n',
			'\n\n',
			'\t',
			'\r',
			'\0',
			'\u0001',
			'&#10;',
			'&Tab;',
			'&NewLine;',
			'&quot;',
			'&lt;',
			'&#0;',
			' ',
			'a',
			'đ',
			'1.',
			'# ',
			'[^1]',
		],
	];
	const fragments = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
	const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }), fragments);
	const templates: ((text: string) => string)[] = [
		(text) => text,
		(text) => `[Chữ](${text})`,
		(text) => `[Chữ](<${text}>)`,
		(text) => `[Chữ](/a "${text}")`,
		(text) => `[${text}](/a)`,
		(text) => `[Chữ][a]\n\n[a]: ${text}`,
		(text) => `[Chữ][a]\n\n[a]: <${text}> '${text}'`,
		(text) => `![${text}](anh.jpg)`,
		(text) => `![Ảnh](${text})`,
		(text) => `<${text}>`,
		(text) => `<a href="${text}">Chữ</a>`,
		(text) => `## ${text}`,
		(text) => `| ${text} | b |\n|---|--:|\n| ${text} | d |`,
		(text) => `\`\`\`${text}\n${text}\n\`\`\``,
		(text) => `Chữ[^1]\n\n[^1]: ${text}`,
		(text) => `- [ ] ${text}\n\n> ${text}`,
	];

	it('becomes HTML without a script, a handler or an address of another scheme', () => {
		fc.assert(
			fc.property(fc.constantFrom(...templates), texts, (template, text) => {
				expect(dangers(renderMarkdown(template(text)))).toEqual([]);
			}),
			{ numRuns: 1500 },
		);
	});
});
