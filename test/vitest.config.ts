import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const MINUTE_MS = 60_000;

export default defineConfig({
	root: path('..'),
	test: {
		projects: [
			{
				// Models read collections through Astro, which runs only inside a build.
				resolve: { alias: { 'astro:content': path('unit/astro-content.ts') } },
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
			{ test: { name: 'edge', include: ['test/edge/**/*.test.ts'] } },
		],
		maxWorkers: 2,
	},
});
