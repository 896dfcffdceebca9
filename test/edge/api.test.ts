import { afterAll, beforeAll } from 'vitest';
import { apiSuite } from './api-suite.ts';
import { startTestServer, type TestServer } from './node-runtime.ts';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer();
});
afterAll(() => server.close());

apiSuite((path, asked) => server.ask(path, asked));
