import AxeBuilder from '@axe-core/playwright';
import type { Dialog, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { bulletin, goodContent } from '../build/mini-site.ts';
import { DESKTOP, PHONE, useBrowser, WCAG } from './chromium.ts';
import { repositoryFiles } from './desk-repository.ts';
import { DESK, openDesk, save } from './opened-desk.ts';

/* What the editors' page does round its program: nothing typed is lost, and what is refused says why. */

const browser = useBrowser();
/** A loaded machine draws late. */
const SOON = { timeout: 20_000 };
const ENTRY = `${DESK}#/collections/tin-bai/entries/2024/2024-07-02-tin-hai`;

/** The words of the dialogs that came since the last look, each answered with yes or no. */
function dialogs(page: Page): { answer: boolean; take(): string[] } {
	const told: string[] = [];
	const all = { answer: false, take: () => told.splice(0) };
	page.on('dialog', async (dialog: Dialog) => {
		told.push(`${dialog.type()}: ${dialog.message()}`);
		await (all.answer ? dialog.accept() : dialog.dismiss());
	});
	return all;
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Tiêu đề', exact: true });

it('asks before unsaved text is left, and offers it again', async () => {
	const { page } = await openDesk(browser);
	const asked = dialogs(page);
	await page.goto(ENTRY);
	await title(page).click();
	await page.getByRole('button', { name: 'Hủy chỉnh sửa' }).click();
	await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
	expect(asked.take(), 'nothing was typed').toEqual([]);

	await page.goto(ENTRY);
	await title(page).press('End');
	await page.keyboard.type(' thêm chữ');
	// What is drawn while a page gives way takes no key.
	const stays = async (leave: () => Promise<unknown>, kind: RegExp) => {
		const words = async () => {
			await leave();
			return asked.take().join();
		};
		await expect.poll(words, SOON).toMatch(kind);
		expect(await title(page).inputValue()).toBe('Tin hai thêm chữ');
	};
	await stays(() => page.getByRole('button', { name: 'Hủy chỉnh sửa' }).click(), /^confirm: Tin có chỗ chưa lưu/);
	await stays(() => page.keyboard.press('Escape'), /^confirm: Tin có chỗ chưa lưu/);
	await stays(() => page.evaluate(() => history.back()), /^confirm: Tin có chỗ chưa lưu/);
	await stays(() => page.close({ runBeforeUnload: true }), /^beforeunload/);

	await expect.poll(() => page.evaluate(copies), { ...SOON, message: 'the copy, in this browser' }).toBe(1);
	asked.answer = true;
	await page.getByRole('button', { name: 'Hủy chỉnh sửa' }).click();
	await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
	await page.goto(ENTRY);
	await page.getByRole('button', { name: 'Khôi phục' }).click();
	await expect.poll(() => title(page).inputValue(), SOON).toBe('Tin hai thêm chữ');
	asked.take();
	await save(page);
	expect(asked.take()).toEqual([]);
	await expect.poll(() => page.evaluate(copies), { ...SOON, message: 'the copy goes with saving' }).toBe(0);
});

/** How many copies of unsaved texts the browser keeps. */
async function copies(): Promise<number> {
	const asked = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	let count = 0;
	for (const { name = '' } of await indexedDB.databases()) {
		const database = await asked(indexedDB.open(name));
		if (database.objectStoreNames.contains('draft-backups')) {
			count += await asked(database.transaction('draft-backups').objectStore('draft-backups').count());
		}
		database.close();
	}
	return count;
}

it('shows the page as it will look, as wide as a phone and a desktop', async () => {
	const file = 'tin-bai/2024/2024-07-02-tin-hai';
	const body =
		'## Mục\n\n| A | B |\n| --- | ---: |\n| c | 1 |\n\n![Ông A](tin-hai.png)\n\n<b>mã</b>[^1]\n\n[^1]: Chú thích.\n';
	const { page, foreign } = await openDesk(browser, {
		...goodContent(),
		[`${file}.md`]: `---\ntitle: Tin hai\ndate: 2024-07-02\ncategory: Thông báo\nsummary: Tóm tắt.\n---\n\n${body}`,
		'tin-bai/2024/tin-hai.png': await sharp({ create: { width: 80, height: 40, channels: 3, background: 'red' } })
			.png()
			.toBuffer(),
	});
	await page.goto(ENTRY);
	await title(page).fill('Tin hai mới');
	const pane = page.frameLocator('iframe[title="Xem trước nội dung"], iframe.preview');
	const shown = pane.frameLocator('iframe');
	await expect.poll(() => shown.locator('h1').textContent(), SOON).toBe('Tin hai mới');
	expect(await shown.locator('.kicker').textContent()).toBe('Thông báo');
	expect(await shown.locator('.byline').textContent()).toContain('02/07/2024');
	expect(await shown.locator('.sapo').textContent()).toBe('Tóm tắt.');
	expect(await shown.locator('th.num').textContent()).toBe('B');
	expect(await shown.locator('.text b').count()).toBe(0);
	expect(
		await shown
			.locator('.text h2')
			.first()
			.evaluate((heading) => getComputedStyle(heading).fontFamily),
	).toMatch(/^"?Source Serif/);
	await expect
		.poll(() => shown.locator('.text img').evaluate((image: HTMLImageElement) => image.naturalWidth), SOON)
		.toBe(80);
	for (const [button, { width }] of [
		['Máy tính', DESKTOP],
		['Điện thoại', PHONE],
	] as const) {
		await pane.getByRole('button', { name: button }).press('Enter');
		await expect.poll(() => shown.locator('html').evaluate(() => innerWidth), SOON).toBe(width);
		expect(await pane.getByRole('button', { name: button }).getAttribute('aria-pressed')).toBe('true');
	}
	const { violations } = await new AxeBuilder({ page }).include('iframe.preview').withTags(WCAG).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
	expect([...foreign]).toEqual([]);
});

it('deletes no published bulletin, and leads to taking it down', async () => {
	const { page } = await openDesk(browser, {
		...goodContent(),
		'tin-bai/2024/2024-07-03-nhap.md': bulletin({ title: 'Nháp', date: '2024-07-03', draft: 'true' }),
	});
	const asked = dialogs(page);
	const askDeletion = async (slug: string) => {
		await page.goto(`${DESK}#/collections/tin-bai/entries/2024/${slug}`);
		await title(page).waitFor();
		await page.getByRole('button', { name: 'Hiển thị tùy chọn trình chỉnh sửa' }).click();
		await page.getByRole('menuitem', { name: 'Xóa' }).click();
	};
	await askDeletion('2024-07-02-tin-hai');
	await expect.poll(() => asked.take().join(), SOON).toContain('Hãy điền mục Gỡ tin');
	await page.locator('.field[data-key-path="removed"] :focus').waitFor();
	await page.getByRole('button', { name: 'Hủy chỉnh sửa' }).click();
	await page
		.getByRole('checkbox', { name: /chọn tất cả/i })
		.or(page.getByRole('gridcell').getByRole('checkbox'))
		.first()
		.click();
	await page.getByRole('button', { name: /^Xóa .*đã chọn/ }).click();
	await expect.poll(() => asked.take().join(), SOON).toContain('Mở từng tin');
	await askDeletion('2024-07-03-nhap');
	await page.getByRole('alertdialog').getByRole('button', { name: 'Xóa' }).click();
	await expect
		.poll(
			async () =>
				Object.keys(await repositoryFiles(page))
					.filter((file) => file.endsWith('.md'))
					.sort(),
			SOON,
		)
		.toEqual([
			'content/tin-bai/2023/2023-12-31-tin-ba.md',
			'content/tin-bai/2024/2024-07-02-tin-hai.md',
			'content/tin-bai/2024/2024-07-02-tin-mot.md',
		]);
	expect(asked.take()).toEqual([]);
});

it('says why a file is refused, and saves no picture without its words', async () => {
	const { page } = await openDesk(browser);
	const asked = dialogs(page);
	await page.goto(ENTRY);
	await title(page).waitFor();
	const pick = async (name: string, mimeType: string, buffer: Buffer) => {
		const chooser = page.waitForEvent('filechooser');
		await page.getByRole('dialog').getByRole('button', { name: 'Tải lên' }).click();
		await (await chooser).setFiles({ name, mimeType, buffer });
	};
	await page.locator('.field[data-key-path="image"]').getByRole('button', { name: 'Duyệt tệp' }).click();
	for (const [name, type, size, reason] of [
		['Công văn.pdf', 'application/pdf', 9, 'không phải ảnh'],
		['to.jpg', 'image/jpeg', 20_100_000, 'quá 20 MB'],
		['IMG_1.HEIC', '', 99, 'bên trong không phải ảnh'],
	] as const) {
		await pick(name, type, Buffer.alloc(size, 'x'));
		await expect
			.poll(() => asked.take().join(), SOON)
			.toMatch(new RegExp(`^alert: Không nhận tệp:\\s+${name}.*${reason}`));
	}
	await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();

	await page.getByRole('button', { name: 'Chỉnh sửa bằng Markdown' }).click();
	await page.locator('.text-editor textarea').fill('Chữ.\n\n![](anh-le.jpg)');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect.poll(() => asked.take().join(), SOON).toContain('chưa có câu mô tả: anh-le.jpg');
	await page.locator('.text-editor textarea').fill('Chữ.\n\n![trang trí](anh-le.jpg)');
	await save(page);
	expect(asked.take()).toEqual([]);
});
