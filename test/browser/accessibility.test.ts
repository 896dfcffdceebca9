import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PAGE_TYPES, PHONE, useBrowser, WCAG } from './chromium.ts';

const browser = useBrowser();

describe.each([
	['light', PHONE],
	['dark', DESKTOP],
] as const)('axe finds nothing at WCAG 2.2 AA in the %s theme', (colorScheme, viewport) => {
	it.each(Object.entries(PAGE_TYPES))('%s', async (name, path) => {
		const page = await browser.open(path, { colorScheme, viewport });
		if (name === 'search') await page.waitForSelector('[data-search-state=done]');
		const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
		await page.context().close();
	});
});

it.each(Object.entries(PAGE_TYPES))('%s does not scroll sideways at 320 pixels', async (_name, path) => {
	const page = await browser.open(path, { viewport: { width: 320, height: 640 } });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.context().close();
});
