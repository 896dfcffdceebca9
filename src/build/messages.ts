import { strings } from '../strings.ts';

/** What a build tells whoever runs it. */
export const messages = {
	steps: {
		content: 'Đang đọc nội dung…',
		pages: 'Đang dựng trang…',
		search: 'Đang lập chỉ mục tìm kiếm…',
		compress: 'Đang nén trang…',
		publish: 'Đang đưa trang mới vào chỗ…',
	},
	built: (bulletins: number, files: number, seconds: number) =>
		`Đã dựng xong ${strings.number(bulletins)} tin, ${strings.number(files)} tệp, trong ${seconds.toFixed(1).replace('.', ',')} giây.`,
	warningsKept: (count: number) =>
		`Có ${strings.number(count)} chỗ nên xem lại ở các tệp không đổi từ lần dựng trước; xem bằng: npm run content:check`,
	warningsFirst: (count: number) => `Có ${strings.number(count)} chỗ nên xem lại; xem bằng: npm run content:check`,
	foreignFolder: (dir: string) =>
		`Thư mục ${dir} có tệp không phải của cổng này nên không ghi đè. Chọn OUT_DIR khác, hoặc xóa thư mục đó.`,
	buildRunning: (pid: number) => `Đang có một lần dựng khác chạy (tiến trình ${pid}). Đợi xong rồi chạy lại.`,
} as const;
