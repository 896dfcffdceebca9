import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { WARDS_FILE } from './node-runtime.ts';

export interface SpawnOptions {
	/** Size up to which files can be written, as on a disk that fills up. */
	readonly kilobytes?: number;
	/** The program, with its arguments. */
	readonly program?: readonly string[];
	/** The project it is of. */
	readonly root?: string;
	/** In place of what it is told else. */
	readonly env?: NodeJS.ProcessEnv;
	/** A shell's commands before it. */
	readonly before?: string;
}

export interface SpawnedServer {
	readonly port: number;
	readonly pid: number;
	/** All it has printed. */
	readonly output: () => string;
	/** Ends it, and waits until it has. */
	end(signal: NodeJS.Signals): Promise<void>;
}

/** `npm run serve` in a process of its own on a free port, serving the wards of fixtures/edge-sites behind a proxy here. */
export async function spawnServer(
	dataDir: string,
	{ kilobytes, program = ['scripts/serve.ts'], root = PROJECT_ROOT, env, before = '' }: SpawnOptions = {},
): Promise<SpawnedServer> {
	const limit = kilobytes === undefined ? '' : `trap '' XFSZ; ulimit -f ${kilobytes};`;
	const child = spawn('bash', ['-c', `${before} ${limit} exec "$0" "$@"`, process.execPath, ...program], {
		cwd: root,
		env: { ...process.env, WARDS: WARDS_FILE, DATA_DIR: dataDir, PORT: '0', TRUSTED_PROXY: '127.0.0.1', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk) => {
			output += chunk;
		});
	const end = async (signal: NodeJS.Signals) => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill(signal);
		await once(child, 'close');
	};
	return { port: await listening(child, () => output), pid: child.pid ?? 0, output: () => output, end };
}

function listening(child: ChildProcess, output: () => string): Promise<number> {
	return new Promise((resolve, reject) => {
		child.stdout?.on('data', () => {
			const address = /http:\/\/localhost:(\d+)/.exec(output());
			if (address) resolve(Number(address[1]));
		});
		child.on('close', () => reject(new Error(output())));
	});
}
