import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import type { Content } from '../../../src/content/content.ts';
import { ContentError, formatProblem } from '../../../src/content/problem.ts';
import { readContent } from '../../../src/content/read.ts';
import type { OfficialDocument } from '../../../src/domain/document.ts';
import { officialDocument } from '../samples.ts';

export const PROFILE = 'name: Phường\nurl: https://phuong.example.vn\ncategories:\n  - Thông báo\n  - Chính quyền\n';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files, below a profile unless one is given, to a folder that goes when the test ends. */
export function contentFolder(files: Files): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-content-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	for (const [file, text] of Object.entries({ 'phuong.yaml': PROFILE, ...files })) {
		mkdirSync(dirname(join(dir, file)), { recursive: true });
		writeFileSync(join(dir, file), text);
	}
	return dir;
}

export function read(files: Files): Promise<Content> {
	return readContent(contentFolder(files));
}

/** All that an editor is told of a folder, without the line that counts. */
export async function toldOf(files: Files): Promise<string> {
	const error: unknown = await read(files).catch((reason: unknown) => reason);
	if (!(error instanceof ContentError)) throw new Error('expected a ContentError', { cause: error });
	return error.message.slice(error.message.indexOf('\n\n') + 2).trimEnd();
}

/** All that an editor is asked to look at again in a folder. */
export async function warnedOf(files: Files): Promise<string> {
	return (await read(files)).warnings.map(formatProblem).join('\n');
}

/** A bulletin's source: title, date, then what else its head holds. */
export function bulletinSource(date: string, { head = '', body = 'Chữ.' } = {}): string {
	return `---\ntitle: Tin\ndate: ${date}\n${head && `${head}\n`}---\n\n${body}\n`;
}

/** The register entry of Chỉ thị 28-CT/TW as issued on a day. */
export function directiveSource(issued: string, more = ''): string {
	return `kind: chi-thi
number: 28
symbol: 28-CT/TW
issuer: Ban Bí thư
level: trung-uong
system: dang
issued: ${issued}
title: Về việc ${issued.slice(0, 4)}
${more}`;
}

/** A register file: its name, which follows from kind, symbol and year, and its text. */
export function registerFile(fields: Partial<OfficialDocument>): Record<string, string> {
	const { id, status: _status, ...entry } = officialDocument(fields);
	return { [`van-ban/${id}.yaml`]: stringify(entry) };
}
