import fc from 'fast-check';
import { SyntaxValidator } from 'fast-xml-validator';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { type Feed, feed, toJsonFeed, toRss } from '../../../src/model/feeds.ts';
import { attachment, bulletin, citationsIn, DIRECTIVE_2019, day, portalOf, SITE } from '../samples.ts';

const OF = { title: 'Tin mới: Phường', page: '/', self: '/rss.xml' };
const PORTAL = portalOf({
	documents: [DIRECTIVE_2019],
	bulletins: [
		bulletin('a', '2024-01-01', {
			title: 'Một & hai <b>“ba”</b> ]]>',
			summary: 'Tóm "tắt" & <chữ>.',
			category: 'Thông báo',
			author: 'Lan & Hoa',
			updated: day('2024-07-03'),
			documents: [DIRECTIVE_2019.id],
		}),
		bulletin('b', '2024-07-02', { title: '007', citations: citationsIn('Học Chỉ thị 28-CT/TW.', [DIRECTIVE_2019]) }),
	],
});
const FEED = feed(PORTAL, OF, PORTAL.bulletins);

function feedOf(title: string, summary: string): Feed {
	return {
		...FEED,
		title,
		items: [{ title, summary, date: day('2024-07-02'), path: '/tin/a/', tags: [title], attachments: [] }],
	};
}

describe('feed', () => {
	it('says what its bulletins are, newest first, tagged with the documents that they are filed under', () => {
		expect(FEED).toMatchObject({ ...OF, description: 'Tin bài của Phường Thử Nghiệm' });
		expect(FEED.items).toMatchObject([
			{ path: '/tin/b/', title: '007', date: '2024-07-02', tags: [] },
			{ path: '/tin/a/', updated: '2024-07-03', category: { slug: 'thong-bao' }, tags: ['Chỉ thị 28-CT/TW'] },
		]);
	});

	it('tells of corrections, which count as a change', () => {
		const corrections = [
			{ date: day('2024-07-05'), note: 'Đúng là 53 hộ.' },
			{ date: day('2024-07-04'), note: 'Đúng là ngày 6.' },
		];
		const portal = portalOf({ bulletins: [bulletin('a', '2024-07-01', { updated: day('2024-07-03'), corrections })] });
		const corrected = feed(portal, OF, portal.bulletins);
		const text =
			'Tóm tắt a.\n\nĐính chính ngày 05/07/2024: Đúng là 53 hộ.\n\nĐính chính ngày 04/07/2024: Đúng là ngày 6.';
		expect(corrected.items).toMatchObject([{ date: '2024-07-01', updated: '2024-07-05', summary: text }]);
		expect(parseRssFeed(toRss(corrected, SITE)).items?.[0]).toMatchObject({
			pubDate: 'Mon, 01 Jul 2024 00:00:00 +0700',
			description: text,
			atom: { updated: '2024-07-05T00:00:00+07:00' },
		});
		expect(parseJsonFeed(toJsonFeed(corrected, SITE)).items?.[0]).toMatchObject({
			content_text: text,
			date_modified: '2024-07-05T00:00:00+07:00',
		});
	});

	it('has the fifty newest', () => {
		const many = Array.from({ length: 60 }, (_, index) => bulletin(`t${10 + index}`, '2024-07-02'));
		const portal = portalOf({ bulletins: many });
		const { items } = feed(portal, OF, portal.bulletins);
		expect(items).toHaveLength(50);
		expect([items[0]?.path, items[49]?.path]).toEqual(['/tin/t69/', '/tin/t20/']);
	});
});

