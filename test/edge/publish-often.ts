/** `node publish-often.ts SITE_DIR ROUNDS FROM…`: publishes the folders FROM at SITE_DIR, each in its turn, as a build does. */
import { join } from 'node:path';
import { publish } from '../../src/build/publish.ts';
import { filesBelow } from '../../src/files/files-below.ts';

const [out = '', rounds, ...sources] = process.argv.slice(2);
for (let round = 0; round < Number(rounds); round++) {
	const from = sources[round % sources.length] ?? '';
	publish(new Map(filesBelow(from).map((file) => [file, { source: join(from, file), isFinal: true }])), out);
}
