import { describe, expect, it } from 'vitest';
import { bulletinSchema } from '../../../src/content/schema.ts';
import { bulletinPage } from '../../../src/model/bulletins.ts';
import { comingByDay, comingDays } from '../../../src/model/coming-days.ts';
import { daysText, openDays } from '../../../src/model/days.ts';
import { feed, toJsonFeed } from '../../../src/model/feeds.ts';
import { openBulletins } from '../../../src/model/open-data.ts';
import { newsArticle } from '../../../src/model/structured-data.ts';
import { accepted } from '../content/told.ts';
import { bulletin, bulletinOf, day, portalOf, SITE } from '../samples.ts';

/** Days as an editor writes them. */
const days = (yaml: string) => {
	const { event, deadline } = accepted(bulletinSchema, `title: Tin\ndate: 2024-07-02\n${yaml}`);
	return { event, deadline };
};

it.each([
	['event: { from: 2024-07-11 07:30, to: 11:00 }', 'Diễn ra: Thứ Năm 11/07/2024, 7 giờ 30 đến 11 giờ'],
	['event: { from: 2024-07-11 07:05 }', 'Diễn ra: Thứ Năm 11/07/2024, 7 giờ 05'],
	['event: { from: 2024-07-11 07:30, to: 24:00 }', 'Diễn ra: Thứ Năm 11/07/2024, từ 7 giờ 30 đến hết ngày'],
	['event: { from: 2024-07-14 }', 'Diễn ra: Chủ nhật 14/07/2024, cả ngày'],
	['event: { from: 2024-07-14, to: 2024-07-14 }', 'Diễn ra: Chủ nhật 14/07/2024, cả ngày'],
	['event: { from: 2024-07-25, to: 2024-07-26 }', 'Diễn ra: Thứ Năm 25/07/2024 đến hết thứ Sáu 26/07/2024'],
	[
		'event: { from: 2024-07-25 07:00, to: 2024-07-28 17:00, place: Sân vận động. }',
		'Diễn ra: Thứ Năm 25/07/2024, 7 giờ đến Chủ nhật 28/07/2024, 17 giờ. Sân vận động',
	],
	[
		'event: { from: 2024-07-25 07:00, to: 2024-07-26 }',
		'Diễn ra: Thứ Năm 25/07/2024, 7 giờ đến hết thứ Sáu 26/07/2024',
	],
	['deadline: 2024-07-31', 'Hạn: Đến hết thứ Tư 31/07/2024'],
	['deadline: 2024-07-31 17:00', 'Hạn: Đến 17 giờ thứ Tư 31/07/2024'],
])('%s is said as it is', (yaml, text) => {
	expect(daysText(days(yaml))).toEqual([text]);
});

const PORTAL = portalOf({
	today: day('2024-07-15'),
	bulletins: [
		bulletin(
			'lich',
			'2024-07-01',
			days('event:\n  - { from: 2024-07-14 08:00 }\n  - { from: 2024-07-15 08:00 }\n  - { from: 2024-07-22 }'),
		),
		bulletin('dai', '2024-07-02', days('event: { from: 2024-07-10, to: 2024-07-20, place: Nhà văn hóa }')),
		bulletin('han', '2024-07-03', days('deadline: 2024-07-15')),
		bulletin('qua', '2024-07-04', days('deadline: 2024-07-14')),
		bulletin('nhap', '2024-07-05', { ...days('deadline: 2024-07-30'), draft: true }),
		bulletin('khong', '2024-07-06'),
	],
});

describe('coming days', () => {
	it('are those that are not over when the day begins, soonest first', () => {
		expect(comingDays(PORTAL).map(({ slug, day: of }) => `${of} ${slug}`)).toEqual([
			'2024-07-10 dai',
			'2024-07-15 lich',
			'2024-07-15 han',
			'2024-07-22 lich',
		]);
	});

	it('stand by day; what goes on since before stands first', () => {
		expect(comingByDay(PORTAL).map(({ day: of, days: in_ }) => [of, in_.map(({ slug }) => slug)])).toEqual([
			[undefined, ['dai']],
			['2024-07-15', ['lich', 'han']],
			['2024-07-22', ['lich']],
		]);
	});
});

it('is data in the feeds and open data, and text for readers of feeds', () => {
	const of = { title: 'Tin', page: '/', self: '/feed.json' };
	const { items } = toJsonFeed(feed(PORTAL, of, PORTAL.bulletins), SITE) as { items: Record<string, unknown>[] };
	const item = (slug: string) => items.find(({ url }) => url === `${SITE.href}tin/${slug}/`);
	expect(item('dai')).toMatchObject({
		content_text: 'Diễn ra: Thứ Tư 10/07/2024 đến hết thứ Bảy 20/07/2024. Nhà văn hóa\n\nTóm tắt dai.',
		_days: { event: [{ from: '2024-07-10', to: '2024-07-20', place: 'Nhà văn hóa' }] },
	});
	expect(Object.keys(item('khong') ?? {})).not.toContain('_days');
	const { bulletins } = openBulletins(PORTAL, SITE) as { bulletins: Record<string, unknown>[] };
	expect(bulletins.find(({ title }) => title === 'Tin han')).toMatchObject({ deadline: '2024-07-15' });
	expect(openDays(days('event: { from: 2024-07-11 07:30, to: 11:00 }'))).toEqual({
		event: [{ from: '2024-07-11T07:30+07:00', to: '2024-07-11T11:00+07:00' }],
	});
	expect(openDays({})).toEqual({});
});

it('is a schema.org Event only where the place is known', () => {
	const article = (slug: string) =>
		newsArticle(bulletinPage(PORTAL, bulletinOf(PORTAL, slug)), 'Phường', new URL('/', SITE), undefined);
	expect(article('dai')).toMatchObject({
		about: [
			{
				'@type': 'Event',
				name: 'Tin dai',
				startDate: '2024-07-10',
				endDate: '2024-07-20',
				location: { '@type': 'Place', name: 'Nhà văn hóa' },
				organizer: { '@type': 'GovernmentOrganization', name: 'Phường' },
			},
		],
	});
	expect(Object.keys(article('lich'))).not.toContain('about');
});
