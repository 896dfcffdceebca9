/** The largest file that the page takes; `media_libraries` of the configuration says the same. */
export const SIZE_LIMIT_MB = 20;

/** What the editors' page says besides what the program in it does. */
export const messages = {
	leave: 'Tin có chỗ chưa lưu. Rời trang thì những chỗ vừa sửa không được lưu vào tin.\n\nRời trang?',
	noDeleteFromList:
		'Xóa ở danh sách thì không biết tin nào đã đăng. Mở từng tin: tin nháp thì xóa được ở đó, tin đã đăng thì điền mục Gỡ tin.',
	published:
		'Tin này đã đăng, nên không xóa: người đã lưu địa chỉ sẽ gặp trang trống. Hãy điền mục Gỡ tin (ngày gỡ, lý do) rồi bấm Lưu. Tin sẽ biến khỏi các danh sách, tìm kiếm, RSS.',
	picturesWithoutText: (files: readonly string[]) =>
		`Ảnh chưa có câu mô tả: ${files.join(', ')}.\n\nGhi vào ô mô tả của ảnh trong bài: trong ảnh có ai, đang làm gì. Ảnh chỉ để trang trí thì ghi đúng hai chữ: trang trí.`,
	refused: (reasons: readonly string[]) => `Không nhận tệp:\n\n${reasons.join('\n')}`,
	empty: (name: string) => `${name}: tệp rỗng, không có gì bên trong. Chép lại tệp rồi thử lại.`,
	tooLarge: (name: string, size: string) =>
		`${name}: nặng ${size} MB, quá ${SIZE_LIMIT_MB} MB. Thu nhỏ tệp rồi thử lại.`,
	noPicture: (name: string) =>
		`${name}: không phải ảnh. Ô này nhận ảnh JPG, PNG, WebP, GIF, AVIF, HEIC; trang Word, PDF thì chụp hoặc xuất thành ảnh.`,
	noDrawing: (name: string) => `${name}: bản vẽ SVG không đăng trong tin được. Xuất thành PNG rồi thử lại.`,
	damaged: (name: string) =>
		`${name}: bên trong không phải ảnh. Tệp hỏng, hoặc chỉ đổi đuôi tên. Mở bằng phần mềm xem ảnh, lưu lại thành JPG rồi thử lại.`,
	otherType: (name: string, accepted: string) => `${name}: ô này chỉ nhận ${accepted}.`,
	noLetters: (name: string) => `${name}: tên tệp không có chữ cái hay chữ số nào. Đổi tên, như anh-1.jpg.`,
	preview: 'Trang như người đọc sẽ thấy',
	widths: 'Bề rộng màn hình',
	phone: 'Điện thoại',
	desktop: 'Máy tính',
	previewNote:
		'Chữ trong khung là bản đang viết, chưa lưu. Văn bản được nhắc chưa nối liên kết; tệp đính kèm, ngày hẹn hiện khi đăng.',
} as const;
