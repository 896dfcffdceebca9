import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { type PortalServer, type ServerOptions, startServer } from '../../src/edge/node.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

/** A long page, so that it is worth compressing. */
const page = (text: string) => `<!doctype html><title>${text}</title>${`<p>${text}</p>`.repeat(100)}`;

export const SITE: Files = {
	'index.html': page('Trang đầu'),
	'404.html': page('Không có trang này'),
	'tin/mot/index.html': page('Tin một'),
	'_astro/a.12345678.css': `a{color:red}${'b{color:blue}'.repeat(200)}`,
	'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
	'du-lieu/cong.json': JSON.stringify({
		name: 'Phường Thử',
		url: 'https://phuong.example.vn/',
		counterOffset: 10,
		redirects: { '/?cn=85&gd=7&tc=1343': '/tin/mot/', '/tin-cu': '/tin/mot/', '/tin-tuc?id=%C4%91': '/tin/mot/' },
	}),
	'.env': 'SECRET',
	'.well-known/security.txt': 'Contact: mailto:a@example.vn',
};

/** A folder of a test's own. */
export function temporaryFolder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-serve-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
}

export function writeFiles(dir: string, files: Files): void {
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, file)), { recursive: true });
		writeFileSync(join(dir, file), content);
	}
}

/** Puts another site into a folder's place as a build does: by two renames. */
export function publishAgain(siteDir: string, files: Files): void {
	writeFiles(`${siteDir}.next`, files);
	renameSync(siteDir, `${siteDir}.old`);
	renameSync(`${siteDir}.next`, siteDir);
	rmSync(`${siteDir}.old`, { recursive: true });
}

/** A site of its own in a folder with room beside it, until it is removed. */
export function temporarySite(files: Files) {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-serve-'));
	const siteDir = join(dir, 'dist');
	writeFiles(siteDir, files);
	return { dir, siteDir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A site of its own on a real server, until the test ends. */
export async function serveSite(files: Files = SITE, options: Partial<ServerOptions> = {}) {
	const dir = temporaryFolder();
	const siteDir = join(dir, 'dist');
	writeFiles(siteDir, files);
	writeFiles(dir, { 'secret.txt': 'SECRET' });
	const wards = [onlyWard(siteDir, 0)];
	const server = await startServer({ wards, dataDir: join(dir, 'data'), port: 0, ...options });
	onTestFinished(() => server.close());
	return { siteDir, server, ...client(server) };
}

export function client({ port }: Pick<PortalServer, 'port'>) {
	return {
		/** Asks with just these headers, and gives the answer with its body still encoded. No redirect is followed. */
		get: (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
			new Promise<Response>((resolve, reject) => {
				const asked = request({ port, path, method, headers, agent: false }, async (response) => {
					const { statusCode: status = 0, rawHeaders } = response;
					const fields = Array.from({ length: rawHeaders.length / 2 }, (_, index) =>
						rawHeaders.slice(2 * index, 2 * index + 2),
					);
					const body = await buffer(response);
					resolve(
						new Response(status === 304 ? null : new Uint8Array(body), {
							status,
							headers: fields as [string, string][],
						}),
					);
				});
				asked.on('error', reject).end();
			}),
		/** Sends bytes just as they are and gives all that comes back until the server closes. */
		raw: (text: string) =>
			new Promise<string>((resolve, reject) => {
				const chunks: Buffer[] = [];
				const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
				socket.on('data', (chunk) => chunks.push(chunk));
				socket.on('error', reject);
				socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
			}),
	};
}

/** Asks for the large file `tep.bin` and reads nothing of it until told to. */
export async function slowReader(port: number) {
	const socket = connect(port, '127.0.0.1');
	socket.write('GET /tep.bin HTTP/1.1\r\nHost: a\r\n\r\n');
	let received = 0;
	await new Promise((resolve) => socket.once('readable', resolve));
	const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
	socket.on('error', () => {});
	return {
		/** Reads to the end of the connection and gives the number of bytes. */
		readAll: async () => {
			socket.on('data', (chunk) => (received += chunk.length));
			await closed;
			return received;
		},
	};
}
