import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, inject, it, onTestFinished } from 'vitest';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { bulletin, goodContent, MiniSite } from '../build/mini-site.ts';
import { DESKTOP, PAGE_TYPES, PHONE, useBrowser, WCAG } from './chromium.ts';

const browser = useBrowser();
const EVENT_PAGE = PAGE_TYPES['bulletin with an event'];

/** The moment at which a build or a reader's clock stands. */
const vietnam = (time: string) => new Date(`${time}:00+07:00`);
const buildDay = (time: string) => ({ SOURCE_DATE_EPOCH: String(vietnam(time).getTime() / 1000) });

/** A page as it is read at a moment, on a machine of another zone; its clock then only goes on as it is told to. */
async function openAt(path: string, time: string, baseURL = inject('baseUrl')): Promise<Page> {
	const page = await browser.open('/robots.txt', { baseURL, timezoneId: 'America/Los_Angeles' });
	await page.clock.install({ time: vietnam(time) });
	await page.goto(path);
	return page;
}

it.each([
	['2024-07-23T23:59', 'còn 2 ngày'],
	['2024-07-24T00:00', 'ngày mai'],
	['2024-07-25T00:00', 'đang diễn ra'],
	['2024-07-26T23:59', 'đang diễn ra'],
	['2024-07-27T00:00', 'đã qua'],
])('a bulletin that nobody built anew says at %s: %s', async (time, tag) => {
	const page = await openAt(EVENT_PAGE, time);
	await expect.poll(() => page.locator('.days .tag').textContent()).toBe(tag);
	await page.context().close();
});

it('turns while the page is open', async () => {
	const page = await openAt(EVENT_PAGE, '2024-07-26T23:58');
	const tag = page.locator('.days .tag');
	await expect.poll(() => tag.textContent()).toBe('đang diễn ra');
	await page.clock.runFor('02:00');
	expect(await tag.textContent()).toBe('đã qua');
	expect(await page.locator('.days .add').isVisible()).toBe(false);
});

it('says the days themselves without script', async () => {
	const page = await browser.open(EVENT_PAGE, { javaScriptEnabled: false });
	expect(await page.locator('.days .tag').isVisible()).toBe(false);
	expect(await page.locator('.days dd').textContent()).toMatch(
		/^\s*Thứ Năm 25\/07\/2024 đến hết thứ Sáu 26\/07\/2024\s+Thêm vào lịch\s*$/,
	);
	expect(
		await page.locator('.days time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))),
	).toEqual(['2024-07-25', '2024-07-26']);
});

it('takes one file of at most 1 kB, which pages without days do not load', () => {
	const scripts = (path: string) =>
		[
			...readFileSync(join(inject('siteDir'), path, 'index.html'), 'utf8').matchAll(
				/<script type="module" src="([^"]+)"/g,
			),
		].map((match) => match[1] ?? '');
	const others = scripts(PAGE_TYPES.bulletin);
	const own = scripts(EVENT_PAGE).filter((file) => !others.includes(file));
	expect(own.length).toBe(1);
	const code = readFileSync(join(inject('siteDir'), own[0] ?? ''), 'utf8');
	expect(code).not.toMatch(/\bimport\b/);
	expect(Buffer.byteLength(code)).toBeLessThanOrEqual(1024);
});

const MONTH = 'tin-bai/2026/2026-11-20-lich-tiep-cong-dan.md';
const SLUG = 'lich-tiep-cong-dan';

