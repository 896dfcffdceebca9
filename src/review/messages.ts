/** What the checks of a proposed change say. */
export const reviewStrings = {
	summary: (errors: number, warnings: number) => {
		if (errors === 0 && warnings === 0) return '✅ Nội dung không có chỗ nào phải xem lại.';
		if (errors === 0) return `🟡 Đăng được. Có ${warnings} chỗ nên xem lại.`;
		return `⛔ Chưa đăng được: ${errors} chỗ sai${warnings > 0 ? `, ${warnings} chỗ nên xem lại` : ''}.`;
	},
	error: 'sai',
	warning: 'nên xem lại',
	line: (line: number) => `dòng ${line}`,
	fix: 'Sửa thành:',
	more: (count: number) => `… và ${count} chỗ nữa. Xem đủ bằng: npm run content:check`,
	notReport: (file: string) => `${file} không phải kết quả của content:check --format json; xem bước trước vì sao.`,
	usage: 'Cách dùng: npm run review -- TỆP-KẾT-QUẢ.json',
	notCommented: (reason: string) =>
		`Không ghi được lời nhận xét vào đề nghị thay đổi (${reason}); kết quả ở trên vẫn đủ.`,
	commented: 'Đã ghi lời nhận xét vào đề nghị thay đổi.',
	deploy: {
		usage: 'Cách dùng: npm run deploy -- NGƯỜI-DÙNG@MÁY:/THƯ/MỤC',
		notBuilt: (dir: string) => `Chưa có trang nào ở ${dir}. Chạy npm run build trước.`,
		noHostKey: 'Thiếu DEPLOY_KNOWN_HOSTS: khóa của máy chủ, lấy bằng lệnh ssh-keyscan TÊN-MÁY.',
		failed: (program: string) => `Không chạy được ${program}; cài rsync và openssh-client.`,
	},
} as const;
