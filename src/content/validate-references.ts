import { resolveReference } from '../domain/citation/reference.ts';
import { indexRegister, type RegisterIndex } from '../domain/citation/register.ts';
import { resolve } from '../domain/citation/resolve.ts';
import { parseVietnameseDate } from '../domain/dates/parse-date.ts';
import { documentName } from '../domain/document.ts';
import { isSlug, nearest, slugify } from '../domain/text.ts';
import { citationWarnings } from './citation-warnings.ts';
import { citedDocuments } from './citations.ts';
import type { Bulletin, Content, StandingPage } from './content.ts';
import { dayWarnings } from './day-warnings.ts';
import { isDeviceName } from './device-names.ts';
import type { LocatedCitation } from './find-citations.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Problems } from './problems.ts';
import { RESERVED_SLUGS } from './reserved-slugs.ts';
import type { Profile } from './schema.ts';
import { validateLegacyUrls } from './validate-legacy-urls.ts';
import { meansFaulty, type RegisterFile, validateRegister } from './validate-register.ts';

/** A file as read by itself: what refers to documents is still as it was typed. */
export type Drafted<T extends Bulletin | StandingPage> = Omit<T, 'documents' | 'citations'> & {
	readonly citations: readonly LocatedCitation[];
} & (T extends Bulletin ? { readonly directives: readonly string[] } : unknown);

interface Files {
	readonly profile: Profile | undefined;
	readonly documents: readonly RegisterFile[];
	readonly bulletins: readonly Drafted<Bulletin>[];
	/** Slugs of bulletins whose files are faulty; what refers to them is not blamed too. */
	readonly faultyBulletins: ReadonlySet<string>;
	readonly pages: readonly Drafted<StandingPage>[];
}

/**
 * Holds the files against each other (references, categories, addresses, file names) and resolves what bulletins
 * refer to. What is wrong goes to `problems`; the content returned is whole only when they stay empty.
 */
export function validateReferences(files: Files, problems: Problems): Content {
	const { profile } = files;
	const documents = files.documents.flatMap(({ document }) => document ?? []);
	const register = indexRegister(documents);
	const warnings: Problem[] = [];
	const warn = (found: readonly Problem[]) => {
		for (const warning of found) {
			const { file, field } = warning;
			warnings.push(field ? { ...warning, ...problems.locate(file, [field]) } : warning);
		}
	};
	const bulletins = files.bulletins.map(({ directives, ...bulletin }) => {
		validateCategory(bulletin, profile, problems);
		const filed = resolveDirectives(bulletin, directives, files.documents, register, problems);
		const resolutions = resolve(bulletin.citations, register, { on: bulletin.date, filed });
		warn(citationWarnings({ file: bulletin.file, filed }, bulletin.citations, resolutions, register));
		warnings.push(...dayWarnings(bulletin, problems));
		return { ...bulletin, documents: filed, citations: citedDocuments(bulletin.citations, resolutions) };
	});
	const pages = files.pages.map((page) => {
		const resolutions = resolve(page.citations, register);
		warn(citationWarnings({ file: page.file, filed: [] }, page.citations, resolutions, register));
		return { ...page, citations: citedDocuments(page.citations, resolutions) };
	});
	validateProfile(profile, bulletins, files.faultyBulletins, problems);
	validateReplacements(bulletins, files.faultyBulletins, problems);
	validateRegister(files.documents, problems);
	validateAddresses(bulletins, pages, problems);
	validateLegacyUrls(bulletins, pages, problems);
	return { profile: profile as Profile, documents, bulletins, pages, warnings };
}

function validateProfile(
	profile: Profile | undefined,
	bulletins: readonly Bulletin[],
	faulty: ReadonlySet<string>,
	problems: Problems,
): void {
	if (!profile) return;
	const slugs = new Map<string, string>();
	for (const [index, category] of profile.categories.entries()) {
		if (isDeviceName(slugify(category)))
			problems.add('phuong.yaml', ['categories', index], messages.deviceName(slugify(category)));
		const same = slugs.get(slugify(category));
		if (same) problems.add('phuong.yaml', ['categories', index], messages.sameCategory(same));
		slugs.set(slugify(category), category);
	}
	const told = profile.successor?.bulletin;
	if (told && !faulty.has(told) && !bulletins.some(({ slug, draft, removed }) => slug === told && !draft && !removed)) {
		problems.add('phuong.yaml', ['successor', 'bulletin'], messages.unknownBulletin(told));
	}
}

