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
	brokenPicture:
		'không mở được ảnh này nên không biết trong đó có ghi nơi chụp, tên người hay không; lưu lại thành .jpg, .png hoặc .webp',
	foreignFolder: (dir: string) =>
		`Thư mục ${dir} có tệp không phải của cổng này nên không ghi đè. Chọn OUT_DIR khác, hoặc xóa thư mục đó.`,
	/** `pid` and `running` are of the other build, where they are known; seconds. */
	waiting: (waited: number, holder?: { readonly pid: number; readonly running: number }) =>
		`Đang đợi một lần dựng khác xong${holder ? ` (tiến trình ${holder.pid}, chạy được ${duration(holder.running)})` : ''}, đã đợi ${duration(waited)}…`,
	/** Bytes, where they are known. */
	diskFull: (dir: string, free?: number, needed?: number) => {
		const known = [
			...(free === undefined ? [] : [`còn trống ${megabytes(free)}`]),
			...(needed === undefined ? [] : [`cần khoảng ${megabytes(needed)}`]),
		];
		const figures = known.length > 0 ? ` (${known.join(', ')})` : '';
		return `Không còn chỗ để ghi vào thư mục ${dir}${figures}; trang đang đăng vẫn như cũ. Xóa bớt tệp không dùng hoặc nới dung lượng, hạn mức của ổ đĩa, rồi dựng lại.`;
	},
} as const;

function duration(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
	return minutes === 0 ? `${rest} giây` : `${strings.number(minutes)} phút${rest === 0 ? '' : ` ${rest} giây`}`;
}

function megabytes(bytes: number): string {
	return `${strings.number(Math.floor(bytes / 1024 / 1024))} MB`;
}
