import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../src/edge/counter-node.ts';
import { counterSuite } from './counter-suite.ts';

counterSuite((test) => () => {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-counter-'));
	const storage = openStorage(join(dir, 'visits.sqlite'));
	try {
		test(storage);
	} finally {
		storage.close();
		rmSync(dir, { recursive: true, force: true });
	}
});
