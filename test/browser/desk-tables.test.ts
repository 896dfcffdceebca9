import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goodContent } from '../build/mini-site.ts';
import { useBrowser } from './chromium.ts';
import { EXCEL, paste, SHEETS, WEB, WORD } from './clipboard.ts';
import { repositoryFiles } from './desk-repository.ts';
import { DESK, openDesk, save, siteOf } from './opened-desk.ts';

/* Tables that editors bring come out as tables of the page. */

const browser = useBrowser();
/** A loaded machine draws late. */
const SOON = { timeout: 20_000 };
const ENTRY = `${DESK}#/collections/tin-bai/entries/2024/2024-07-02-tin-hai`;

const title = (page: Page) => page.getByRole('textbox', { name: 'Tiêu đề', exact: true });
const markdown = (page: Page) => page.locator('.text-editor textarea').inputValue();

async function write(page: Page, headline: string): Promise<void> {
	await page.getByRole('button', { name: 'Tạo bài viết mới' }).click();
	await title(page).fill(headline);
	await page.getByRole('textbox', { name: 'Ngày đăng' }).fill('2024-07-05');
	await page.getByRole('textbox', { name: 'Nội dung' }).click();
}

it('saves tables of Word, Excel and Sheets, and typed ones, as tables of the page', async () => {
	const { page } = await openDesk(browser);
	await write(page, 'Tin có bảng');
	for (const copied of [WORD, EXCEL, SHEETS, WEB]) {
		await paste(page, copied);
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.type('Hết bảng.');
		await page.keyboard.press('Enter');
	}
	for (const row of ['| Tên | Số hộ |', '| Tổ 1 | 45 |', '| Tổ 2 | 5 |', 'Sau bảng gõ.']) {
		await page.keyboard.type(row);
		await page.keyboard.press('Enter');
	}
	await expect.poll(() => markdown(page), SOON).toContain('Sau bảng gõ.');
	await save(page);
	const site = await siteOf(page);
	const { status, stderr } = await site.build();
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const html = site.read('tin/tin-co-bang/index.html');
	const text = /<div class="text">([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
	const tables = [...text.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, table = '']) =>
		[...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
			[...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')),
		),
	);
	expect(tables).toEqual([
		[
			['TT', 'Tổ dân phố', 'Số hộ: Tham gia', 'Số hộ: Vắng'],
			['1', 'Thanh Chữ (cũ: Tổ 1)', '45', '5'],
			['2', 'Giáp Kiền / Giáp Nhất', '1.038', ''],
		],
		[
			['Khoản thu', 'Số tiền (đồng)'],
			['Quỹ vì người nghèo', '12.500.000'],
			['Quỹ khuyến học', '8.000.000'],
		],
		[
			['Ngày', 'Việc'],
			['5/7', 'Họp tổ ở nhà văn hóa'],
		],
		[
			['Ngày', 'Người tiếp'],
			['5/7', 'Ông Bình'],
			['6/7', ''],
			['7/7', 'Bà An'],
		],
		[
			['Tên', 'Số hộ'],
			['Tổ 1', '45'],
			['Tổ 2', '5'],
		],
	]);
	expect(text).toContain('<td class="num">12.500.000</td>');
	expect(text).toMatch(/<p>Khung một\.<\/p>\s*<p>Khung hai\.<\/p>/);
	expect(text).toContain('<a href="https://a.vn/nha-van-hoa">');
	expect(text.replace(/<[^>]+>/g, '')).not.toMatch(/[|\\]|mso|StartFragment/);
});

it('keeps a table of the file as it was, with its columns to the right', async () => {
	const table = '|Tên|Giá|\n|:-:|--:|\n|a|1|\n';
	const file = 'tin-bai/2024/2024-07-02-tin-hai.md';
	const { page } = await openDesk(browser, {
		...goodContent(),
		[file]: `---\ntitle: Tin hai\ndate: 2024-07-02\n---\n\n${table}`,
	});
	await page.goto(ENTRY);
	await expect.poll(() => markdown(page), SOON).toContain('|:-:|--:|');
	await page.getByRole('textbox', { name: 'Người viết' }).fill('Ban Văn hóa');
	await save(page);
	expect((await repositoryFiles(page))[`content/${file}`]?.toString()).toMatch(
		new RegExp(`\n\n${RegExp.escape(table)}$`),
	);
});
