import { describe, expect, it } from 'vitest';
import { PLACEHOLDER } from '../../../src/content/messages.ts';
import { newBulletin } from '../../../src/import/new-bulletin.ts';
import { read } from '../content/content-folder.ts';
import { day } from '../samples.ts';

const facts = { day: day('2024-07-02'), author: 'Trần Thử', categories: ['Thông báo', 'Chính quyền'] };

describe('a new bulletin', () => {
	it('has what is known, and says what the rest is for', () => {
		expect(newBulletin('Phường ra quân', facts)).toEqual({
			file: 'tin-bai/2024/2024-07-02-phuong-ra-quan.md',
			source: `---
title: Phường ra quân
date: 2024-07-02  # ngày đăng; ngày chưa tới thì tới ngày đó tin mới hiện
author: Trần Thử
# chuyên mục: bỏ dấu # ở một dòng
# category: Thông báo
# category: Chính quyền
# summary:  # một, hai câu nói đúng việc chính; không có thì lấy đoạn mở đầu
# image: ten-anh.jpg  # tên tệp ảnh đặt cạnh tin, và câu mô tả ảnh cho người không nhìn thấy
# imageAlt: Câu mô tả ảnh
# directives:  # văn bản mà tin xếp theo, mỗi văn bản một dòng
#   - Chỉ thị 43
draft: true  # bản nháp, chưa đăng ở đâu; viết xong thì xóa dòng này
---

Viết nội dung của tin ở đây, thay cho dòng này.
`,
		});
	});

	it.each(['Thông báo: nghỉ lễ', '- Việc "một" # hai', "'Ngoặc' & *sao*", 'true', '28', '[Cần biết] Lịch'])(
		'is read without a fault: %s',
		async (title) => {
			const { file, source } = newBulletin(title, facts);
			const { bulletins } = await read({ [file]: source });
			expect(bulletins.map((bulletin) => [bulletin.title, bulletin.date, bulletin.author, bulletin.draft])).toEqual([
				[title, '2024-07-02', 'Trần Thử', true],
			]);
		},
	);

	it('is read without a fault when every key is taken up', async () => {
		const { file, source } = newBulletin('Phường ra quân', facts);
		const taken = source
			.replace('# category: Chính quyền', 'category: Chính quyền')
			.replace('# summary: ', 'summary: Tóm tắt.')
			.replace(/^draft.*\n/m, '');
		await expect(read({ [file]: taken })).rejects.toThrow('tin còn nguyên dòng mẫu của npm run new');
		const [bulletin] = (await read({ [file]: taken.replace(PLACEHOLDER, 'Chữ.') })).bulletins;
		expect(bulletin).toMatchObject({ category: 'Chính quyền', lede: 'Tóm tắt.', draft: false });
	});

	it('says how to have an author, when Git knows none', async () => {
		const { file, source } = newBulletin('Tin', { ...facts, author: undefined });
		expect(source).toContain('# author:  # tên người viết; muốn máy tự điền thì chạy: git config user.name "Họ Tên"\n');
		expect((await read({ [file]: source })).bulletins[0]?.author).toBeUndefined();
	});
});
