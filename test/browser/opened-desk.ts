import type { Page, Request } from 'playwright-core';
import { inject } from 'vitest';
import { goodContent, MiniSite } from '../build/mini-site.ts';
import type { useBrowser } from './chromium.ts';
import { type Files, givenRepository, repositoryFiles } from './desk-repository.ts';

export const DESK = '/quan-tri/';

/** A repository with the mini-site's content, opened in the editors' page. */
export async function openDesk(
	browser: ReturnType<typeof useBrowser>,
	content: Files = goodContent(),
): Promise<{ page: Page; foreign: Set<string> }> {
	const page = await browser.open('/robots.txt', { locale: 'en-US' });
	const files = Object.entries(content).map(([file, text]) => [`content/${file}`, text] as const);
	await givenRepository(page, Object.fromEntries(files));
	const foreign = foreignRequests(page);
	await page.goto(DESK);
	await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
	await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
	return { page, foreign };
}

/** Requests to anywhere but the portal, as they are made; what the page's policy stops is none. */
function foreignRequests(page: Page): Set<string> {
	const foreign = new Set<string>();
	const isForeign = (request: Request) =>
		!/^(?:blob:|data:)/.test(request.url()) && !request.url().startsWith(inject('baseUrl'));
	page.on('request', (request) => isForeign(request) && foreign.add(request.url()));
	page.on('requestfailed', (request) => request.failure()?.errorText === 'csp' && foreign.delete(request.url()));
	return foreign;
}

export async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	// The form gives way to the list when its file is written.
	await page.waitForURL(/#\/collections\/[\w-]+$/);
	await page.getByRole('toolbar', { name: 'Chuyên mục' }).waitFor();
}

/** The content folder of the repository as a mini-site. */
export async function siteOf(page: Page): Promise<MiniSite> {
	const files = Object.entries(await repositoryFiles(page)).filter(([path]) => path.startsWith('content/'));
	return new MiniSite(Object.fromEntries(files.map(([path, data]) => [path.slice('content/'.length), data])));
}
