import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPaths, PROJECT_ROOT } from '../../src/build/paths.ts';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { runBuild } from '../build/mini-site.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the served portal, without a slash at the end. */
		baseUrl: string;
		/** Folder of the built portal. */
		siteDir: string;
	}
}

/** Builds the portal's own content and serves it with its counter, once for all tests of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-site-'));
	const siteDir = join(dir, 'dist');
	const { status, stderr } = await runBuild({ OUT_DIR: siteDir });
	if (status !== 0) throw new Error(stderr);
	const server = await startServer({
		wards: [onlyWard(siteDir, 0)],
		dataDir: join(dir, 'data'),
		port: 0,
	});
	project.provide('baseUrl', `http://localhost:${server.port}`);
	project.provide('siteDir', siteDir);
	return async () => {
		await server.close();
		rmSync(buildPaths(PROJECT_ROOT, siteDir).work, { recursive: true, force: true });
		rmSync(dir, { recursive: true, force: true });
	};
}
