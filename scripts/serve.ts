/** `npm run serve`: serves the built portal on PORT with search and counter until it is stopped; with WARDS, several of them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPaths, PROJECT_ROOT } from '../src/build/paths.ts';
import { ProxyListError } from '../src/edge/node/client-address.ts';
import { type NodeWard, onlyWard, readWards } from '../src/edge/node/wards-node.ts';
import { startServer } from '../src/edge/node.ts';
import { WardsError } from '../src/edge/wards.ts';
import { messages } from './messages.ts';

process.chdir(PROJECT_ROOT);
const port = Number(process.env['PORT'] || 4321);
const dataDir = resolve(process.env['DATA_DIR'] || '.data');

try {
	const server = await startServer({
		wards: servedWards(),
		dataDir,
		port,
		host: process.env['HOST'] || undefined,
		trustedProxy: process.env['TRUSTED_PROXY'],
		token: process.env['COUNTER_TOKEN'],
	});
	console.log(messages.serving(`http://localhost:${server.port}`));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
	process.exitCode = 1;
	if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') console.error(messages.portTaken(port));
	else if ([WardsError, ProxyListError].some((kind) => error instanceof kind)) console.error((error as Error).message);
	else throw error;
}

/** The wards of the file that WARDS names, or the one that was built. */
function servedWards(): NodeWard[] {
	if (process.env['WARDS']) return readWards(process.env['WARDS']);
	const { out } = buildPaths(PROJECT_ROOT);
	if (!existsSync(join(out, 'index.html'))) {
		console.error(messages.notBuilt(out));
		process.exit(1);
	}
	// The site itself states how many visits its old portal had.
	return [onlyWard(out, 0)];
}
