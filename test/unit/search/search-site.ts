import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { ListedDocument } from '../../../src/search/find/catalogue.ts';
import type { SearchText } from '../../../src/search/find/record.ts';
import type { SearchBulletin } from '../../../src/search/index/index-shard.ts';
import { planShards } from '../../../src/search/index/shards.ts';
import { writeSearchIndex } from '../../../src/search/index/write-index.ts';
import { PublishedIndex } from '../../../src/search/page/engine.ts';
import { day, officialDocument } from '../samples.ts';
import type { Placed } from './brute-force.ts';
import { passage, vietnameseWord } from './sample-texts.ts';

/** What the index must hold without getting a position wrong: words of other scripts, of odd length, with odd letters. */
const ODD =
	'28-CT/TW 42/2022/NĐ-CP camelCase a_b don’t x² ½ ①② ﬁn ＡＢ straße ИванЁ 日本語 한국어 ไทย عربى अआ İstanbul ŉ ǆ K Å 👍🏽 e\u0301\u0302 đ\u0301 \uD800 \u0000 0 00 2024 zz z0 1 z';

const oddPassage = fc.constantFrom(...ODD.split(' '), 'dài'.repeat(150), `${'x'.repeat(300)}`, ODD);
const longPassage = fc.array(vietnameseWord, { minLength: 10, maxLength: 60 }).map((words) => words.join(' '));
const anyPassage = fc.oneof(
	{ weight: 5, arbitrary: longPassage },
	{ weight: 3, arbitrary: passage },
	{ weight: 1, arbitrary: oddPassage },
);
const text: fc.Arbitrary<SearchText> = fc.record({
	title: passage,
	lead: fc.array(passage, { maxLength: 1 }),
	body: fc.array(anyPassage, { minLength: 1, maxLength: 5 }),
});

export const SHARD_SIZE = 20;
export const CATEGORIES = ['Thông báo', 'Chính quyền'].map((name, index) => ({ slug: `muc-${index}`, name }));
export const DOCUMENTS: readonly ListedDocument[] = [
	officialDocument({ issued: day('2019-01-21'), title: 'Về nâng cao chất lượng kết nạp đảng viên' }),
	officialDocument({ issued: day('2023-12-25'), title: 'Về chăm sóc trẻ em', issuer: 'Bộ Chính trị' }),
	officialDocument({
		kind: 'luat',
		number: '26',
		symbol: '26/2023/QH15',
		title: 'Căn cước',
		aliases: ['Luật Căn cước'],
	}),
].map(({ id, kind, number, symbol, issuer, level, system, issued, title, aliases }) => ({
	...{ id, kind, number, symbol, issuer, level, system, issued, title, aliases },
}));

/** Bulletins over months, the same for a seed. */
export function bulletins(count: number, months: readonly string[], seed: number): SearchBulletin[] {
	const texts = fc.sample(text, { numRuns: count, seed });
	return texts.map((each, index) =>
		searchBulletin(
			`tin-${index}`,
			`${months[index % months.length]}-${String((index % 28) + 1).padStart(2, '0')}`,
			each,
			{
				category: index % 3 === 0 ? undefined : CATEGORIES[index % 2],
				documents: DOCUMENTS.flatMap(({ id }, at) => (index % (at + 7) === 0 ? [id] : [])),
			},
		),
	);
}

/** The same with bodies `times` as long, so that a shard has many chunks. */
export function lengthened(all: readonly SearchBulletin[], times: number): SearchBulletin[] {
	const bodies = all.map(({ body }) => body());
	return all.map((bulletin, index) => {
		const body = Array.from({ length: times }, (_, step) => bodies[(index + step * 7) % all.length] ?? []).flat();
		return { ...bulletin, digest: JSON.stringify(body), body: () => body };
	});
}

export function searchBulletin(
	slug: string,
	date: string,
	{ title, lead, body }: SearchText,
	fields: Partial<SearchBulletin> = {},
): SearchBulletin {
	const digest = JSON.stringify(body);
	return { slug, date: day(date), title, lead, digest, documents: [], documentCount: 0, body: () => body, ...fields };
}

/** Where the index has bulletins: shards from the newest. */
export function placed(
	all: readonly SearchBulletin[],
	shardSize = SHARD_SIZE,
): (Placed & { source: SearchBulletin })[] {
	return planShards(all, { size: shardSize, together: 1 })
		.toReversed()
		.flatMap((plan, shard) =>
			plan.bulletins.map((source, bulletin) => {
				const { date, title, lead, body } = source;
				return { shard, bulletin, date, text: { title, lead, body: body() }, source };
			}),
		);
}

/** A folder with an index, served on a port of its own. */
export class SearchSite {
	/** Addresses asked for, each once, with the bytes that came. */
	readonly sent = new Map<string, number>();
	/** What of an address comes: all of it, nothing (404), its first half and then the end of the connection. */
	comes: (path: string) => 'all' | 'nothing' | 'half' = () => 'all';
	readonly dir = mkdtempSync(join(tmpdir(), 'ban-tin-search-'));
	readonly #server: Server;

	constructor() {
		this.#server = createServer(({ url = '' }, response) => {
			const path = new URL(url, 'http://localhost').pathname;
			const file = join(this.dir, path.replace(/^\/pagefind\//, ''));
			const how = this.comes(path);
			if (how === 'nothing' || !existsSync(file)) {
				response.writeHead(404).end('404');
				return;
			}
			const bytes = readFileSync(file);
			response.writeHead(200, { 'content-length': bytes.length });
			this.sent.set(path, bytes.length);
			if (how === 'all') response.end(bytes);
			else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
		});
		// A connection that ends just when it is used again would be a failure that no test means.
		this.#server.keepAliveTimeout = 10 * 60_000;
	}

	write(all: readonly SearchBulletin[], shardSize = SHARD_SIZE, documents = DOCUMENTS): Promise<void> {
		return writeSearchIndex(all, documents, {
			dir: this.dir,
			version: '1',
			shardSizes: { size: shardSize, together: 1 },
		});
	}

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
	}

	/** The index as a page opens it. Node loads no modules over HTTP, so the library comes from the folder. */
	open(): Promise<PublishedIndex> {
		const { port } = this.#server.address() as AddressInfo;
		const origin = `http://127.0.0.1:${port}`;
		const load = (address: string) => {
			const path = address.slice(`${origin}/pagefind/`.length);
			return import(/* @vite-ignore */ pathToFileURL(join(this.dir, path)).href);
		};
		return PublishedIndex.load({ origin, load });
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
		rmSync(this.dir, { recursive: true, force: true });
	}
}
