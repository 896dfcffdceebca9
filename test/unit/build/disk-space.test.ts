import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DiskFullError, withRoom } from '../../../src/build/disk-space.ts';
import { messages } from '../../../src/build/messages.ts';

const full = () => Promise.reject(Object.assign(new Error('ENOSPC: …'), { code: 'ENOSPC' }));

it('says which folder has no room, how much is left, how much is needed, and what to do', async () => {
	const dir = join(tmpdir(), 'khong-co', 'dau');
	const failed = withRoom(dir, full, () => 5 * 1024 * 1024);
	await expect(failed).rejects.toThrow(DiskFullError);
	await expect(failed).rejects.toThrow(
		/^Không còn chỗ để ghi vào thư mục \/.*\/khong-co\/dau \(còn trống [\d.]+ MB, cần khoảng 5 MB\); trang đang đăng vẫn như cũ\. Xóa bớt .*, rồi dựng lại\.$/,
	);
});

it('leaves other errors, and results, as they are', async () => {
	const other = new Error('…');
	await expect(withRoom(tmpdir(), () => Promise.reject(other))).rejects.toBe(other);
	expect(await withRoom(tmpdir(), () => 3)).toBe(3);
});

it.each([
	[0, 3, 'Đang đợi một lần dựng khác xong (tiến trình 7, chạy được 3 giây), đã đợi 0 giây…'],
	[59.9, 60, 'Đang đợi một lần dựng khác xong (tiến trình 7, chạy được 1 phút), đã đợi 59 giây…'],
	[3725, -5, 'Đang đợi một lần dựng khác xong (tiến trình 7, chạy được 0 giây), đã đợi 62 phút 5 giây…'],
])('says for whom a build waits and for how long: %d s', (waited, running, text) => {
	expect(messages.waiting(waited, { pid: 7, running })).toBe(text);
	expect(messages.waiting(waited)).toBe(text.replace(/ \(.*\)/, ''));
});
