import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { wrongGlobals } from '../../scripts/borders/globals.ts';
import { importGraph } from '../../scripts/borders/graph.ts';
import { wrongImports } from '../../scripts/borders/imports.ts';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { codeOf } from '../../src/files/code-digest.ts';
import { copyProject } from './mini-site.ts';

/** A copy of the project with some code added: to files that are there, in the frontmatter of components, or as new ones. */
function planted(code: Record<string, string>): string {
	const root = copyProject({});
	for (const [file, text] of Object.entries(code)) {
		const path = join(root, file);
		mkdirSync(dirname(path), { recursive: true });
		if (file.endsWith('.astro')) writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', `---\n${text}\n`));
		else appendFileSync(path, `${text}\n`);
	}
	return root;
}

describe('imports', () => {
	it('are refused where the table does not allow them', async () => {
		const root = planted({
			'src/domain/text.ts': "import { z } from 'zod';",
			'src/domain/document.ts': "import { deskPage } from '../desk/page.ts';",
			'src/domain/calendar-date.ts': "import { join } from 'node:path';",
			'src/content/problem.ts': "import type { Format } from '../check/report.ts';",
			'src/markdown/safe-url.ts': "export * from '../model/digest.ts';",
			'src/review/host.ts': "import '../content/problem.ts';",
			'src/search/find/status.ts': "export const load = () => import('../../content/read.ts');",
			'src/model/home.ts': "import { messages } from '../../scripts/messages.ts';",
			'src/components/Pager.astro': "import { build } from '../build/build.ts';",
			'src/edge/page/visit-client.ts': "import { Hono } from 'hono';",
		});
		// Whatever points up the wrong way makes a circle too.
		const lines = (await wrongImports(root)).filter((line) => !line.endsWith('in a circle'));
		expect(lines.map((line) => line.replace(/, which .*/, ''))).toEqual([
			'src/components/Pager.astro imports src/build/build.ts',
			'src/content/problem.ts imports src/check/report.ts',
			'src/domain/calendar-date.ts imports path',
			'src/domain/document.ts imports src/desk/page.ts',
			'src/domain/text.ts imports zod',
			'src/edge/page/visit-client.ts imports hono',
			'src/markdown/safe-url.ts imports src/model/digest.ts',
			'src/model/home.ts imports ../../scripts/messages.ts',
			'src/review/host.ts imports src/content/problem.ts',
			'src/search/find/status.ts imports src/content/read.ts',
		]);
		expect(lines[4]).toBe('src/domain/text.ts imports zod, which domain may not: see scripts/borders/table.ts');
	});

	it('are refused in a folder that has no row, and the folder is named', async () => {
		const root = planted({
			'src/sound/speak.ts': "import { slugify } from '../domain/text.ts';\nexport const said = slugify('a');",
			'src/sound/alone.ts': 'export const alone = 1;',
		});
		expect(await wrongImports(root)).toEqual([
			'src/sound/alone.ts lies in no room: give its folder a row in scripts/borders/table.ts',
			'src/sound/speak.ts imports src/domain/text.ts, which no room may not: see scripts/borders/table.ts',
			'src/sound/speak.ts lies in no room: give its folder a row in scripts/borders/table.ts',
		]);
	});

	it('make no circle, not even of types', async () => {
		const root = planted({
			'src/review/messages.ts': "import type { Comments } from './host.ts';",
			'src/components/DateText.astro': "import type IssuedText from './IssuedText.astro';",
			'src/components/IssuedText.astro': "import type DateText from './DateText.astro';",
		});
		const circles = (await wrongImports(root)).filter((line) => line.includes('circle'));
		expect(circles).toEqual([
			'src/components/DateText.astro, src/components/IssuedText.astro import each other in a circle',
			'src/review/check-report.ts, src/review/host.ts, src/review/messages.ts import each other in a circle',
		]);
	});
});

describe('globals', () => {
	it('are refused where they are not there', () => {
		const root = planted({
			'src/domain/text.ts': 'export const a = document.title;',
			'src/domain/document.ts': 'export const b = process.env;',
			'src/markdown/safe-url.ts': "export const c = fetch('/');",
			'src/edge/page/visit-client.ts': "export const d = Buffer.from('');",
			'src/model/home.ts': 'export const e = document.title;',
		});
		expect(
			wrongGlobals(root)
				.map((line) => line.replace(/:\d+ /, ' '))
				.sort(),
		).toEqual([
			"src/domain/document.ts Cannot find name 'process': its room has language globals",
			"src/domain/text.ts Cannot find name 'document': its room has language globals",
			"src/edge/page/visit-client.ts Cannot find name 'Buffer': its room has browser globals",
			"src/markdown/safe-url.ts Cannot find name 'fetch': its room has language globals",
			"src/model/home.ts Cannot find name 'document': its room has node globals",
		]);
	});
});

describe('the code that a digest covers', () => {
	it.each([
		'src/content/read.ts',
		'src/build/search.ts',
		'src/content/body.ts',
		'src/check/check.ts',
		'src/markdown/remark-citations.ts',
		'src/markdown/rehype-body.ts',
		'src/pictures/service.ts',
	])('is what %s reaches by its imports', async (entry) => {
		const { modules } = await importGraph(PROJECT_ROOT, {});
		const imported = new Map(
			modules.map(({ source, dependencies }) => [
				source,
				dependencies
					.filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
					.map(({ resolved }) => resolved),
			]),
		);
		const reached = new Set([entry]);
		for (const file of reached)
			for (const next of imported.get(file) ?? []) if (next.startsWith('src/')) reached.add(next);
		// A thread's file is started by its address, which is no import.
		const covered = [...codeOf(PROJECT_ROOT, [entry]).keys()].filter((file) => !file.endsWith('-worker.ts'));
		expect(covered.sort()).toEqual([...reached].sort());
	});
});
