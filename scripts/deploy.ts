/**
 * `npm run deploy -- USER@HOST:/FOLDER`: copies the built portal to a Linux machine by rsync over SSH: what is new
 * first, what is gone last, so that no page names a file that is not there. With `DEPLOY_KEY` (a private key) and
 * `DEPLOY_KNOWN_HOSTS` (the machine's own keys, as `ssh-keyscan` prints them) it needs no set-up, as in CI; without
 * them it uses the user's own SSH settings.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPaths, PROJECT_ROOT } from '../src/build/paths.ts';
import { reviewStrings } from '../src/review/messages.ts';

const [target] = process.argv.slice(2);
const { out } = buildPaths(PROJECT_ROOT);
const { DEPLOY_KEY: key, DEPLOY_KNOWN_HOSTS: hosts } = process.env;
const words = reviewStrings.deploy;
const wrong = !/^[\w.][\w.-]*(?:@[\w.-]+)?:\/?[^\s:]/.test(target ?? '')
	? words.usage
	: !existsSync(join(out, 'index.html'))
		? words.notBuilt(out)
		: key && !hosts
			? words.noHostKey
			: undefined;
if (wrong !== undefined || target === undefined) {
	console.error(wrong);
	process.exitCode = 2;
} else {
	process.exitCode = deploy(target);
}

function deploy(to: string): number {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-deploy-'));
	try {
		const ssh = ['ssh', '-o', 'BatchMode=yes', ...(key && hosts ? identity(dir, key, hosts) : [])].join(' ');
		const args = ['--archive', '--delete-delay', '--delay-updates', '--compress', '--rsh', ssh, `${out}/`, to];
		const { status, error } = spawnSync('rsync', args, { stdio: 'inherit' });
		if (error) console.error(words.failed('rsync'));
		return status ?? 1;
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

/** SSH options for a key and known hosts that are written for this run alone. */
function identity(dir: string, privateKey: string, knownHosts: string): string[] {
	const [keyFile, hostsFile] = [join(dir, 'key'), join(dir, 'known_hosts')];
	writeFileSync(keyFile, `${privateKey.trim()}\n`, { mode: 0o600 });
	writeFileSync(hostsFile, `${knownHosts.trim()}\n`);
	return [
		'-i',
		keyFile,
		'-o',
		'IdentitiesOnly=yes',
		'-o',
		`UserKnownHostsFile=${hostsFile}`,
		'-o',
		'StrictHostKeyChecking=yes',
	];
}
