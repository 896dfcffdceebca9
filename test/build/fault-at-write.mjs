/*
 * Loaded into a build (`--import`) by tests: lets it fail at the FAULT_AT-th time that it changes something on the disk.
 * FAULT says how: `kill` ends it at once, half of what was to be written or removed done; `full` finds no room, then and
 * ever after. FAULT_COUNT names a file for how often that was.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const { FAULT, FAULT_AT, FAULT_COUNT } = process.env;
const at = Number(FAULT_AT ?? Number.POSITIVE_INFINITY);
let count = 0;

/** The real functions, for what is done half. */
const real = { ...fs };

/** What needs no room on a disk. */
const REMOVING = /^(?:rm|rmdir|unlink|rename|truncate|utimes)(?:Sync)?$/;

/**
 * @param {string} name
 * @param {unknown[]} args
 */
function fault(name, args) {
	count++;
	if (count < at || (FAULT === 'full' && REMOVING.test(name))) return;
	if (FAULT === 'kill') {
		half(name, args);
		process.kill(process.pid, 'SIGKILL');
		// The signal is there before anything else is.
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	}
	if (FAULT === 'full') throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
}

/**
 * @param {string} name
 * @param {unknown[]} args
 */
function half(name, [target, data]) {
	if (/^writeFile/.test(name) && (typeof data === 'string' || data instanceof Uint8Array)) {
		const bytes = Buffer.from(/** @type {string} */ (data));
		real.writeFileSync(/** @type {fs.PathOrFileDescriptor} */ (target), bytes.subarray(0, bytes.length / 2));
	}
	if (/^rm(?:Sync)?$/.test(name) && typeof target === 'string' && real.existsSync(target)) {
		if (!real.statSync(target).isDirectory()) return;
		const files = real.readdirSync(target, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
		for (const { parentPath, name } of files.slice(0, Math.ceil(files.length / 2))) real.rmSync(join(parentPath, name));
	}
}

const NAMES = [
	'writeFile',
	'rename',
	'rm',
	'rmdir',
	'unlink',
	'mkdir',
	'link',
	'copyFile',
	'cp',
	'symlink',
	'utimes',
	'truncate',
];
/**
 * @param {Record<string, any>} module
 * @param {string} name
 * @param {boolean} isAsync
 */
function watch(module, name, isAsync) {
	const work = module[name];
	module[name] = isAsync
		? async (/** @type {unknown[]} */ ...args) => {
				fault(name, args);
				return work.apply(module, args);
			}
		: (/** @type {unknown[]} */ ...args) => {
				fault(name, args);
				return work.apply(module, args);
			};
}
for (const name of NAMES) {
	watch(fs, `${name}Sync`, false);
	watch(fs.promises, name, true);
}
syncBuiltinESMExports();
process.on('exit', () => {
	if (FAULT_COUNT) real.writeFileSync(FAULT_COUNT, String(count));
});
