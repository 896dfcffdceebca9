import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWards } from '../../src/edge/node/wards-node.ts';
import { type PortalServer, type ServerOptions, startServer } from '../../src/edge/node.ts';
import { type Ask, TOKEN } from './api-suite.ts';

export const WARDS_FILE = fileURLToPath(new URL('../fixtures/edge-sites/cac-cong.yaml', import.meta.url));

export interface TestServer extends PortalServer {
	readonly dir: string;
	readonly logged: string[];
	readonly noted: string[];
	readonly ask: Ask;
}

/** A server of the wards in fixtures/edge-sites on a free port, behind a proxy at this machine. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-server-'));
	const logged: string[] = [];
	const noted: string[] = [];
	const server = await startServer({
		wards: readWards(WARDS_FILE),
		dataDir: join(dir, 'data'),
		port: 0,
		trustedProxy: '127.0.0.1,::1',
		token: TOKEN,
		log: (line) => logged.push(line),
		note: (line) => noted.push(line),
		...options,
	});
	return {
		dir,
		logged,
		noted,
		port: server.port,
		ask: askServer(server.port),
		close: async () => {
			await server.close();
			rmSync(dir, { recursive: true, force: true });
		},
	};
}

/** Asks over HTTP; `fetch` could not name the host. */
export function askServer(port: number): Ask {
	return (path, { method = 'GET', host = 'mot.example', from, headers, body } = {}) =>
		new Promise((resolve, reject) => {
			const sent = {
				host,
				...(from && { 'x-forwarded-for': from }),
				...headers,
				'content-length': Buffer.byteLength(body ?? ''),
			};
			const asked = request({ host: '127.0.0.1', port, path, method, headers: sent }, (answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('end', () => {
					const fields = Object.entries(answer.headers).map(
						([name, value]) => [name, String(value)] as [string, string],
					);
					resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0, headers: fields }));
				});
				answer.on('error', reject);
			});
			asked.on('error', reject);
			asked.end(body);
		});
}
