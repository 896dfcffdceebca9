import { describe, expect, it } from 'vitest';
import { openBulletins, openDocuments } from '../../../src/model/open-data.ts';
import {
	attachment,
	bulletin,
	citationsIn,
	DIRECTIVE_2019,
	day,
	officialDocument,
	portalOf,
	SITE,
} from '../samples.ts';

const OLD = officialDocument({
	symbol: '10-CT/TW',
	issued: '2007',
	url: 'https://vanban.example.vn/10',
	status: { is: 'replaced', replacedBy: DIRECTIVE_2019.id, since: day('2019-01-21') },
});
const PORTAL = portalOf({
	documents: [DIRECTIVE_2019, OLD],
	bulletins: [
		bulletin('a', '2024-07-02', {
			author: 'Lan',
			category: 'Thông báo',
			updated: day('2024-07-03'),
			corrections: [{ date: day('2024-07-03'), note: 'Sửa tên' }],
			documents: [DIRECTIVE_2019.id, 'khong-co'],
		}),
		bulletin('b', '2024-07-01', { citations: citationsIn('Học Chỉ thị 28-CT/TW.', [DIRECTIVE_2019]) }),
	],
});

describe('openBulletins', () => {
	it('gives what is known of each bulletin, newest first, with absolute addresses', () => {
		expect(openBulletins(PORTAL, SITE)).toEqual({
			portal: 'Phường Thử Nghiệm',
			url: 'https://phuong.example.vn/',
			bulletins: [
				{
					url: 'https://phuong.example.vn/tin/a/',
					title: 'Tin a',
					date: '2024-07-02',
					updated: '2024-07-03',
					author: 'Lan',
					category: 'Thông báo',
					summary: 'Tóm tắt a.',
					documents: [DIRECTIVE_2019.id],
					cites: [],
					corrections: [{ date: '2024-07-03', note: 'Sửa tên' }],
				},
				{
					url: 'https://phuong.example.vn/tin/b/',
					title: 'Tin b',
					date: '2024-07-01',
					summary: 'Tóm tắt b.',
					documents: [],
					cites: [DIRECTIVE_2019.id],
				},
			],
		});
	});
});

describe('openDocuments', () => {
	const { documents } = openDocuments(PORTAL, SITE) as { documents: Record<string, unknown>[] };

	it('gives each document with the bulletins filed under it or citing it, and an unknown status as unknown', () => {
		expect(documents.map(({ id }) => id)).toEqual([OLD.id, DIRECTIVE_2019.id]);
		expect(documents[1]).toMatchObject({
			name: 'Chỉ thị 28-CT/TW',
			issued: '2019-01-21',
			status: 'unknown',
			url: `https://phuong.example.vn/van-ban/${DIRECTIVE_2019.id}/`,
			bulletins: ['https://phuong.example.vn/tin/a/', 'https://phuong.example.vn/tin/b/'],
		});
		expect(documents[1]).not.toHaveProperty('officialUrl');
	});

	it('says what replaced a document, since when, and where its own page is', () => {
		expect(documents[0]).toMatchObject({
			status: 'replaced',
			replacedBy: DIRECTIVE_2019.id,
			since: '2019-01-21',
			url: `https://phuong.example.vn/van-ban/${OLD.id}/`,
			officialUrl: 'https://vanban.example.vn/10',
			bulletins: [],
		});
	});
});

describe('files', () => {
	it('are told with what they are, of bulletins and of documents', () => {
		const { links: _links, ...file } = attachment('chi-thi-28.pdf', { pages: 4 });
		const document = officialDocument({ file: 'Chỉ thị 28.pdf', attachment: file });
		const portal = portalOf({
			documents: [document],
			bulletins: [bulletin('a', '2024-07-02', { attachments: [attachment('don.zip', { type: 'zip' })] })],
		});
		expect(openBulletins(portal, SITE)).toMatchObject({
			bulletins: [
				{
					attachments: [
						{
							url: 'https://phuong.example.vn/tin/a/don.zip',
							title: 'Tệp don.zip',
							mediaType: 'application/zip',
							bytes: 1000,
						},
					],
				},
			],
		});
		const { documents } = openDocuments(portal, SITE) as { documents: Record<string, unknown>[] };
		const url = `https://phuong.example.vn/van-ban/${document.id}/chi-thi-28.pdf`;
		expect(documents[0]).toMatchObject({ file: url, attachments: [{ url, pages: 4 }] });
		expect(documents[0]).not.toHaveProperty('attachment');
	});
});
