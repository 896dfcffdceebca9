import { normalizeSource } from '../content/normalize-source.ts';
import type { Problem } from '../content/problem.ts';
import { bodyNames, officeNames } from './body-names.ts';
import { confusions } from './confusions.ts';
import { dates } from './dates.ts';
import { type Diagnostic, toProblem } from './diagnostic.ts';
import { doubled } from './doubled.ts';
import { figures } from './figures.ts';
import { LineIndex } from './line-index.ts';
import { anchorsOf, type InternalLink, linksOf } from './links.ts';
import { markup } from './markup.ts';
import { messages } from './messages.ts';
import { nearCompounds } from './near-compounds.ts';
import { oldBodies } from './old-bodies.ts';
import { type PublicContacts, personalData } from './personal-data.ts';
import { markdownProse, type Prose, yamlProse } from './prose.ts';
import { type Sketch, sketchOf } from './same-story.ts';
import { spelling } from './spelling.ts';
import { structure } from './structure.ts';
import { swappedCompounds } from './swapped-compounds.ts';
import { tableTotals } from './table-totals.ts';
import { typography, unbalanced } from './typography.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** What holds for all files of a content folder. */
export interface FileRules {
	readonly vocabulary: Vocabulary;
	readonly contacts: PublicContacts;
}

/** A file checked by itself, and what of it others are held against. */
export interface CheckedFile {
	readonly problems: readonly Problem[];
	readonly links: readonly PlacedLink[];
	readonly anchors: readonly string[];
	readonly sketch: Sketch;
}

/** A link and its position in the file. */
export interface PlacedLink {
	readonly link: InternalLink;
	readonly place: Pick<Problem, 'line' | 'column' | 'end'>;
}

/**
 * The prose of a content file. `file` is its path, whose ending tells YAML, MDX and Markdown apart; `source` is its
 * normalized text.
 */
export function proseOf(file: string, source: string): Prose {
	if (/\.ya?ml$/.test(file)) return yamlProse(source);
	return markdownProse(source, file.endsWith('.mdx') ? 'mdx' : 'md');
}

/** What the rules for a single file find in a prose, in the order of the text. `words` are those of `prose.text`. */
export function diagnosticsOf(
	prose: Prose,
	{ vocabulary, contacts }: FileRules,
	words: readonly Word[] = wordsOf(prose.text),
): Diagnostic[] {
	const { text, source } = prose;
	const isOwn = (phrase: string) => vocabulary.isOwn(phrase);
	const phrases = [...confusions(source, words, isOwn), ...doubled(source, words, isOwn)];
	const told = new Set<number>();
	const isTold = ({ start, end }: Diagnostic) => told.has(start) || told.has(end - 1);
	const tell = ({ start, end }: Diagnostic) => {
		for (let at = start; at < end; at++) told.add(at);
	};
	phrases.forEach(tell);
	const swapped = swappedCompounds(source, words, vocabulary).filter((diagnostic) => !isTold(diagnostic));
	swapped.forEach(tell);
	const diagnostics = [
		...phrases,
		...swapped,
		...nearCompounds(source, words, vocabulary).filter((diagnostic) => !isTold(diagnostic)),
		...spelling(text, words, vocabulary).filter((diagnostic) => !isTold(diagnostic)),
		...bodyNames(source, words, isOwn),
		...officeNames(source, words, isOwn),
		...oldBodies(prose, words),
		...typography(prose),
		...unbalanced(prose),
		...personalData(prose, contacts),
		...structure(prose),
		...linksOf(prose).diagnostics,
		...markup(prose),
		...dates(prose),
		...figures(prose),
		...tableTotals(prose),
	];
	return diagnostics.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Checks one file by itself. `raw` is its text as it lies on the disk, `file` its path from the content folder. */
export function checkFile(file: string, raw: string, rules: FileRules): CheckedFile {
	const source = normalizeSource(raw);
	const prose = proseOf(file, source);
	const lines = new LineIndex(source);
	const words = wordsOf(prose.text);
	const problems = diagnosticsOf(prose, rules, words).map((diagnostic) => toProblem(diagnostic, file, prose, lines));
	const decomposed = firstDecomposed(raw);
	if (decomposed >= 0) {
		const place = new LineIndex(raw).at(decomposed);
		problems.unshift({ file, ...place, rule: 'typography', message: messages.nfd, severity: 'warning' });
	}
	return {
		problems,
		links: linksOf(prose).links.map((link) => ({ link, place: { ...lines.at(link.start), end: lines.at(link.end) } })),
		anchors: anchorsOf(prose),
		sketch: sketchOf(words.filter(({ start }) => start >= prose.bodyStart).map(({ key }) => key)),
	};
}

/** Offset of the first letter whose marks are apart from it, or -1. */
function firstDecomposed(raw: string): number {
	if (raw === raw.normalize('NFC')) return -1;
	return /.\p{M}/u.exec(raw)?.index ?? 0;
}