/** A bulletin that stands in for one taken down has to be one that readers can see. */
function validateReplacements(bulletins: readonly Bulletin[], faulty: ReadonlySet<string>, problems: Problems): void {
	const bySlug = new Map(bulletins.map((bulletin) => [bulletin.slug, bulletin]));
	for (const { file, slug, removed } of bulletins) {
		const written = removed?.replacedBy;
		if (written === undefined || faulty.has(written)) continue;
		const other = bySlug.get(written);
		const tell = (message: string, fix?: string) => problems.add(file, ['removed', 'replacedBy'], message, fix);
		if (written === slug) tell(messages.replacedByItself);
		else if (other && (other.draft || other.removed)) tell(messages.notReplacing(written));
		else if (!other) {
			const meant = nearest(written, [...bySlug.keys()]);
			tell(messages.unknownBulletin(written), meant && `replacedBy: ${meant}`);
		}
	}
}

function validateCategory(
	bulletin: Pick<Bulletin, 'category' | 'file'>,
	profile: Profile | undefined,
	problems: Problems,
): void {
	const { category, file } = bulletin;
	if (category === undefined || !profile || profile.categories.includes(category)) return;
	const meant = nearest(category, profile.categories);
	problems.add(
		file,
		['category'],
		messages.unknownCategory(category, profile.categories),
		meant && `category: ${meant}`,
	);
}

function resolveDirectives(
	bulletin: Pick<Bulletin, 'file' | 'date'>,
	directives: readonly string[],
	files: readonly RegisterFile[],
	register: RegisterIndex,
	problems: Problems,
): string[] {
	const ids = new Set<string>();
	for (const [index, written] of directives.entries()) {
		const resolution = resolveReference(written, register, bulletin.date);
		if (resolution.is === 'resolved') {
			ids.add(resolution.document.id);
		} else if (resolution.is === 'ambiguous') {
			const choices = resolution.candidates.map(({ id, issuer, title }) => `- ${id}    # ${issuer}: ${title}`);
			problems.add(bulletin.file, ['directives', index], messages.ambiguousDocument(written), choices.join('\n'));
		} else if (!meansFaulty(written, files)) {
			const names = [...register.byId.values()].flatMap((document) => [
				document.id,
				documentName(document),
				document.symbol,
			]);
			const meant = nearest(written, names);
			problems.add(bulletin.file, ['directives', index], messages.unknownDocument(written), meant && `- ${meant}`);
		}
	}
	return [...ids];
}

function validateAddresses(bulletins: readonly Bulletin[], pages: readonly StandingPage[], problems: Problems): void {
	const slugs = new Map<string, string>();
	for (const { file, slug, date } of bulletins) {
		validateFileName(file, slug, problems);
		const other = slugs.get(slug);
		if (other) problems.add(file, [], messages.sameSlug(other));
		slugs.set(slug, file);
		const prefix = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]*$/.exec(file)?.[1];
		if (prefix && prefix !== date) {
			const named = parseVietnameseDate(prefix);
			const fix = 'date' in named ? `date: ${prefix}` : undefined;
			problems.add(file, ['date'], messages.dateContradictsFileName(date, prefix), fix);
		}
	}
	const pageSlugs = new Map<string, string>();
	for (const { file, slug } of pages) {
		validateFileName(file, slug, problems);
		const other = pageSlugs.get(slug);
		if (other) problems.add(file, [], messages.sameSlug(other));
		pageSlugs.set(slug, file);
		if (RESERVED_SLUGS.has(slug)) problems.add(file, [], messages.reservedSlug);
	}
}

function validateFileName(file: string, slug: string, problems: Problems): void {
	if (isDeviceName(slug)) problems.add(file, [], messages.deviceName(slug));
	if (isSlug(slug)) return;
	const extension = file.slice(file.lastIndexOf('.'));
	problems.add(file, [], messages.badFileName, slugify(slug) ? slugify(slug) + extension : undefined);
}
