import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { objectStorage, type WorkerEnv } from '../../src/edge/worker.ts';
import type { WithStorage } from './clocked-counter.ts';
import { counterSuite } from './counter-suite.ts';
import { countsSuite } from './counts-suite.ts';

const withStorage: WithStorage = (test) => () => {
	const { COUNTER } = env as WorkerEnv;
	return runInDurableObject(COUNTER.get(COUNTER.newUniqueId()), (_object, state) => {
		const storage = objectStorage(state);
		// The object's own counter has set its database up.
		const tables = storage.sql(
			"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
		);
		for (const { name } of tables) storage.sql(`DROP TABLE ${name}`);
		test(storage);
	});
};

counterSuite(withStorage);
countsSuite(withStorage);
