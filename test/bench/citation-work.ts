/**
 * `node citation-work.ts GENERATED SAMPLES`: does to generated bulletins what a build does for their citations, by the
 * register of the content folder that they were generated from, and prints {@link CitationWork}. A process of its own,
 * so that its code is as cold at first as in a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToMdast } from 'satteri';
import { citationWarnings } from '../../src/content/citation-warnings.ts';
import { citationLinks, citedDocuments } from '../../src/content/citations.ts';
import { findCitations, type LeadText } from '../../src/content/find-citations.ts';
import { readContent } from '../../src/content/read.ts';
import { splitFrontmatter } from '../../src/content/split-frontmatter.ts';
import { readYaml } from '../../src/content/yaml-source.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { indexRegister } from '../../src/domain/citation/register.ts';
import { resolve } from '../../src/domain/citation/resolve.ts';
import { linkCitations } from '../../src/markdown/citation-links.ts';
import { flatten, type TreeNode } from '../../src/markdown/flat-text.ts';

/** What the script prints. */
export interface CitationWork {
	readonly citations: number;
	/** Megabytes of Markdown. */
	readonly megabytes: number;
	/** CPU seconds of finding, resolving, checking and linking, where Markdown and frontmatter are parsed already. */
	readonly cpu: number;
}

/** As the generator of the bench writes it. */
interface Frontmatter {
	readonly title: string;
	readonly summary: string;
	readonly date: CalendarDate;
	readonly directives?: readonly string[];
}

const [generated = '', samples = ''] = process.argv.slice(2);
const bulletins = join(generated, 'tin-bai');
const files = (readdirSync(bulletins, { recursive: true }) as string[]).filter((file) => file.endsWith('.md'));
const work = { citations: 0, megabytes: 0, cpu: 0 };
const register = indexRegister((await readContent(samples)).documents);
for (const file of files.sort()) {
	const text = readFileSync(join(bulletins, file), 'utf8');
	const split = splitFrontmatter(text);
	if ('problem' in split) throw new Error(`${file}: ${split.problem}`);
	const { title, summary, date, directives: filed = [] } = readYaml(split.yaml).data as Frontmatter;
	const lead: LeadText[] = [
		{ field: 'title', text: title },
		{ field: 'summary', text: summary },
	];
	const tree: TreeNode = markdownToMdast(split.body, { position: true });
	const start = process.cpuUsage();
	const found = findCitations(lead, { flat: flatten(tree), source: split.body, line: split.bodyLine });
	const resolutions = resolve(found, register, { on: date, filed });
	citationWarnings({ file, filed }, found, resolutions, register);
	linkCitations(tree, citationLinks(citedDocuments(found, resolutions), register.byId));
	const { user, system } = process.cpuUsage(start);
	work.cpu += (user + system) / 1e6;
	work.citations += found.length;
	work.megabytes += Buffer.byteLength(text) / 1e6;
}
console.log(JSON.stringify(work satisfies CitationWork));
