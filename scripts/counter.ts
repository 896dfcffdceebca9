/**
 * `npm run counter -- export|import|backup|restore|rewind`: moves the counts of a portal out of its counter and back, while
 * the server runs. Counters are those in DATA_DIR, or with `--url` one that is served anywhere, by COUNTER_TOKEN.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../src/build/paths.ts';
import { ImpossibleCountsError, NewerDatabaseError } from '../src/edge/counter-schema.ts';
import { CountsPresentError, NotCountsError, TooManyVisitsError } from '../src/edge/counter-transfer.ts';
import { messages } from '../src/edge/messages.ts';
import { CommandError, runCounterCommand } from '../src/edge/node/counter-command.ts';
import { DamagedDatabaseError } from '../src/edge/node/counter-storage-node.ts';
import { WardsError } from '../src/edge/wards.ts';

/** What is told in a sentence. */
const EXPECTED = [
	CommandError,
	CountsPresentError,
	DamagedDatabaseError,
	ImpossibleCountsError,
	NewerDatabaseError,
	NotCountsError,
	TooManyVisitsError,
	WardsError,
];

process.chdir(PROJECT_ROOT);
try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			ward: { type: 'string' },
			url: { type: 'string' },
			add: { type: 'boolean', default: false },
			replace: { type: 'boolean', default: false },
		},
	});
	const [command, file, ...others] = positionals;
	if (command === undefined || others.length > 0 || (values.add && values.replace))
		throw new CommandError(messages.usage);
	await runCounterCommand(command, {
		file,
		ward: values.ward,
		url: values.url,
		mode: values.add ? 'add' : values.replace ? 'replace' : 'empty',
		dataDir: resolve(process.env['DATA_DIR'] || '.data'),
		wardsFile: process.env['WARDS'] || undefined,
		token: process.env['COUNTER_TOKEN'] || undefined,
		say: (line) => console.error(line),
	});
} catch (error) {
	const code = (error as NodeJS.ErrnoException).code ?? '';
	const isExpected = EXPECTED.some((kind) => error instanceof kind);
	if (code.startsWith('ERR_PARSE_ARGS')) console.error(messages.usage);
	else if (isExpected || /^(?:E[A-Z]+|ERR_SQLITE_ERROR)$/.test(code)) console.error((error as Error).message);
	else throw error;
	process.exitCode = 1;
}
