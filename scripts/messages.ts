import { strings } from '../src/strings.ts';

/** What commands tell whoever calls them, besides what the rooms of `src` tell. */
export const messages = {
	notRequest: (line: number) => `Dòng ${line}: không phải JSON dạng {"id": …, "text": "…"}, bỏ qua.`,
	suggested: (file: string, count: number) => `${file}  (${strings.number(count)} tin nhắc đến)`,
	suggestionKept: (file: string) => `${file}  (đã có từ trước, giữ nguyên)`,
	suggestedNothing: (min: number) =>
		`Không có văn bản ngoài sổ nào được từ ${strings.number(min)} tin trở lên nhắc đến.`,
	badMinimum: '--min phải là một số từ 1 trở lên, ví dụ: npm run documents:suggest -- --min 2',
	serving: (address: string) => `Cổng chạy ở ${address} (dừng bằng Ctrl+C)`,
	portTaken: (port: number) =>
		`Cổng ${port} đã có chương trình khác dùng. Chạy với cổng khác, ví dụ: PORT=${port + 1} npm start`,
	notBuilt: (dir: string) => `Chưa có trang nào ở ${dir}. Chạy npm run build trước, hoặc npm start.`,
} as const;
