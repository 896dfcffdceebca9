import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { Counter, type Sql } from './counter.ts';
import { visitApi } from './http.ts';
import { chooseWard } from './wards.ts';
import type { NodeWard } from './wards-node.ts';

export interface NodeApiOptions {
	readonly wards: readonly NodeWard[];
	/** Folder of the counters' databases; made when missing. */
	readonly dataDir: string;
	/** Whether a site has a page at a path. */
	readonly hasPage: (ward: NodeWard, path: string) => boolean;
	/** Addresses of proxies whose word on the reader is believed, as in `TRUSTED_PROXY`. */
	readonly trustedProxy?: string | undefined;
	readonly now?: (() => number) | undefined;
}

/** The counters of wards over HTTP on Node: the routes below `/api/`. */
export function nodeApi({ wards, dataDir, hasPage, now = Date.now }: NodeApiOptions): {
	app: Hono;
	close: () => void;
} {
	const opened = wards.map((ward) => {
		const database = openDatabase(dataDir, ward.id);
		const counter = new Counter(database.sql, {
			newSalt: randomUUID,
			get offset() {
				return ward.counterOffset;
			},
		});
		const isPage = (path: string) => /^\/(?:[a-z0-9-]+\/)*$/.test(path) && hasPage(ward, path);
		const address = (context: Parameters<typeof getConnInfo>[0]) => getConnInfo(context).remote.address ?? '';
		return { hosts: ward.hosts, database, api: visitApi({ counter, now, address, isPage }) };
	});
	const app = new Hono();
	app.all('*', (context) => {
		const ward = chooseWard(opened, context.req.header('host'));
		return ward ? ward.api.fetch(context.req.raw, context.env) : context.text('421\n', 421);
	});
	return {
		app,
		close: () => {
			for (const { database } of opened) database.close();
		},
	};
}

/** A ward's SQLite file. Write-ahead logging loses no acknowledged visit when the process dies. */
function openDatabase(dataDir: string, ward: string): { sql: Sql; close: () => void } {
	mkdirSync(dataDir, { recursive: true });
	const database = new DatabaseSync(join(dataDir, `${ward}.sqlite`));
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000');
	const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
	const sql: Sql = (query, ...values) => {
		const statement = statements.get(query) ?? database.prepare(query);
		statements.set(query, statement);
		return statement.all(...values) as ReturnType<Sql>;
	};
	return { sql, close: () => database.close() };
}
