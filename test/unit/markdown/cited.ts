import type { Element } from 'hast';
import { citationLinks } from '../../../src/content/citations.ts';
import type { OfficialDocument } from '../../../src/domain/document.ts';
import type { CitationLinks } from '../../../src/markdown/citation-links.ts';
import { citationsIn, DIRECTIVE_2019, day, officialDocument } from '../samples.ts';
import { elements, textOf } from './html.ts';

export const DECREE = officialDocument({
	kind: 'nghi-dinh',
	number: '42',
	symbol: '42/2022/NĐ-CP',
	issuer: 'Chính phủ',
	system: 'nha-nuoc',
	issued: day('2022-06-24'),
});

/** The links of a body whose documents are in a register. */
export function linksIn(body: string, register: readonly OfficialDocument[] = [DIRECTIVE_2019, DECREE]): CitationLinks {
	return citationLinks(citationsIn(body, register), new Map(register.map((document) => [document.id, document])));
}

/** Where each citation of a fragment leads, and its words; symbols stand in square brackets. */
export function linked(html: string): (readonly [href: string, words: string])[] {
	return cites(html).map(({ children: [link] }) => {
		if (link?.type !== 'element') throw new Error('no link');
		const words = link.children.map((child) =>
			child.type === 'element' && child.properties['className']?.toString() === 'sym'
				? `[${textOf(child)}]`
				: textOf(child),
		);
		return [String(link.properties['href']), words.join('')];
	});
}

/** The cards of a fragment. */
export function cards(html: string): Element[] {
	return cites(html).map(({ children }) => children[1] as Element);
}

function cites(html: string): Element[] {
	return elements(html).filter(({ properties }) => properties['className']?.toString() === 'cite');
}
