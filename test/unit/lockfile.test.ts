import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
	readonly version?: string;
	readonly resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, LockedPackage>;
};

// npm writes such entries for other platforms when it is run over an installed folder, and then refuses them itself.
it('gives every package of the lockfile a version, so that npm can install it', () => {
	const installed = Object.entries(packages).filter(([path]) => path !== '');
	expect(installed.length).toBeGreaterThan(100);
	expect(installed.filter(([, { version }]) => version === undefined).map(([path]) => path)).toEqual([]);
});

it('names no address that a package came from', () => {
	expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
