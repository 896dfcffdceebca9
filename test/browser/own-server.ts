import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { type PortalServer, startServer } from '../../src/edge/node.ts';

/** Serves the built portal for the tests of a file alone, whose counts no other file's readers change. */
export function useOwnServer(): { readonly url: string; total: () => Promise<number> } {
	let server: PortalServer;
	let dir = '';
	beforeAll(async () => {
		dir = mkdtempSync(join(tmpdir(), 'ban-tin-counter-'));
		server = await startServer({ wards: [onlyWard(inject('siteDir'), 1000)], dataDir: dir, port: 0 });
	});
	afterAll(async () => {
		await server.close();
		rmSync(dir, { recursive: true, force: true });
	});
	const url = () => `http://localhost:${server.port}`;
	return {
		get url() {
			return url();
		},
		total: async () => ((await (await fetch(`${url()}/api/stats`)).json()) as { total: number }).total,
	};
}
