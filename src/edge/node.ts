import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, relative } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { CONNECTION_LIMITS, type NodeApiOptions, nodeApi } from './api-node.ts';
import { PAGE_PATH } from './page-path.ts';
import { chooseWard } from './wards.ts';
import type { NodeWard } from './wards-node.ts';

export interface ServerOptions extends Omit<NodeApiOptions, 'hasPage'> {
	/** 0 takes any free port. */
	readonly port: number;
}

export interface PortalServer {
	readonly port: number;
	close(): Promise<void>;
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Serves built portals with their counters on Node. @throws the system's error when the port is taken. */
export async function startServer({ port, ...options }: ServerOptions): Promise<PortalServer> {
	const api = nodeApi({ ...options, hasPage: ({ siteDir }, path) => isPage(siteDir, path) });
	const app = new Hono();
	app.route('/', api.app);
	const sites = options.wards.map((ward) => ({ hosts: ward.hosts, app: siteApp(ward) }));
	app.all('*', (context) => {
		const site = chooseWard(sites, context.req.header('host'));
		return site ? site.app.fetch(context.req.raw, context.env) : context.text('Misdirected Request', 421);
	});
	const server = await listen(app, port);
	return {
		port: (server.address() as { port: number }).port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					api.close();
					resolve();
				});
				server.closeIdleConnections();
			}),
	};
}

/** The site of a ward. */
function siteApp({ siteDir }: NodeWard): Hono {
	const app = new Hono();
	app.use(async (context, next) => {
		const { path } = context.req;
		return !path.endsWith('/') && isPage(siteDir, `${path}/`) ? context.redirect(`${path}/`, 301) : next();
	});
	app.use(async (context, next) => {
		await next();
		const isHashed = context.req.path.startsWith('/_astro/') && context.res.ok;
		context.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
		context.header('x-content-type-options', 'nosniff');
	});
	app.use(serveStatic({ root: relative(process.cwd(), siteDir) || '.' }));
	app.notFound((context) => context.html(readFileSync(join(siteDir, '404.html'), 'utf8'), 404));
	return app;
}

function isPage(siteDir: string, path: string): boolean {
	return PAGE_PATH.test(path) && existsSync(join(siteDir, path, 'index.html'));
}

function listen(app: Hono, port: number): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = serve({ fetch: app.fetch, port, serverOptions: CONNECTION_LIMITS }, () => resolve(server)) as Server;
		server.once('error', reject);
	});
}
