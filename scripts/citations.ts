/**
 * `npm run citations`: JSON lines `{id, text, on?}` on stdin, one line `{id, found}` on stdout for each, with what the
 * texts cite and the register entry of `CONTENT_DIR` that each citation means. `on` is the day of the text.
 * One line is read at a time, so that memory does not grow with the input.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { buildPaths, PROJECT_ROOT } from '../src/build/paths.ts';
import { ContentError } from '../src/content/problem.ts';
import { readProjectContent } from '../src/content/project-content.ts';
import { find } from '../src/domain/citation/find.ts';
import { indexRegister } from '../src/domain/citation/register.ts';
import { resolve } from '../src/domain/citation/resolve.ts';
import { parseVietnameseDate } from '../src/domain/dates/parse-date.ts';
import { failure } from '../src/terminal/failure.ts';
import { messages } from './messages.ts';

process.chdir(PROJECT_ROOT);
// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
	const { documents } = await readProjectContent(PROJECT_ROOT, buildPaths(PROJECT_ROOT).cache);
	const register = indexRegister(documents);
	let number = 0;
	for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
		number++;
		if (line.trim() === '') continue;
		const request = parseRequest(line);
		if (!request) {
			console.error(messages.notRequest(number));
			process.exitCode = 1;
			continue;
		}
		const citations = find(request.text);
		const resolutions = resolve(citations, register, { on: request.on });
		const found = citations.map(({ type, number: written, symbol, date, surface, start, end }, index) => {
			const resolution = resolutions[index];
			const resolves_to = resolution?.is === 'resolved' ? resolution.document.id : null;
			return {
				type: type ?? null,
				number: written,
				symbol: symbol ?? null,
				date: date ?? null,
				surface,
				start,
				end,
				resolves_to,
			};
		});
		if (!process.stdout.write(`${JSON.stringify({ id: request.id, found })}\n`)) await once(process.stdout, 'drain');
	}
} catch (error) {
	process.exitCode = 1;
	console.error(error instanceof ContentError ? error.message : failure(error));
}

function parseRequest(line: string) {
	try {
		const { id = null, text, on } = JSON.parse(line) as { id?: unknown; text?: unknown; on?: unknown };
		if (typeof text !== 'string') return undefined;
		const reading = typeof on === 'string' ? parseVietnameseDate(on) : undefined;
		return { id, text, on: reading && 'date' in reading ? reading.date : undefined };
	} catch {
		return undefined;
	}
}
