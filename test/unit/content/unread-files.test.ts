import { expect, it } from 'vitest';
import { unreadFiles } from '../../../src/content/unread-files.ts';
import { bulletinSource, contentFolder } from './content-folder.ts';

const told = (files: Record<string, string>) =>
	unreadFiles(contentFolder(files)).map(({ file, message, severity }) => `${severity} ${file}: ${message}`);

it.each([
	['tin-bai/2024/2024-07-02-a.MD', 'tệp này không được đọc vì đuôi tên; đổi tên thành 2024-07-02-a.md'],
	['tin-bai/2024/2024-07-02-a.md.txt', 'tệp này không được đọc vì đuôi tên; đổi tên thành 2024-07-02-a.md'],
	['tin-bai/2024/2024-07-02-a.markdown', 'tệp này không được đọc vì đuôi tên; đổi tên thành 2024-07-02-a.md'],
	['tin-bai/2024/2024-07-02-a.txt', 'tệp này không được đọc vì đuôi tên; đổi tên thành 2024-07-02-a.md'],
	['tin-bai/2024/2024-07-02-a.md~', 'bản sao lưu của trình soạn thảo, không được đọc; xóa nếu không cần'],
	['tin-bai/2024/~$24-07-02-a.docx', 'Word đang mở tệp này, hoặc đã tắt ngang; đóng Word rồi xóa tệp'],
	['tin-bai/2024/trang-cu.html', 'tệp này không thành tin; chạy npm run import -- TỆP'],
	['van-ban/chi-thi.YAML', 'tệp này không được đọc vì đuôi tên; đổi tên thành chi-thi.yaml'],
	['van-ban/chi-thi.yaml.txt', 'tệp này không được đọc vì đuôi tên; đổi tên thành chi-thi.yaml'],
	['trang/gioi-thieu.Md', 'tệp này không được đọc vì đuôi tên; đổi tên thành gioi-thieu.md'],
	['2024-07-02-a.md', 'tệp nằm ngoài thư mục tin-bai nên không được đọc; chuyển vào đó'],
	['phuong.yml', 'tệp này không được đọc vì đuôi tên; đổi tên thành phuong.yaml'],
])('%s is told, in one line', (file, message) => {
	expect(told({ [file]: 'Chữ.' })).toEqual([`warning ${file}: ${message}`]);
});

it('what systems leave behind, pictures, attachments and notes are none', () => {
	const body = 'Xem [kế hoạch](Ke hoach.docx).';
	expect(
		told({
			'tin-bai/2024/2024-07-02-a.md': bulletinSource('2024-07-02', { body }),
			'tin-bai/2024/Ke hoach.docx': '',
			'tin-bai/2024/Thumbs.db': '',
			'tin-bai/2024/.DS_Store': '',
			'tin-bai/2024/desktop.ini': '',
			'tin-bai/2024/anh.JPG': '',
			'tin-bai/2024/danh-sach.xlsx': '',
			'tin-bai/README.md': '',
			'README.md': '',
			'tu-rieng.txt': '',
		}),
	).toEqual([]);
});
