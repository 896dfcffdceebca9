import { afterEach, expect, it, vi } from 'vitest';
import { typedIn } from '../../../src/terminal/typed-in.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

it.each([
	['content:check', '/noi/go-lenh', '/noi/go-lenh'],
	// Another of npm's scripts may run the command: what it says is where that one was called.
	['test', '/noi/go-lenh', process.cwd()],
	[undefined, '/noi/go-lenh', process.cwd()],
	['content:check', undefined, process.cwd()],
])('npm runs %s, called in %s: %s', (running, called, folder) => {
	vi.stubEnv('npm_lifecycle_event', running);
	vi.stubEnv('INIT_CWD', called);
	expect(typedIn('content:check')).toBe(folder);
});
