/**
 * `search-index.ts CONTENT DIR [new|stock]`: indexes a content folder, after adding a bulletin, or with Pagefind as it
 * comes. Prints the seconds that the index took, without reading the content.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPaths, PROJECT_ROOT } from '../../src/build/paths.ts';
import { buildSearch } from '../../src/build/search.ts';
import { readContent } from '../../src/content/read.ts';
import { writeStockSearch } from './stock-search.ts';

const [content = '', dir = '', mode] = process.argv.slice(2);
const NEW = '---\ntitle: Tin mới nhất của phường\ndate: 2024-12-31\n---\n\nNội dung của tin mới nhất.\n';
if (mode === 'new') writeFileSync(join(content, 'tin-bai', '2024', '2024-12-31-tin-moi-nhat.md'), NEW);
const read = await readContent(content);
const before = performance.now();
if (mode === 'stock') await writeStockSearch(dir, content, read.bulletins);
else await buildSearch({ ...buildPaths(PROJECT_ROOT), search: dir }, read, read.bulletins, () => {});
process.stdout.write(`${(performance.now() - before) / 1000}`);
