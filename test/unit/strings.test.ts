import { describe, expect, it } from 'vitest';
import { messages as commands } from '../../scripts/messages.ts';
import { messages as build } from '../../src/build/messages.ts';
import { strings } from '../../src/strings.ts';

describe('strings', () => {
	it.each([
		[strings.number(12_111_833), '12.111.833'],
		[strings.newsCount(1234), '1.234 tin'],
		[strings.monthTitle('2024', '07'), 'Tháng 7/2024'],
		[strings.newsOf('Tháng 7/2024'), 'Tin tháng 7/2024'],
		[strings.pageTitle('Thông báo', 1), 'Thông báo'],
		[strings.pageTitle('Thông báo', 2), 'Thông báo, trang 2'],
		[strings.documentTitle('Chỉ thị 28-CT/TW', '2019'), 'Chỉ thị 28-CT/TW, năm 2019'],
		[strings.documentTitle('Chỉ thị 28-CT/TW', '21/01/2019'), 'Chỉ thị 28-CT/TW ngày 21/01/2019'],
		[strings.homeDescription('Phường', undefined), 'Tin bài, văn bản và lịch tin theo ngày của Phường.'],
		[strings.homeDescription('Phường', 'Huế'), 'Tin bài, văn bản và lịch tin theo ngày của Phường, Huế.'],
		[strings.statusShort(strings.status['in-force']), 'Tình trạng: còn hiệu lực'],
		[strings.mentioned(1234), 'Văn bản được nhắc đến (1.234)'],
		[strings.newsOfDocument(1234, 0), 'Tin về văn bản này: 1.234 tin'],
		[strings.newsOfDocument(2, 1234), 'Tin về văn bản này: 2 tin, 1.234 chỗ nhắc đến'],
		[strings.attachments(3), 'Tệp đính kèm (3)'],
		[strings.attachmentFacts({ type: 'pdf', pages: 1234, bytes: 412_300 }), 'PDF, 1.234 trang, 412 kB'],
		[strings.attachmentFacts({ type: 'xlsx', bytes: 12 }), 'Excel (.xlsx), 1 kB'],
		[strings.attachmentFacts({ type: 'zip', bytes: 999_600 }), 'ZIP, 1 MB'],
		[strings.attachmentNote({ type: 'docx', pages: 1, bytes: 24_100 }), 'Word, 24 kB'],
		[strings.documentFile({ type: 'pdf', pages: 12, bytes: 1_234_567 }), 'Tệp văn bản: PDF, 12 trang, 1,2 MB'],
		[strings.citationCount(1234), 'nhắc 1.234 chỗ'],
		[commands.suggested('a.yaml', 1234), 'a.yaml  (1.234 tin nhắc đến)'],
		[commands.suggestedNothing(1234), 'Không có văn bản ngoài sổ nào được từ 1.234 tin trở lên nhắc đến.'],
		[build.built(19, 1200, 3.14), 'Đã dựng xong 19 tin, 1.200 tệp, trong 3,1 giây.'],
	])('write numbers and periods as Vietnamese does: %s', (text, written) => {
		expect(text).toBe(written);
	});

	it('are composed letters throughout', () => {
		const texts: string[] = [];
		JSON.stringify(strings, (_key, value: unknown) => {
			if (typeof value === 'string') texts.push(value);
			return value;
		});
		expect(texts.length).toBeGreaterThan(100);
		expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
	});
});
