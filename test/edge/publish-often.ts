/** `node publish-often.ts SITE_DIR ROUNDS FROM…`: publishes the folders FROM at SITE_DIR, each in its turn, as a build does. */
import { join } from 'node:path';
import { listFiles, publish } from '../../src/build/publish.ts';

const [out = '', rounds, ...sources] = process.argv.slice(2);
for (let round = 0; round < Number(rounds); round++) {
	const from = sources[round % sources.length] ?? '';
	publish(new Map(listFiles(from).map((file) => [file, { source: join(from, file), isFinal: true }])), out);
}
