import { importMessages as messages } from './messages.ts';
import { ImportError } from './notice.ts';

export type SourceKind = 'docx' | 'html' | 'text';

/** Larger than any report with its pictures. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/**
 * What a file is, by its bytes: names lie.
 * @throws {ImportError} for what can't be imported, with what to do instead.
 */
export function sniff(bytes: Uint8Array): SourceKind {
	if (bytes.length === 0) throw new ImportError(messages.emptyFile);
	const head = ascii(bytes.subarray(0, 4096));
	if (head.startsWith('PK')) return 'docx';
	if (head.startsWith('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')) throw new ImportError(oldOffice(bytes));
	const refused = REFUSED.find(([pattern]) => pattern.test(head));
	if (refused) throw new ImportError(refused[1]);
	if (
		/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|table|span|h1)[\s>][\s\S]*<\//i.test(
			head.replaceAll('\0', ''),
		)
	) {
		return 'html';
	}
	return 'text';
}

const REFUSED: readonly (readonly [pattern: RegExp, message: string])[] = [
	[/^%PDF/, messages.pdf],
	[/^\s*\{\\rtf/, messages.rtf],
	[/^(?:MIME-Version|From:|Content-Type: ?multipart)[\s\S]*multipart\/related/i, messages.mhtml],
	[/^(?:\u00FF\u00D8\u00FF|\u0089PNG|GIF8|RIFF....WEBP|BM....\0\0\0\0)/, messages.picture],
	[/^(?:\u00EF\u00BB\u00BF)?---\r?\n[\s\S]*?^(?:title|date):/m, messages.alreadyBulletin],
];

/** Word before 2007, and today's Word files under a password, share one container. */
function oldOffice(bytes: Uint8Array): string {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const has = (name: string) => text.includes(Buffer.from(name, 'utf16le'));
	if (has('EncryptedPackage')) return messages.encrypted;
	return has('WordDocument') ? messages.oldWord : messages.otherOffice;
}

function ascii(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
