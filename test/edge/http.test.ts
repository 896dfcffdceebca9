import { afterAll, beforeAll } from 'vitest';
import { httpSuite } from './http-suite.ts';
import { startTestServer, type TestServer } from './node-runtime.ts';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer();
});
afterAll(() => server.close());

httpSuite((path, asked) => server.ask(path, asked));
