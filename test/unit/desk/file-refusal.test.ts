import { expect, it } from 'vitest';
import { damage, refusal } from '../../../src/desk/browser/file-refusal.ts';

const PICTURES = 'image/avif,image/gif,image/jpeg,image/png,image/webp,image/svg+xml,image/heic,image/heif';

it.each([
	['a.jpg', 'image/jpeg', 9, PICTURES],
	['Ảnh lễ.PNG', 'image/png', 20_000_000, PICTURES],
	['IMG_0001.HEIC', '', 9, PICTURES],
	['IMG_0001.heic', 'image/heic', 9, PICTURES],
	['Công văn.pdf', 'application/pdf', 9, ''],
	['Công văn.PDF', '', 9, '.pdf, .docx'],
	['a.png', 'image/png', 9, 'image/*'],
])('%s (%s, %i bytes) is taken by %j', (name, type, size, accept) => {
	expect(refusal({ name, type, size }, accept)).toBeUndefined();
});

it.each([
	['a.jpg', 'image/jpeg', 0, PICTURES, 'tệp rỗng'],
	['a.jpg', 'image/jpeg', 20_400_000, PICTURES, 'nặng 20,4 MB, quá 20 MB'],
	['Công văn.pdf', 'application/pdf', 9, PICTURES, 'không phải ảnh'],
	['Công văn.docx', '', 9, PICTURES, 'không phải ảnh'],
	['huy-hieu.svg', 'image/svg+xml', 9, PICTURES, 'SVG'],
	['a.exe', 'application/x-msdownload', 9, '.pdf,.docx', 'chỉ nhận .pdf, .docx'],
	['___.jpg', 'image/jpeg', 9, PICTURES, 'tên tệp không có chữ'],
])('%s (%s, %i bytes) is refused by %j: %s', (name, type, size, accept, reason) => {
	const told = refusal({ name, type, size }, accept);
	expect(told).toContain(reason);
	expect(told).toContain(name);
});

it.each([
	['JPEG', [0xff, 0xd8, 0xff, 0xe0], true],
	['PNG', [0x89, 0x50, 0x4e, 0x47], true],
	['WebP', [...Buffer.from('RIFF'), 1, 2, 3, 4, ...Buffer.from('WEBP')], true],
	['HEIC', [0, 0, 0, 24, ...Buffer.from('ftypheic')], true],
	['text', [...Buffer.from('không phải')], false],
	['PDF', [...Buffer.from('%PDF-1.7')], false],
])('the first bytes of %s', (_name, bytes, isPicture) => {
	expect(damage('a.jpg', Uint8Array.from(bytes)) === undefined).toBe(isPicture);
});
