import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { Counter, type Sql } from './counter.ts';
import { visitApi } from './http.ts';

export interface ServerOptions {
	/** The built site. */
	readonly siteDir: string;
	/** Folder of the counter's database; made when missing. */
	readonly dataDir: string;
	/** 0 takes any free port. */
	readonly port: number;
	readonly offset: number;
	readonly now?: () => number;
}

export interface PortalServer {
	readonly port: number;
	close(): Promise<void>;
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Serves the built portal with its counter on Node. @throws the system's error when the port is taken. */
export async function startServer({
	siteDir,
	dataDir,
	port,
	offset,
	now = Date.now,
}: ServerOptions): Promise<PortalServer> {
	const database = openDatabase(dataDir);
	const counter = new Counter(database.sql, { offset, newSalt: randomUUID });
	const app = new Hono();
	const isPage = (path: string) => /^\/(?:[a-z0-9-]+\/)*$/.test(path) && existsSync(join(siteDir, path, 'index.html'));
	const address = (context: Parameters<typeof getConnInfo>[0]) => getConnInfo(context).remote.address ?? '';
	app.route('/', visitApi({ counter, now, address, isPage }));
	app.use(async (context, next) => {
		const { path } = context.req;
		return !path.endsWith('/') && isPage(`${path}/`) ? context.redirect(`${path}/`, 301) : next();
	});
	app.use(async (context, next) => {
		await next();
		const isHashed = context.req.path.startsWith('/_astro/') && context.res.ok;
		context.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
		context.header('x-content-type-options', 'nosniff');
	});
	app.use(serveStatic({ root: relative(process.cwd(), siteDir) || '.' }));
	app.notFound((context) => context.html(readFileSync(join(siteDir, '404.html'), 'utf8'), 404));
	const server = await listen(app, port);
	return {
		port: (server.address() as { port: number }).port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					database.close();
					resolve();
				});
				server.closeIdleConnections();
			}),
	};
}

/** The counter's SQLite file. Write-ahead logging loses no acknowledged visit when the process dies. */
function openDatabase(dataDir: string): { sql: Sql; close: () => void } {
	mkdirSync(dataDir, { recursive: true });
	const database = new DatabaseSync(join(dataDir, 'visits.sqlite'));
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000');
	const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
	const sql: Sql = (query, ...values) => {
		const statement = statements.get(query) ?? database.prepare(query);
		statements.set(query, statement);
		return statement.all(...values) as ReturnType<Sql>;
	};
	return { sql, close: () => database.close() };
}

function listen(app: Hono, port: number): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = serve({ fetch: app.fetch, port }, () => resolve(server)) as Server;
		server.once('error', reject);
	});
}
