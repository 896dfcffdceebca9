import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { urls } from '../../urls.ts';
import { messages } from '../messages.ts';
import { type PortalFacts, parsePortalFacts } from '../portal-facts.ts';
import { ONLY_WARD, parseWards, type Ward, WardsError } from '../wards.ts';

/** A ward that this machine serves. */
export interface NodeWard extends Omit<Ward, 'site'> {
	/** Its built site. */
	readonly siteDir: string;
	/** Visits that the old portal had counted. */
	readonly counterOffset: number;
}

/** The wards of a YAML or JSON file (`WARDS`). Sites are relative to it. @throws {WardsError} */
export function readWards(file: string): NodeWard[] {
	return readWardList(file).map(({ site, ...ward }) => ({
		...ward,
		siteDir: site,
		counterOffset: readOffset(site, file),
	}));
}

/** The same without reading their sites, for who needs only the counters. @throws {WardsError} */
export function readWardList(file: string): Ward[] {
	let value: unknown;
	try {
		value = parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new WardsError(file, messages.wardsUnreadable(error instanceof Error ? error.message : String(error)));
	}
	return parseWards(value, file).map((ward) => ({ ...ward, site: resolve(dirname(file), ward.site) }));
}

/** The only ward of a server that has one. */
export function onlyWard(siteDir: string, counterOffset: number): NodeWard {
	return { id: ONLY_WARD, hosts: [], siteDir, counterOffset };
}

function readOffset(siteDir: string, wardsFile: string): number {
	const file = join(siteDir, urls.portalFacts);
	let json: string;
	try {
		json = readFileSync(file, 'utf8');
	} catch {
		throw new WardsError(wardsFile, messages.noPortalFile(file));
	}
	const portal = parsePortalFacts(json);
	if (!portal) throw new WardsError(wardsFile, messages.badPortalFile(file));
	return portal.counterOffset;
}

type ServerFacts = Pick<PortalFacts, 'counterOffset' | 'redirects'>;

/**
 * Gives a function that returns what a published site states of itself, read anew when it has been published anew. What
 * cannot be read, for the moment or at all, leaves what was known before: at first `counterOffset` and no redirects.
 */
export function siteFacts(siteDir: string, counterOffset: number): () => ServerFacts {
	const file = join(siteDir, urls.portalFacts);
	let known: { of: string; facts: ServerFacts } = { of: '', facts: { counterOffset, redirects: {} } };
	return () => {
		try {
			const { mtimeMs, ino } = statSync(file);
			const of = `${mtimeMs} ${ino}`;
			if (of !== known.of) known = { of, facts: parsePortalFacts(readFileSync(file, 'utf8')) ?? known.facts };
		} catch {
			// Between two sites, or none that this version has built.
		}
		return known.facts;
	};
}
