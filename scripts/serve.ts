/** `npm run serve`: serves the built portal on PORT with search and counter until it is stopped. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPaths, PROJECT_ROOT } from '../src/build/paths.ts';
import { startServer } from '../src/edge/node.ts';
import { onlyWard } from '../src/edge/wards-node.ts';
import { strings } from '../src/strings.ts';

process.chdir(PROJECT_ROOT);
const { out } = buildPaths(PROJECT_ROOT);
const port = Number(process.env['PORT'] || 4321);
const dataDir = resolve(process.env['DATA_DIR'] || '.data');

if (!existsSync(join(out, 'index.html'))) {
	console.error(strings.command.notBuilt(out));
	process.exit(1);
}
try {
	const server = await startServer({
		wards: [onlyWard(out, 0)],
		dataDir,
		port,
		host: process.env['HOST'] || undefined,
		trustedProxy: process.env['TRUSTED_PROXY'],
	});
	console.log(strings.command.serving(`http://localhost:${server.port}`));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
	if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
	console.error(strings.command.portTaken(port));
	process.exitCode = 1;
}
