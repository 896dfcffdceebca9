import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const EXECUTABLE = process.env['CHROMIUM_PATH'] || PLACES.find((path) => existsSync(path));
/** Without these a fresh Chromium looks for its maker's servers at every start. */
export const OFFLINE = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
];

/** How Chromium is started here. */
export const CHROMIUM: LaunchOptions = {
	...(EXECUTABLE && { executablePath: EXECUTABLE }),
	args: ['--no-sandbox', '--disable-gpu', ...OFFLINE],
};

/** A phone's own name: the headless one is taken for a robot's, whose visits do not count. */
export const USER_AGENT =
	'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
