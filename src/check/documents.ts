import type { CitedDocument } from '../content/citations.ts';
import type { Content } from '../content/content.ts';
import { unregisteredDocuments } from '../content/unregistered.ts';
import { comparableSymbol } from '../domain/citation/register.ts';
import type { OfficialDocument } from '../domain/document.ts';
import { messages } from './messages.ts';

/** A document that a file cites and that the register lacks, or has under another symbol. */
export interface DocumentDoubt {
	readonly file: string;
	/** The words by which it is found in the file. */
	readonly symbol: string;
	readonly message: string;
	readonly fix?: string | undefined;
}

/** As many as `npm run documents:suggest` asks for. */
const MANY = 2;

/**
 * Documents that are probably cited by a wrong symbol, and those that several bulletins cite and the register lacks.
 */
export function unknownDocuments({ bulletins, pages, documents }: Content): DocumentDoubt[] {
	const doubts: DocumentDoubt[] = [];
	for (const { file, citations } of [...bulletins, ...pages]) {
		for (const cited of citations) {
			const known = cited.means === 'unknown' ? documents.find((document) => isTypedFor(cited, document)) : undefined;
			if (!known || !cited.symbol) continue;
			doubts.push({
				file,
				symbol: cited.symbol,
				message: messages.nearSymbol(cited.symbol, known.symbol),
				fix: known.symbol,
			});
		}
	}
	for (const { name, symbol, bulletins: citing } of unregisteredDocuments(bulletins)) {
		const [newest] = citing;
		if (!newest || citing.length < MANY || doubts.some((doubt) => doubt.symbol === symbol)) continue;
		doubts.push({ file: newest.file, symbol, message: messages.unknownDocument(name, citing.length) });
	}
	return doubts;
}

/** Same kind and day, and a symbol that differs in its letters only, or in the order of its digits. */
function isTypedFor({ kind, symbol, date }: CitedDocument, document: OfficialDocument): boolean {
	if (!symbol || !date || kind !== document.kind || date !== document.issued) return false;
	const typed = parts(symbol);
	const known = parts(document.symbol);
	if (typed.letters === known.letters)
		return typed.digits !== known.digits && sorted(typed.digits) === sorted(known.digits);
	return typed.digits === known.digits;
}

function parts(symbol: string): { digits: string; letters: string } {
	const plain = comparableSymbol(symbol);
	return { digits: plain.replace(/\D/g, ''), letters: plain.replace(/\d/g, '') };
}

function sorted(digits: string): string {
	return [...digits].sort().join('');
}
