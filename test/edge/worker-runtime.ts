import { exports } from 'cloudflare:workers';
import type { Ask } from './api-suite.ts';

/** Asks the Worker as Cloudflare does, over TLS. */
export const askWorker: Ask = (path, { host = 'mot.example', from = '10.9.9.9', headers, ...init } = {}) =>
	exports.default.fetch(
		new Request(`https://${host}${path}`, {
			...init,
			redirect: 'manual',
			headers: { 'cf-connecting-ip': from, ...headers },
		}),
	);
