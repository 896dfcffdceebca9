/** What indexing tells whoever runs a build. */
export const messages = {
	indexingLost: (how: string) =>
		`Chương trình lập chỉ mục tìm kiếm dừng giữa chừng (${how}), thường vì máy thiếu bộ nhớ. Tắt bớt chương trình khác rồi dựng lại.`,
} as const;
