import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, it } from 'vitest';
import { element, type XmlElement, xmlDocument } from '../../../src/model/xml.ts';

/** Another program's reading, in the same shape: names, attributes and text in their order. */
function read(xml: string): XmlElement | undefined {
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: '',
		trimValues: false,
		parseTagValue: false,
		ignoreDeclaration: true,
	});
	return (parser.parse(xml) as Node[]).flatMap(fromNode)[0];
}

type Node = Record<string, Node[]> & { ':@'?: Record<string, string>; '#text'?: string };

function fromNode(node: Node): XmlElement[] {
	const name = Object.keys(node).find((key) => key !== ':@');
	if (name === undefined || name === '#text') return [];
	const children = node[name] ?? [];
	const elements = children.flatMap(fromNode);
	const text = children.map((child) => child['#text'] ?? '').join('');
	return [element(name, elements.length > 0 ? elements : text, node[':@'] ?? {})];
}

const text = fc
	.array(fc.constantFrom('Tin', 'ấ', '&', '&amp;', '&lt;', '<', '>', '"', "'", ']]>', '<!--', '%', '007', '😀', ' '))
	.map((parts) => `a${parts.join('')}`);
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
	tree: fc
		.record({
			name: fc.constantFrom('rss', 'atom:link', 'item', 'a-1'),
			content: fc.oneof({ depthSize: 'small' }, text, fc.array(tie('tree'), { minLength: 1, maxLength: 3 })),
			attributes: fc.dictionary(fc.constantFrom('href', 'xmlns:dc', 'version'), text, { noNullPrototype: true }),
		})
		.map(({ name, content, attributes }) => element(name, content, attributes)),
}));

describe('xmlDocument', () => {
	it('is indented, with the text of an element on its line', () => {
		const root = element('rss', [element('a', 'Một & “hai”'), element('b', '', { c: '"' }), element('d', [])]);
		expect(xmlDocument(root)).toBe(
			'<?xml version="1.0" encoding="UTF-8"?>\n<rss>\n  <a>Một &amp; “hai”</a>\n  <b c="&quot;"></b>\n  <d>\n  </d>\n</rss>\n',
		);
	});

	it('is well-formed, and read back as it was, whatever is in it', () => {
		fc.assert(
			fc.property(tree, (root) => {
				const xml = xmlDocument(root);
				expect(SyntaxValidator.validate(xml)).toBe(true);
				expect(read(xml)).toEqual(root);
			}),
		);
	});
});
