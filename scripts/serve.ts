/** `npm run serve`: serves the built portal on PORT with search and counter until it is stopped. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROJECT_ROOT } from '../src/build/build.ts';
import { buildPaths } from '../src/build/paths.ts';
import { readProjectContent } from '../src/content/project-content.ts';
import { startServer } from '../src/edge/node.ts';
import { strings } from '../src/strings.ts';

process.chdir(PROJECT_ROOT);
const { out, cache } = buildPaths(PROJECT_ROOT);
const port = Number(process.env['PORT'] || 4321);
const dataDir = resolve(process.env['DATA_DIR'] || '.data');

if (!existsSync(join(out, 'index.html'))) {
	console.error(strings.command.notBuilt(out));
	process.exit(1);
}
const { profile } = await readProjectContent(PROJECT_ROOT, cache);
try {
	const server = await startServer({ siteDir: out, dataDir, port, offset: profile.counter?.offset ?? 0 });
	console.log(strings.command.serving(`http://localhost:${server.port}`));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
	if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
	console.error(strings.command.portTaken(port));
	process.exitCode = 1;
}
