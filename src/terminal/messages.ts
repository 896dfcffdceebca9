/** What a command says of an error that nobody foresaw. */
export const messages = {
	system: (code: string, what: string) =>
		`Máy báo lỗi ${code}${what && ` ở ${what}`}: xem lại quyền đọc, ghi và chỗ trống trên đĩa, rồi chạy lại.`,
	program: (reason: string) =>
		`Chương trình gặp lỗi của chính nó, nội dung không đổi gì: ${reason}. Báo cho người quản trị; chạy lại với DEBUG=1 để thấy chi tiết.`,
} as const;
