import { stripControls } from '../domain/text.ts';

/** An element with text or other elements in it. Attributes stand in the order of their keys. */
export interface XmlElement {
	readonly name: string;
	readonly content: string | readonly XmlElement[];
	readonly attributes: Readonly<Record<string, string>>;
}

export function element(
	name: string,
	content: XmlElement['content'] = '',
	attributes: XmlElement['attributes'] = {},
): XmlElement {
	return { name, content, attributes };
}

/** An XML 1.0 document, indented, without the characters that XML forbids. Names and attributes are taken as valid. */
export function xmlDocument(root: XmlElement): string {
	return stripControls(`<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`);
}

function written({ name, content, attributes }: XmlElement, indent: string): string {
	const inTag = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	const open = `${indent}<${name}${inTag.join('')}>`;
	if (typeof content === 'string') return `${open}${escaped(content)}</${name}>\n`;
	const inside = content.map((child) => written(child, `${indent}  `));
	return `${open}\n${inside.join('')}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
