import { checkFile, diagnosticsOf, type FileRules, proseOf } from '../../../src/check/check-file.ts';
import { plain } from '../../../src/check/personal-data.ts';
import { readWardWords, Vocabulary } from '../../../src/check/vocabulary.ts';

/** Rules with a word list and nothing else of a ward. */
export function rulesWith(list = ''): FileRules {
	const words = readWardWords(list);
	return { vocabulary: new Vocabulary(words), contacts: new Set([...words.phrases].map(plain)) };
}

const RULES = rulesWith();

/** A bulletin's source with a body. */
export function sourceOf(body: string, title = 'Tin'): string {
	return `---\ntitle: ${title}\ndate: 2024-07-02\n---\n\n${body}\n`;
}

/** What is found in a body: the words as typed, and what to type instead; for one rule or all. */
export function found(body: string, rule?: string, rules = RULES): string[] {
	const source = sourceOf(body);
	return diagnosticsOf(proseOf('tin-bai/a.md', source), rules)
		.filter((diagnostic) => rule === undefined || diagnostic.rule === rule)
		.map(({ start, end, fix }) => `${source.slice(start, end)}${fix === undefined ? '' : ` → ${fix}`}`);
}

/** Line and column of all that is found in a whole file. */
export function places(source: string, file = 'tin-bai/a.md', rules = RULES): string[] {
	return checkFile(file, source, rules).problems.map(
		({ line, column, field, rule }) => `${line}:${column} ${field ? `${field} ` : ''}${rule}`,
	);
}
