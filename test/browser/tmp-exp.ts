import { chromium } from 'playwright-core';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { CHROMIUM, USER_AGENT } from './chromium-launch.ts';
import { givenRepository, repositoryFiles } from './desk-repository.ts';
import { readFileSync, readdirSync, mkdirSync } from 'node:fs';
const server = await startServer({ wards: [onlyWard('/tmp/desk-site', 0)], dataDir: '/tmp/desk-data', port: 0 });
const base = `http://localhost:${server.port}`;
const browser = await chromium.launch(CHROMIUM);
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, userAgent: USER_AGENT, baseURL: base, locale: 'en-US' });
  const page = await context.newPage();
  page.on('console', (m) => (m.type() === 'error' || m.type()==='warning') && console.log('CONSOLE', m.text().slice(0, 400)));
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await page.goto('/robots.txt');
  await givenRepository(page, Object.fromEntries([
    ['content/tin-bai/2024/tin-hai.md', '---\ntitle: Tin hai\ndate: 2024-07-02\n---\n\nChữ **đậm**.\n\n| Tên | Giá |\n| :-: | ---: |\n| a | 1 |\n\n![](tin-hai/a.png)\n'],
    ['content/phuong.yaml', 'name: Phường A\nurl: https://a.vn\ncategories: [Thông báo]\n'],
    ['content/trang/gioi-thieu.md', '---\ntitle: Giới thiệu\n---\n\nA\n'],
  ]));
  page.setDefaultTimeout(20000);
  await page.goto('/quan-tri/');
  await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
  await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
  const { run } = await import(process.argv[2] as string);
  await run(page, { repositoryFiles, base });
} catch (e) { console.log(e); }
await browser.close();
await server.close();
process.exit(0);
