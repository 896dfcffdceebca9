import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { bodyPassages } from '../../src/content/body.ts';
import type { Bulletin } from '../../src/content/content.ts';

/** Pagefind as it comes: every bulletin's page as HTML, its own ranking and excerpts, ten results. */
export async function writeStockSearch(site: string, dir: string, bulletins: readonly Bulletin[]): Promise<void> {
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
	if (!index) throw new Error(errors.join('; '));
	for (const bulletin of bulletins) {
		const passages = [bulletin.lede ?? '', ...bodyPassages(dir, bulletin)].map(
			(passage) => `<p>${escaped(passage)}</p>`,
		);
		const content = `<!doctype html><html lang="vi"><body><h1>${escaped(bulletin.title)}</h1>${passages.join('')}</body></html>`;
		await index.addHTMLFile({ url: `/tin/${bulletin.slug}/`, content });
	}
	await index.writeFiles({ outputPath: join(site, 'stock/pagefind') });
	await index.deleteIndex();
	await pagefind.close();
	mkdirSync(join(site, 'stock'), { recursive: true });
	writeFileSync(join(site, 'stock/search.js'), SCRIPT);
}

/** The portal's search page, whose fonts and styles are as much to load, with another script. */
export function stockPage(page: string): string {
	return page.replace(/\/_astro\/tim-kiem[^"]+\.js/, '/stock/search.js');
}

const SCRIPT = `
const pagefind = await import('/stock/pagefind/pagefind.js');
// In the page, where its downloads can be counted.
await pagefind.options({ baseUrl: '/', noWorker: true });
const { results } = await pagefind.search(new URLSearchParams(location.search).get('q'));
const items = await Promise.all(results.slice(0, 10).map((result) => result.data()));
for (const { url, meta, excerpt } of items) {
	const item = document.createElement('li');
	item.innerHTML = '<a href="' + url + '">' + meta.title + '</a><p>' + excerpt + '</p>';
	document.querySelector('ol[data-results]').append(item);
}
document.querySelector('[role=status]').textContent = results.length + ' tin';
document.querySelector('[data-search-state]').dataset.searchState = 'done';
`;

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
