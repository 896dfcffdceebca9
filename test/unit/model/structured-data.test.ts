import { describe, expect, it } from 'vitest';
import { bulletinPage } from '../../../src/model/bulletins.ts';
import { breadcrumbs, newsArticle } from '../../../src/model/structured-data.ts';
import { bulletin, bulletinOf, day, portalOf, SITE } from '../samples.ts';

const PORTAL = portalOf({
	bulletins: [
		bulletin('a', '2024-07-02'),
		bulletin('b', '2024-07-03', { author: 'Lan', category: 'Thông báo', updated: day('2024-07-05') }),
	],
});
const WARD = 'Phường Thử Nghiệm';
const url = (slug: string) => new URL(`/tin/${slug}/`, SITE);

describe('newsArticle', () => {
	it('says what is known of a plain bulletin, and that the ward wrote it', () => {
		const page = bulletinPage(PORTAL, bulletinOf(PORTAL, 'a'));
		expect(newsArticle(page, WARD, url('a'), undefined)).toEqual({
			'@context': 'https://schema.org',
			'@type': 'NewsArticle',
			headline: 'Tin a',
			description: 'Tóm tắt a.',
			inLanguage: 'vi',
			datePublished: '2024-07-02T00:00:00+07:00',
			dateModified: '2024-07-02T00:00:00+07:00',
			mainEntityOfPage: 'https://phuong.example.vn/tin/a/',
			author: { '@type': 'GovernmentOrganization', name: WARD },
			publisher: { '@type': 'GovernmentOrganization', name: WARD, url: 'https://phuong.example.vn/' },
		});
	});

	it('says author, change, category and image where there are any', () => {
		const page = bulletinPage(PORTAL, bulletinOf(PORTAL, 'b'));
		const share = { url: 'https://phuong.example.vn/_/a.jpeg', alt: 'Cầu', width: 1200, height: 630 };
		expect(newsArticle(page, WARD, url('b'), share)).toMatchObject({
			datePublished: '2024-07-03T00:00:00+07:00',
			dateModified: '2024-07-05T00:00:00+07:00',
			articleSection: 'Thông báo',
			image: ['https://phuong.example.vn/_/a.jpeg'],
			author: { '@type': 'Person', name: 'Lan' },
		});
	});
});

describe('breadcrumbs', () => {
	it('number the way from the home page', () => {
		const crumbs = [
			{ name: 'Tin mới', path: '/' },
			{ name: 'Thông báo', path: '/chuyen-muc/thong-bao/' },
		];
		expect(breadcrumbs(crumbs, SITE)).toEqual({
			'@context': 'https://schema.org',
			'@type': 'BreadcrumbList',
			itemListElement: [
				{ '@type': 'ListItem', position: 1, name: 'Tin mới', item: 'https://phuong.example.vn/' },
				{
					'@type': 'ListItem',
					position: 2,
					name: 'Thông báo',
					item: 'https://phuong.example.vn/chuyen-muc/thong-bao/',
				},
			],
		});
	});
});
