import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropTables } from '../../src/edge/counter-schema.ts';
import { openStorage } from '../../src/edge/node/counter-storage-node.ts';
import type { WithStorage } from './clocked-counter.ts';
import { counterSuite } from './counter-suite.ts';
import { countsSuite } from './counts-suite.ts';

const withStorage: WithStorage = (test) => () => {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-counter-'));
	const storage = openStorage(join(dir, 'visits.sqlite'));
	try {
		dropTables(storage);
		test(storage);
	} finally {
		storage.close();
		rmSync(dir, { recursive: true, force: true });
	}
};

counterSuite(withStorage);
countsSuite(withStorage);
