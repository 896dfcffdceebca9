import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What a command and all its descendants used. */
export interface Usage {
	/** User and system seconds. */
	readonly cpu: number;
	readonly wall: number;
	/** Megabytes of the largest of its processes; unknown where the system does not tell. */
	readonly rss?: number | undefined;
}

export interface MeasuredRun {
	readonly usage: Usage;
	/** CPU seconds of the script's process alone, without its children. */
	readonly ownCpu: number;
	readonly stdout: string;
}

export interface RunOptions {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv | undefined;
	/** Ends the command early. */
	readonly signal?: AbortSignal | undefined;
}

/**
 * Both report on the last line of stderr: user and system seconds, then kilobytes where they are known. Only the first
 * counts processes that nobody waits for, as is one that is told to end by a parent that ends too.
 */
const TIMER =
	process.platform === 'linux' && existsSync('/usr/bin/perl')
		? ['/usr/bin/perl', fileURLToPath(new URL('process-tree.pl', import.meta.url))]
		: ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@"', 'measured'];

const PRELOAD = new URL('measured-process.ts', import.meta.url).href;

/**
 * Runs a Node script with its arguments and measures it with all its descendants.
 * @throws {Error} with what it printed, when it fails or is ended early.
 */
export async function measureNode(args: readonly string[], { cwd, env, signal }: RunOptions): Promise<MeasuredRun> {
	signal?.throwIfAborted();
	const [timer = '', ...command] = [...TIMER, process.execPath, '--import', PRELOAD, ...args];
	const child = spawn(timer, command, {
		cwd,
		// The report's numbers must have a decimal point.
		env: { ...process.env, ...env, LC_ALL: 'C' },
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own, so that an early end reaches what the timer runs.
		detached: true,
	});
	const start = performance.now();
	const end = () => child.pid !== undefined && process.kill(-child.pid);
	signal?.addEventListener('abort', end);
	try {
		const [status, stdout, stderr] = await Promise.all([closed(child), text(child.stdout), text(child.stderr)]);
		if (status !== 0) throw new Error(`${args.join(' ')} failed (${status}):\n${stdout}${stderr}`);
		return { ...readReport(stderr, (performance.now() - start) / 1000), stdout };
	} finally {
		signal?.removeEventListener('abort', end);
	}
}

function closed(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status, ended) => resolve(status ?? ended));
	});
}

/** Takes the last two lines: the process's own report, then the timer's. */
function readReport(stderr: string, wall: number): { usage: Usage; ownCpu: number } {
	const [own, tree = ''] = stderr.split('\n').filter(Boolean).slice(-2);
	const [user = Number.NaN, system = Number.NaN, kilobytes] = tree.split(' ').map(Number);
	const usage = { cpu: user + system, wall, rss: kilobytes === undefined ? undefined : kilobytes / 1024 };
	const ownCpu = Number(own);
	if (Number.isNaN(usage.cpu + ownCpu)) throw new Error(`No measurement in: ${own}, ${tree}`);
	return { usage, ownCpu };
}

/** The median of some numbers; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** The usage whose every figure is the median of those figures. */
export function medianUsage(usages: readonly Usage[]): Usage {
	const rss = usages.flatMap((usage) => usage.rss ?? []);
	return {
		cpu: median(usages.map(({ cpu }) => cpu)),
		wall: median(usages.map(({ wall }) => wall)),
		rss: rss.length > 0 ? median(rss) : undefined,
	};
}
