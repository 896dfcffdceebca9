import { source } from 'virtual:content';
import { buildPortal } from './build-portal.ts';
import type { Portal } from './portal.ts';

let loaded: Promise<Portal> | undefined;

/** The portal of the content folder; loaded once a build, anew for each request of the dev server. */
export function loadPortal(): Promise<Portal> {
	if (import.meta.env.DEV) return readPortal();
	loaded ??= readPortal();
	return loaded;
}

async function readPortal(): Promise<Portal> {
	return buildPortal(await source.load(), source.today(), source.codeVersion);
}
