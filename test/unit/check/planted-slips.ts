/**
 * Sentences of a ward's news with one slip each, marked `⟦…⟧`, and what is meant for it where a rule can say so.
 * Everything in them is made up.
 */
export interface PlantedSlip {
	readonly rule: string;
	/** A paragraph or a block of Markdown. */
	readonly text: string;
	readonly fix?: string;
}

const slips = (rule: string, rows: readonly (readonly [text: string, fix?: string])[]): PlantedSlip[] =>
	rows.map(([text, fix]) => (fix === undefined ? { rule, text } : { rule, text, fix }));

export const PLANTED: readonly PlantedSlip[] = [
	...slips('spelling', [
		['Cuộc họp ghi lại ý kiến nhận ⟦xết⟧ của từng tổ dân phố.', 'xét'],
		['⟦Ttrong⟧ tháng Bảy, trạm y tế mở thêm một buổi khám vào thứ Bảy.', 'Trong'],
		['Bà con mang theo giấy tờ tùy thân để làm thủ ⟦tụct⟧ đăng ký.'],
		['Đội dân phòng đi tuần ở các ⟦nghõ⟧ nhỏ vào ban đêm.', 'ngõ'],
		['Lớp học bơi hè thu hút nhiều ⟦thiêú⟧ nhi tham gia.', 'thiếu'],
		['Hợp tác xã bán được mười tấn ⟦luá⟧ trong tuần đầu.', 'lúa'],
		['Ban tổ chức mong ⟦ngừơi⟧ dân đến đúng giờ.', 'người'],
		['Nước sạch đã về đến từng ⟦nhàdân⟧ ở cuối xóm.', 'nhà dân'],
		['Cả xóm cùng nhau ⟦qúet⟧ dọn đường làng.', 'quét'],
		['Mỗi hộ ⟦đươc⟧ phát một thùng rác có nắp.'],
		['Thư viện mở cửa ⟦trogn⟧ giờ hành chính.', 'trong'],
		['⟦THông⟧ tin về lịch cắt điện dán ở nhà văn hóa.', 'Thông'],
		['Giải chạy năm nay có thêm cự ly cho người cao ⟦tuỗi⟧.', 'tuổi'],
		['Buổi văn nghệ kết thúc lúc chín giờ, ai nấy ra về ⟦vuii⟧ vẻ.', 'vui'],
	]),
	...slips('doubled-word', [
		['Tổ trưởng ⟦đã đã⟧ gửi giấy mời đến từng nhà.', 'đã'],
		['Số tiền quyên góp được giao ⟦cho cho⟧ quỹ khuyến học.', 'cho'],
		['Đây ⟦là là⟧ lần thứ ba phường mở hội đọc sách.', 'là'],
		['Thông ⟦báo báo⟧ nghỉ lễ được dán ở bảng tin.', 'báo'],
		['Mương nước chảy qua ⟦các\ncác⟧ ruộng phía nam.', 'các'],
		['⟦Kế hoạch Kế hoạch⟧ trồng cây đã được bàn xong.', 'Kế hoạch'],
		['Đoàn thanh niên dọn ⟦vệ sinh vệ sinh⟧ khu chợ cũ.', 'vệ sinh'],
		['Người dân góp ý ⟦trong trong⟧ buổi tiếp dân.', 'trong'],
	]),
	...slips('confusion', [
		['Cây xanh hai bên đường được ⟦chặm sóc⟧ mỗi tuần.', 'chăm sóc'],
		['Chi hội tiếp tục ⟦cũng cố⟧ nền nếp sinh hoạt.', 'củng cố'],
		['⟦Cũng với việc⟧ mở đường, phường lắp thêm đèn.', 'Cùng với việc'],
		['Lớp tập huấn giúp ⟦nâng cáo⟧ kỹ năng chữa cháy.', 'nâng cao'],
		['Hai tổ dân phố ⟦sát nhập⟧ từ đầu quý.', 'sáp nhập'],
		['Máy bơm mới được đưa vào ⟦xử dụng⟧ hôm qua.', 'sử dụng'],
		['Các mẹ ⟦chia sẽ⟧ cách nấu ăn cho trẻ nhỏ.', 'chia sẻ'],
		['Hồ sơ cần ⟦bổ xung⟧ bản sao giấy khai sinh.', 'bổ sung'],
		['Em học sinh lớp Năm đạt giải ⟦suất sắc⟧.', 'xuất sắc'],
		['Mọi nhà cùng ⟦giử gìn⟧ con đường chung.', 'giữ gìn'],
		['Bị nhắc nhở vì thiếu ⟦kỹ luật⟧ giờ giấc.', 'kỷ luật'],
		['Ủy ban tìm ⟦dãi pháp⟧ chống ngập cho ngõ sâu.', 'giải pháp'],
		['Việc đổ rác bừa bãi bị ⟦sử phạt⟧ theo quy định.', 'xử phạt'],
		['Phường ⟦hổ trợ⟧ giống lúa cho hộ khó khăn.', 'hỗ trợ'],
		['Người dân ⟦hưỡng ứng⟧ ngày hội trồng cây.', 'hưởng ứng'],
		['Câu lạc bộ mời khách ⟦thăm quan⟧ vườn thanh trà.', 'tham quan'],
		['Công an nhắc bà con ⟦phòng trống cháy⟧ mùa khô.', 'phòng chống cháy'],
	]),
	...slips('name-of-body', [['Chi bộ học chỉ thị mới của ⟦Bộ chính trị⟧ về sinh hoạt.', 'Bộ Chính trị']]),
	...slips('typography', [
		['Buổi họp bắt đầu⟦  ⟧lúc bảy giờ tối.'],
		['Ủy ban nhân dân phường mở hội ở ⟦Ð⟧ình làng.'],
		['Đường rộng năm mét⟦ ,⟧ dài hai cây số.'],
		['Có đủ gạo⟦,⟧muối và nước uống.'],
	]),
	...slips('unbalanced', [
		['Lớp học mang tên ⟦“⟧Tiếng Việt cho bé, mở vào chiều thứ Tư.'],
		['Nhà văn hóa ⟦(⟧số 5 phố Chợ, sẽ sửa mái trong tháng này.'],
	]),
	...slips('personal-data', [
		['Người nhặt được ví xin trả cho chủ thẻ số ⟦046185001234⟧.'],
		['Chứng minh nhân dân số ⟦191234567⟧ bị thất lạc.'],
		['Ai cần mua giống, gọi bác Năm ⟦0912 345 678⟧ buổi tối.'],
		['Tiền ủng hộ gửi vào số tài khoản ⟦0123456789012⟧ của chị Ba.'],
		['Bài dự thi gửi về ⟦bacnam.xomchai@gmail.com⟧ trước ngày mười.'],
	]),
	...slips('citation', [
		['Chi bộ học ⟦Chỉ thị số 07-CT/TU, ngày 16/01/2024⟧ của Ban Thường vụ Tỉnh ủy.'],
		['Ủy ban gửi ⟦Công văn số 91/TB-HĐND⟧ tới các tổ.'],
		['Việc này làm theo ⟦Nghị quyết 15⟧ đã phổ biến.'],
	]),
	...slips('link', [
		['Xem thêm ⟦[tin hôm trước](/tin/khong-co-tin-nay/)⟧ để rõ.'],
		['Danh mục ở ⟦[sổ văn bản](/van-ban/chi-thi-99-ct-tu-2024/)⟧ của phường.'],
		['Cách làm ở ⟦[phần sau](#khong-co-muc)⟧ của tin.'],
		['Mẫu đơn ở ⟦[tệp này](/tep/mau-don.pdf)⟧ để tải về.'],
		['Xem ⟦[trang tỉnh](www.tinh-mau.vn/tin)⟧ để biết.'],
	]),
	...slips('image-text', [['⟦![](anh.png)⟧']]),
	...slips('raw-html', [['Lịch họp ⟦<b>⟧chiều nay</b> đã đổi.']]),
	...slips('heading-level', [['## Việc thứ nhất\n\n⟦#### Việc nhỏ⟧\n\nLàm trong tuần.']]),
];
