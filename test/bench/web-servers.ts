import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

export interface WebServer {
	/** Without a slash at its end. */
	readonly url: string;
	stop(): Promise<void>;
}

/** Our server as `npm run serve` starts it. */
export async function startPortal(root: string, siteDir: string, dataDir: string): Promise<WebServer> {
	const env = { ...process.env, OUT_DIR: siteDir, DATA_DIR: dataDir, PORT: '0', WARDS: '', NODE_ENV: 'production' };
	const child = spawn(process.execPath, ['scripts/serve.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
	for await (const line of createInterface({ input: child.stdout })) {
		const port = /localhost:(\d+)/.exec(line)?.[1];
		if (port) return { url: `http://127.0.0.1:${port}`, stop: () => end(child) };
	}
	throw new Error('The portal did not start');
}

/** nginx as Debian has it, with files that are compressed beforehand, and no log. `dir` is for its own files, which only this user can read. */
export async function startNginx(siteDir: string, dir: string): Promise<WebServer> {
	mkdirSync(dir, { recursive: true });
	const port = await freePort();
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${dir}/${name};`,
	);
	const config = join(dir, 'nginx.conf');
	writeFileSync(
		config,
		`${userInfo().uid === 0 ? 'user root; ' : ''}worker_processes auto; pid ${dir}/nginx.pid; daemon off; error_log stderr error;
		events { worker_connections 768; }
		http {
			include /etc/nginx/mime.types; default_type application/octet-stream;
			access_log off; sendfile on; tcp_nopush on; gzip_static on; ${temporary.join(' ')}
			server { listen 127.0.0.1:${port}; root ${siteDir}; index index.html; }
		}`,
	);
	const child = spawn('nginx', ['-e', 'stderr', '-c', config], { stdio: ['ignore', 'ignore', 'inherit'] });
	const failed = once(child, 'error').then(([error]) => Promise.reject(error));
	const url = `http://127.0.0.1:${port}`;
	await Promise.race([failed, untilAnswered(url)]);
	failed.catch(() => {});
	return { url, stop: () => end(child) };
}

async function end(child: ReturnType<typeof spawn>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill();
	await once(child, 'close');
}

async function untilAnswered(url: string): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		if ((await fetch(url).catch(() => undefined))?.ok) return;
		await wait(50);
	}
	throw new Error(`${url} does not answer`);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, 'close');
	return port;
}
