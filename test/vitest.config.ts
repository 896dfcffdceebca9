import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
/** The wards of fixtures/edge-sites, for the Worker's tests as for the Node server's. */
const WARDS = parse(readFileSync(path('fixtures/edge-sites/cac-cong.yaml'), 'utf8'));
const MINUTE_MS = 60_000;

export default defineConfig({
	root: path('..'),
	test: {
		projects: [
			{
				test: { name: 'unit', include: ['test/unit/**/*.test.ts'] },
			},
			{
				test: {
					name: 'build',
					include: ['test/build/**/*.test.ts'],
					testTimeout: 10 * MINUTE_MS,
					hookTimeout: 10 * MINUTE_MS,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					globalSetup: ['test/browser/global-setup.ts'],
					testTimeout: 2 * MINUTE_MS,
					hookTimeout: 2 * MINUTE_MS,
				},
			},
			{
				test: {
					name: 'edge',
					include: ['test/edge/**/*.test.ts'],
					exclude: ['test/edge/**/*.worker.test.ts'],
					testTimeout: MINUTE_MS,
					hookTimeout: MINUTE_MS,
				},
			},
			{
				plugins: [
					cloudflareTest({
						wrangler: { configPath: path('../src/edge/wrangler.jsonc') },
						miniflare: {
							assets: { directory: path('fixtures/edge-sites') },
							bindings: { WARDS, COUNTER_TOKEN: 'a token of thirty-two characters, for tests' },
						},
					}),
				],
				test: { name: 'edge-worker', include: ['test/edge/**/*.worker.test.ts'], testTimeout: MINUTE_MS },
			},
		],
		maxWorkers: 2,
	},
});
