import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { baseName, bulletinSlug, listFiles, oddProblems, PROFILE_FILE } from '../content/list-files.ts';
import { messages } from '../content/messages.ts';
import { normalizeSource } from '../content/normalize-source.ts';
import { MAX_BYTES, parseYamlFile } from '../content/parse-file.ts';
import { documentSchema, profileSchema } from '../content/schema.ts';
import { splitFrontmatter } from '../content/split-frontmatter.ts';
import { readYaml } from '../content/yaml-source.ts';
import { indexRegister, type RegisterIndex } from '../domain/citation/register.ts';
import { readRegularFile, UnreadableFile } from '../files/read-file.ts';
import { oldAddress } from './names.ts';
import { ImportError } from './notice.ts';

/**
 * The content folder that a bulletin is imported into, as far as it must fit in with it. {@link save} adds what it
 * writes.
 */
export interface ImportTarget {
	/** The content folder. */
	readonly dir: string;
	readonly categories: readonly string[];
	readonly register: RegisterIndex;
	/** Files of bulletins, as paths from the content folder, by slug. */
	readonly bySlug: Map<string, string>;
	/** The same by old address. */
	readonly byAddress: Map<string, string>;
}

/**
 * Reads what is needed of a content folder to add a bulletin to it. Faults of its files are none of this command's
 * business: what can't be read is taken as not there.
 * @throws {ImportError} when the folder or the ward's profile is missing, or what lies in it is no file.
 */
export function readImportTarget(dir: string): ImportTarget {
	if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new ImportError(messages.missingFolder(dir));
	const profile = join(dir, PROFILE_FILE);
	if (!existsSync(profile)) throw new ImportError(messages.missingProfile);
	// Through a link a bulletin would be written elsewhere.
	const [odd] = oddProblems(dir);
	if (odd) throw new ImportError(`${odd.file}: ${odd.message}`);
	const documents = listFiles(dir, 'van-ban').flatMap((file) => {
		const data = unlessUnreadable(() => parseYamlFile(join(dir, file), file, documentSchema).data);
		return data ? [{ id: baseName(file), ...data }] : [];
	});
	const bulletins = listFiles(dir, 'tin-bai');
	return {
		dir,
		categories: unlessUnreadable(() => parseYamlFile(profile, PROFILE_FILE, profileSchema).data)?.categories ?? [],
		register: indexRegister(documents),
		bySlug: new Map(bulletins.map((file) => [bulletinSlug(file), file])),
		byAddress: new Map(bulletins.flatMap((file) => addressesIn(join(dir, file)).map((address) => [address, file]))),
	};
}

function addressesIn(path: string): string[] {
	const bytes = unlessUnreadable(() => readRegularFile(path, MAX_BYTES));
	const source = normalizeSource(bytes?.toString() ?? '');
	if (!source.includes('legacyUrls')) return [];
	const split = splitFrontmatter(source);
	const data = 'problem' in split ? undefined : readYaml(split.yaml).data;
	const listed = (data as { legacyUrls?: unknown } | undefined)?.legacyUrls;
	return Array.isArray(listed) ? listed.flatMap((url) => oldAddress(String(url)) ?? []) : [];
}

function unlessUnreadable<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof UnreadableFile) return undefined;
		throw error;
	}
}
