import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyPassages } from '../content/body.ts';
import { documentCount, registeredId } from '../content/citations.ts';
import type { Bulletin, Content } from '../content/content.ts';
import { contentDir } from '../content/content-dir.ts';
import { formatDate } from '../domain/calendar-date.ts';
import { dayOfMoment, type Moment } from '../domain/dates/moment.ts';
import { documentName, type OfficialDocument } from '../domain/document.ts';
import { slugify } from '../domain/text.ts';
import { codeDigest } from '../files/code-digest.ts';
import { filesBelow } from '../files/files-below.ts';
import { seal } from '../files/seal.ts';
import type { ListedDocument } from '../search/find/catalogue.ts';
import type { SearchBulletin } from '../search/index/index-shard.ts';
import { writeSearchIndex } from '../search/index/write-index.ts';
import { strings } from '../strings.ts';
import type { BuildPaths } from './paths.ts';
import { keepWholeIndex } from './whole.ts';

/** Indexes what is published, from the content itself, so that it cannot differ from the pages. */
export async function buildSearch(
	paths: BuildPaths,
	content: Content,
	published: readonly Bulletin[],
	onProgress: (done: number, total: number) => void,
): Promise<void> {
	const { root, search, seals } = paths;
	keepWholeIndex(paths);
	const documents = new Map(content.documents.map((document) => [document.id, document]));
	const bulletins = published.map((bulletin) => searchBulletin(bulletin, documents, contentDir(root)));
	await writeSearchIndex(bulletins, content.documents.map(listedDocument), {
		dir: search,
		version: codeDigest(root, ['src/build/search.ts']) + readFileSync(join(root, 'package-lock.json'), 'utf8'),
		onProgress: (_part, done, total) => onProgress(done, total),
	});
	seal(search, seals.search, filesBelow(search));
}

function searchBulletin(
	bulletin: Bulletin,
	documents: ReadonlyMap<string, OfficialDocument>,
	dir: string,
): SearchBulletin {
	const { slug, date, title, category, lede, author, corrections, attachments, digest } = bulletin;
	const filed = bulletin.documents.flatMap((id) => documents.get(id) ?? []);
	const ids = [...bulletin.documents, ...bulletin.citations.flatMap((cited) => registeredId(cited) ?? [])];
	const files = attachments.map((file) => file.title);
	const around = [
		...(author ? [author] : []),
		...files,
		...dayPassages(bulletin),
		...corrections.map(({ note }) => note),
	];
	return {
		slug,
		date,
		title,
		category: category === undefined ? undefined : { slug: slugify(category), name: category },
		documents: [...new Set(ids)].filter((id) => documents.has(id)),
		documentCount: documentCount(bulletin),
		lead: [...(lede ? [lede] : []), ...filed.map((document) => `${documentName(document)} ${document.title}`)],
		digest: JSON.stringify([digest, around]),
		body: () => [...bodyPassages(dir, bulletin), ...around],
	};
}

/** Days as people type them, and places. */
function dayPassages({ event = [], deadline }: Bulletin): string[] {
	const day = (of: Moment) => formatDate(dayOfMoment(of));
	const passages = event.map(({ from, to, place }) => {
		const days = [...new Set([day(from), ...(to ? [day(to)] : [])])].join(' – ');
		return [`${strings.days.event}: ${days}`, ...(place ? [place] : [])].join('. ');
	});
	return [...passages, ...(deadline ? [`${strings.days.deadline}: ${day(deadline)}`] : [])];
}

function listedDocument(document: OfficialDocument): ListedDocument {
	const { id, kind, number, symbol, issuer, level, system, issued, title, aliases } = document;
	return { id, kind, number, symbol, issuer, level, system, issued, title, aliases };
}
