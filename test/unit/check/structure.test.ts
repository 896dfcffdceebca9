import { expect, it } from 'vitest';
import { found } from './found.ts';

it.each([
	['## Một\n\n#### Hai\n\n##### Ba', ['#### Hai → ### Hai']],
	['### Ngay đầu', ['### Ngay đầu → ## Ngay đầu']],
	['# Một\n\n## Hai\n\n### Ba\n\n## Bốn\n\n### Năm', []],
	['Một\n===\n\n### Hai', []],
	['## Một\n\n### Hai\n\n## Ba\n\n#### Bốn', ['#### Bốn → ### Bốn']],
])('headings go down one level at a time: %j', (body, told) => {
	expect(found(body, 'heading-level')).toEqual(told);
});

it('an image says what is in it', () => {
	expect(found('![](a.png)\n\n![ ][b]\n\n![Cầu](c.png)\n\n[b]: b.png', 'image-text')).toEqual([
		'![](a.png) → ![Câu mô tả ảnh](a.png)',
		'![ ][b]',
	]);
});

it('raw HTML is told, what it stands for too; comments are not', () => {
	expect(found('Chữ <b>đậm</b> và <br> hết <!-- ghi chú -->\n\n<!-- một\n\nhai -->', 'raw-html')).toEqual([
		'<b> → **chữ đậm**',
		'<br> → để trống một dòng rồi viết đoạn mới',
	]);
	expect(found('<div>\nmất chữ\n</div>', 'raw-html')).toEqual(['<div>\nmất chữ\n</div>']);
});
