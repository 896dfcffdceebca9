/**
 * Makes the pictures of the editors' guide (`.docs/desk-*.png`) anew from the sample content:
 * `npm run build && node test/browser/desk-screenshots.ts [NAME…]`. A new one is a row of {@link SHOTS}.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { filesBelow } from '../../src/files/files-below.ts';
import { CHROMIUM, USER_AGENT } from './chromium-launch.ts';
import { givenRepository } from './desk-repository.ts';

const SIZE = { width: 1120, height: 720 };
const COLOURS = 128;

interface Shot {
	/** What stands after `#` in the address of the editors' page. */
	readonly place: string;
	/** Brings the page to what is to be seen. */
	readonly act: (page: Page) => Promise<unknown>;
}

const SHOTS: Readonly<Record<string, Shot>> = {
	preview: {
		place: '/collections/tin-bai/entries/2019/2019-10-03-sap-nhap-to-dan-pho-thuong-khe',
		act: async (page) => {
			const shown = page.frameLocator('iframe.preview').frameLocator('iframe');
			await shown.locator('h1').waitFor();
			await shown.locator('h1').evaluate((heading) => heading.scrollIntoView());
		},
	},
	event: {
		place: '/collections/tin-bai/entries/2024/2024-07-23-thong-bao-treo-co-ru-quoc-tang-25-26-7-2024',
		act: async (page) => {
			const days = page.getByRole('group', { name: /Trường .*Ngày diễn ra/ });
			await days.scrollIntoViewIfNeeded();
			await page.getByRole('textbox', { name: 'Bắt đầu', exact: true }).waitFor();
			await days.evaluate((group) => group.scrollIntoView());
		},
	},
};

async function take(page: Page, name: string, { place, act }: Shot): Promise<void> {
	await page.goto(`/quan-tri/#${place}`);
	await page.locator('.content-editor .field').first().waitFor();
	await act(page);
	await page.evaluate(() => Promise.all([document.fonts.ready, ...document.getAnimations().map((a) => a.finished)]));
	const picture = sharp(await page.screenshot()).png({ palette: true, colours: COLOURS, compressionLevel: 9 });
	await picture.toFile(join(PROJECT_ROOT, `.docs/desk-${name}.png`));
	console.log(`.docs/desk-${name}.png`);
}

const siteDir = resolve(PROJECT_ROOT, process.env['OUT_DIR'] ?? 'dist');
const server = await startServer({
	wards: [onlyWard(siteDir, 0)],
	dataDir: join(PROJECT_ROOT, '.build/desk'),
	port: 0,
});
const browser = await chromium.launch(CHROMIUM);
try {
	const baseURL = `http://localhost:${server.port}`;
	const page = await browser.newPage({ viewport: SIZE, userAgent: USER_AGENT, baseURL, locale: 'vi' });
	await page.goto('/robots.txt');
	const content = join(PROJECT_ROOT, 'content');
	const files = filesBelow(content);
	await givenRepository(
		page,
		Object.fromEntries(files.map((file) => [`content/${file}`, readFileSync(join(content, file))])),
	);
	await page.goto('/quan-tri/');
	await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
	await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
	const wanted = process.argv.slice(2);
	for (const [name, shot] of Object.entries(SHOTS)) {
		if (wanted.length === 0 || wanted.includes(name)) await take(page, name, shot);
	}
} finally {
	await browser.close();
	await server.close();
}
