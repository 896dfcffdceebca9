import { stringify } from 'yaml';
import { find } from '../domain/citation/find.ts';
import { comparableSymbol } from '../domain/citation/register.ts';
import { DOCUMENT_KINDS, documentId, type Level } from '../domain/document.ts';
import { fold } from '../domain/text.ts';
import { messages } from './messages.ts';
import type { UnregisteredDocument } from './unregistered.ts';

/** A register entry proposed from what bulletins say. */
export interface Suggestion {
	/** The file name it should have, without `.yaml`. */
	readonly id: string;
	/** The entry as YAML. Comments say where it comes from; what no text says is empty, for the editor to fill in. */
	readonly yaml: string;
}

/**
 * Proposes a register entry for a document that the register lacks; undefined where not even its kind is known.
 * Nothing is made up: level and system follow from symbol and issuer, title, day and issuer from the texts.
 */
export function suggest(unregistered: UnregisteredDocument): Suggestion | undefined {
	const { kind, symbol, date, issuer, title, bulletins } = unregistered;
	if (!kind) return undefined;
	const [citation] = find(`${DOCUMENT_KINDS[kind]} ${symbol}`);
	const year = date ?? (citation?.year ? (`${citation.year}` as const) : undefined);
	const id = documentId({ kind, symbol, issued: year ?? ('0000' as `${number}`) }).replace(/-0000$/, '');
	const entry = {
		kind,
		number: citation?.number ?? '',
		symbol,
		issuer: issuer ?? '',
		level: levelOf(symbol, issuer) ?? '',
		system: citation?.system ?? '',
		issued: year ?? '',
		title: title ?? '',
	};
	const sources = bulletins.map(({ file, citations }) => {
		const cited = citations.find(
			(document) =>
				document.kind === kind &&
				comparableSymbol(document.symbol ?? '') === comparableSymbol(symbol) &&
				(document.date ?? date) === date,
		);
		const quote = cited?.quotes[0];
		return `# ${file}${quote ? `: ${quote.before}${quote.cited}${quote.after}` : ''}`;
	});
	const empty = Object.entries(entry).flatMap(([key, value]) => (value === '' ? [key] : []));
	const comments = [...messages.suggestion(messages.suggestedFile(id, year !== undefined), empty), ...sources];
	return { id, yaml: `${comments.join('\n')}\n${stringify(entry, { lineWidth: 0, schema: 'failsafe' })}` };
}

const BODIES: readonly (readonly [pattern: RegExp, level: Level])[] = [
	[/[-/]S[\p{Lu}]{2,}$|TU$/u, 'tinh'],
	[/HU$|ThU$|QU$/, 'huyen'],
	[/ĐU$/, 'phuong'],
	[/TW$|\/(?:CP|TTg)$|-(?:CP|TTg|CTN)$|QH\d*$|(?:[-/])(?:VPCP|TTCP|HĐBCQG)$/, 'trung-uong'],
	// Ministries. Steering committees and the like are of any level.
	[/-B(?!CĐ|CH|TV|HXH)\p{Lu}{2,}$/u, 'trung-uong'],
];
/** The first that an issuer's name has decides. */
const ISSUERS: Readonly<Record<Level, RegExp>> = {
	huyen: /\b(?:thi uy|huyen uy|quan uy|thi xa|huyen|quan)\b/,
	tinh: /\b(?:tinh uy|thanh uy|tinh|thanh pho)\b/,
	phuong: /\b(?:dang uy phuong|dang uy xa|phuong|xa)\b/,
	'trung-uong': /\b(?:trung uong|chinh phu|quoc hoi|bo chinh tri|ban bi thu)\b/,
};

/** Words that without their marks would be a district or a commune. */
const NO_LEVEL = /quân|hải quan|cơ quan|xã hội/giu;

/** What the issuer says goes before what the symbol says, since `TU` is a province's or a town's. */
function levelOf(symbol: string, issuer: string | undefined): Level | undefined {
	const name = fold((issuer ?? '').replace(NO_LEVEL, ''));
	const said = (Object.keys(ISSUERS) as Level[]).find((level) => ISSUERS[level].test(name));
	return said ?? BODIES.find(([pattern]) => pattern.test(symbol))?.[1];
}