it('is followed: a page, a block, and a calendar over HTTP; what is over goes without a build', async () => {
	const site = new MiniSite({
		...goodContent(),
		[MONTH]: bulletin({
			title: 'Lịch tiếp công dân tháng 12 của Chủ tịch Ủy ban nhân dân phường, Phó Chủ tịch và các ngành',
			date: '2026-11-20',
			event: '\n  from: 2026-11-27 07:30\n  to: 11:00\n  place: Phòng tiếp công dân, tầng 1',
			events: '\n  - from: 8 giờ 30 ngày 3/12/2026',
		}),
		'tin-bai/2026/2026-11-21-lay-y-kien.md': bulletin({
			title: 'Lấy ý kiến',
			date: '2026-11-21',
			deadline: '2026-11-29',
		}),
		'tin-bai/2026/2026-11-22-muon.md': bulletin({ title: 'Muộn', date: '2026-11-22', deadline: '2026-11-21' }),
	});
	const { status, stderr } = await site.build(undefined, buildDay('2026-11-27T00:10'));
	expect(status).toBe(0);
	expect(stderr).toContain('Có 1 chỗ nên xem lại');
	const server = await startServer({ wards: [onlyWard(site.out, 0)], dataDir: join(site.dir, 'data'), port: 0 });
	onTestFinished(() => server.close());
	const url = `http://localhost:${server.port}`;

	const answer = await fetch(`${url}/lich.ics`);
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
	const events = (text: string) =>
		ICAL.Component.fromString(text)
			.getAllSubcomponents('vevent')
			.map((component) => new ICAL.Event(component));
	expect(events(await answer.text()).map(({ summary, startDate }) => `${startDate} ${summary.slice(0, 15)}`)).toEqual([
		'2026-11-21 Hạn: Muộn',
		'2026-11-27T00:30:00Z Lịch tiếp công ',
		'2026-11-29 Hạn: Lấy ý kiến',
		'2026-12-03T01:30:00Z Lịch tiếp công ',
	]);
	const own = await fetch(`${url}/tin/${SLUG}/lich.ics`);
	expect(events(await own.text()).map(({ location }) => location)).toEqual(['Phòng tiếp công dân, tầng 1', null]);

	const page = await openAt('/sap-toi/', '2026-11-27T08:00', url);
	const shown = async () =>
		(await page.locator('[data-coming] :is(li:visible, [data-coming-none]:visible)').allInnerTexts()).map((text) =>
			text.replace(/\s+/g, ' ').trim(),
		);
	const title = 'Lịch tiếp công dân tháng 12 của Chủ tịch Ủy ban nhân dân phường, Phó Chủ tịch và các ngành';
	const going = `${title} 7 giờ 30 đến 11 giờ. Phòng tiếp công dân, tầng 1 đang diễn ra`;
	await expect.poll(shown).toEqual([going, 'Lấy ý kiến Hạn: đến hết ngày còn 2 ngày', `${title} 8 giờ 30 còn 6 ngày`]);
	expect(await page.getByRole('link', { name: 'Theo dõi lịch' }).getAttribute('href')).toBe(
		'webcal://phuong.example.vn/lich.ics',
	);
	await page.clock.runFor('03:00:00');
	expect((await shown()).length).toBe(2);
	expect(await page.getByRole('heading', { name: '27/11/2026' }).isVisible()).toBe(false);
	for (const path of ['/', '/sap-toi/']) {
		await page.clock.setFixedTime(vietnam('2026-12-04T00:00'));
		await page.goto(path);
		await expect.poll(shown).toEqual(['Hiện chưa có lịch, hạn nào sắp tới.']);
	}
	for (const [colorScheme, viewport] of [
		['light', PHONE],
		['dark', DESKTOP],
	] as const)
		for (const path of ['/', '/sap-toi/', `/tin/${SLUG}/`]) {
			const looked = await browser.open(path, { baseURL: url, colorScheme, viewport });
			const { violations } = await new AxeBuilder({ page: looked }).withTags(WCAG).analyze();
			expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
				[],
			);
			await looked.context().close();
		}

	// The build of a later day leaves out what is over, for those without script.
	expect((await site.build(undefined, buildDay('2026-11-30T00:10'))).status).toBe(0);
	for (const file of ['index.html', 'sap-toi/index.html']) {
		expect(site.read(file)).toContain('2026-12-03');
		expect(site.read(file)).not.toMatch(/datetime="2026-11-2[79]"/);
	}
});