describe('toRss', () => {
	it('is well-formed, and read back as it was', () => {
		const rss = toRss(FEED, SITE);
		expect(SyntaxValidator.validate(rss)).toBe(true);
		expect(parseRssFeed(rss)).toEqual({
			title: 'Tin mới: Phường',
			link: 'https://phuong.example.vn/',
			description: 'Tin bài của Phường Thử Nghiệm',
			language: 'vi',
			lastBuildDate: 'Wed, 03 Jul 2024 00:00:00 +0700',
			atom: { links: [{ href: 'https://phuong.example.vn/rss.xml', rel: 'self', type: 'application/rss+xml' }] },
			items: [
				{
					title: '007',
					link: 'https://phuong.example.vn/tin/b/',
					guid: { value: 'https://phuong.example.vn/tin/b/', isPermaLink: true },
					pubDate: 'Tue, 02 Jul 2024 00:00:00 +0700',
					description: 'Tóm tắt b.',
				},
				{
					title: 'Một & hai <b>“ba”</b> ]]>',
					link: 'https://phuong.example.vn/tin/a/',
					guid: { value: 'https://phuong.example.vn/tin/a/', isPermaLink: true },
					pubDate: 'Mon, 01 Jan 2024 00:00:00 +0700',
					description: 'Tóm "tắt" & <chữ>.',
					categories: [{ name: 'Thông báo' }, { name: 'Chỉ thị 28-CT/TW' }],
					atom: { updated: '2024-07-03T00:00:00+07:00' },
					dc: { creators: ['Lan & Hoa'] },
				},
			],
		});
	});

	it('dates every item to the Vietnamese day', () => {
		const dates = [...toRss(FEED, SITE).matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map(([, date]) => date);
		expect(dates).toEqual(['Tue, 02 Jul 2024 00:00:00 +0700', 'Mon, 01 Jan 2024 00:00:00 +0700']);
	});

	it('is well-formed without items, and then has no date', () => {
		const rss = toRss({ ...FEED, items: [] }, SITE);
		expect(SyntaxValidator.validate(rss)).toBe(true);
		expect(parseRssFeed(rss)).toMatchObject({ title: 'Tin mới: Phường' });
		expect(rss).not.toMatch(/<item|Date>/);
	});

	it('is the same each time', () => {
		expect(toRss(FEED, SITE)).toBe(toRss(FEED, SITE));
	});

	it('is well-formed and read back whatever the words', () => {
		const words = fc.array(
			fc.constantFrom('Tin', 'ấ', '&', '&amp;', '<', '>', '"', "'", ']]>', '<![CDATA[', '<!--', '%', '007', '😀'),
			{ minLength: 1 },
		);
		fc.assert(
			fc.property(words, words, (title, summary) => {
				const written = feedOf(`a${title.join('')}`, `a${summary.join('')}`);
				const rss = toRss(written, SITE);
				expect(SyntaxValidator.validate(rss)).toBe(true);
				const between = (tag: string) =>
					[...rss.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'g'))].map(([, text]) => text);
				expect(
					[...between('title'), ...between('description')].filter((text) => /[<>]|&(?!\w+;)/.test(text ?? '')),
				).toEqual([]);
			}),
		);
	});

	it('holds no character that XML forbids', () => {
		const rss = toRss(feedOf('Tin\u0008 mới', 'Chữ\uFFFE.'), SITE);
		expect(rss).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
	});
});

describe('files of a bulletin', () => {
	const files = [
		attachment('ke-hoach.pdf', { title: 'Kế hoạch & biểu', bytes: 412_300 }),
		attachment('don.docx', { title: 'Đơn', type: 'docx' }),
	];
	const portal = portalOf({ bulletins: [bulletin('a', '2024-07-02', { attachments: files })] });
	const of = feed(portal, OF, portal.bulletins);
	const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

	it('are the enclosure of its item in RSS, and further links', () => {
		const rss = toRss(of, SITE);
		expect(SyntaxValidator.validate(rss)).toBe(true);
		expect(parseRssFeed(rss).items?.[0]).toMatchObject({
			enclosures: [{ url: 'https://phuong.example.vn/tin/a/ke-hoach.pdf', length: 412_300, type: 'application/pdf' }],
			atom: {
				links: [
					{
						rel: 'enclosure',
						href: 'https://phuong.example.vn/tin/a/don.docx',
						length: 1000,
						type: docx,
						title: 'Đơn',
					},
				],
			},
		});
	});

	it('are the attachments of its item in JSON Feed', () => {
		expect(toJsonFeed(of, SITE)).toMatchObject({
			items: [
				{
					attachments: [
						{
							url: 'https://phuong.example.vn/tin/a/ke-hoach.pdf',
							mime_type: 'application/pdf',
							title: 'Kế hoạch & biểu',
							size_in_bytes: 412_300,
						},
						{ url: 'https://phuong.example.vn/tin/a/don.docx', mime_type: docx },
					],
				},
			],
		});
	});
});

describe('toJsonFeed', () => {
	it('has the keys that JSON Feed 1.1 asks for, and what else is known', () => {
		expect(toJsonFeed({ ...FEED, self: '/feed.json' }, SITE)).toEqual({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'Tin mới: Phường',
			description: 'Tin bài của Phường Thử Nghiệm',
			home_page_url: 'https://phuong.example.vn/',
			feed_url: 'https://phuong.example.vn/feed.json',
			language: 'vi',
			items: [
				{
					id: 'https://phuong.example.vn/tin/b/',
					url: 'https://phuong.example.vn/tin/b/',
					title: '007',
					content_text: 'Tóm tắt b.',
					date_published: '2024-07-02T00:00:00+07:00',
					tags: [],
				},
				{
					id: 'https://phuong.example.vn/tin/a/',
					url: 'https://phuong.example.vn/tin/a/',
					title: 'Một & hai <b>“ba”</b> ]]>',
					content_text: 'Tóm "tắt" & <chữ>.',
					date_published: '2024-01-01T00:00:00+07:00',
					date_modified: '2024-07-03T00:00:00+07:00',
					authors: [{ name: 'Lan & Hoa' }],
					tags: ['Thông báo', 'Chỉ thị 28-CT/TW'],
				},
			],
		});
	});

	it('is read by feed readers', () => {
		expect(parseJsonFeed(JSON.stringify(toJsonFeed(FEED, SITE)))).toMatchObject({
			items: [{ title: '007' }, { authors: [{ name: 'Lan & Hoa' }] }],
		});
	});
});
