/*
 * Words round a bare number ("Chỉ thị 28 …") that tell a document from a count. Lower case, with diacritics; the
 * first syllables after the number are looked up, up to three.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*[,\n]\s*/));

/** After a number what begins with these makes it a count or a time: "kế hoạch 5 năm", "hướng dẫn 28 hộ". */
export const COUNTED: ReadonlySet<string> = words(`
	năm, tháng, tuần, quý, giờ, phút, giây, buổi, đợt, kỳ, nhiệm kỳ, giai đoạn, thập kỷ, thế kỷ, mùa, vụ
	hộ, người, đảng viên, quần chúng, hội viên, thành viên, đại biểu, cử tri, học sinh, sinh viên
	cán bộ, công chức, viên chức, nông dân, công dân, thanh niên, phụ nữ, trẻ em, em, cháu, cụ, ông, bà, anh
	chị, cô, chú, bác, vị, tên, đối tượng, bị can, bị cáo, thí sinh, vận động viên, chiến sĩ, thương binh, gia đình
	cá nhân, tập thể, đơn vị, cơ quan, cơ sở, doanh nghiệp, hợp tác xã, công ty, trường, lớp, chi bộ, chi đoàn, chi hội
	tổ, nhóm, đội, đoàn, thôn, bản, ấp, khóm, xóm, làng, khu phố, khu dân cư, phường, xã, huyện, quận, tỉnh, thành phố
	nội dung, nhiệm vụ, chỉ tiêu, tiêu chí, vấn đề, ý kiến, kiến nghị, đề xuất, việc, công việc
	điều, khoản, điểm, chương, mục, phần, trang, câu, bài, tin, dòng, chữ, từ khóa, bước, cấp, bên, mặt, loại, dạng, hình thức
	văn bản, hồ sơ, thủ tục, dịch vụ, đề án, dự án, công trình, hạng mục, mô hình, phong trào, cuộc, hội nghị, phiên, lần, lượt
	ngôi, nhà, căn, phòng, tuyến, con, chiếc, cái, bộ, cây, quả, suất, giải, huy chương
	triệu, tỷ, tỉ, nghìn, ngàn, trăm, chục, vạn, đồng, usd, đô la, km, m, ha, hecta, mét, kg, tấn, tạ, lít, mm, cm, sào
	số, lĩnh vực, ngành, nước, quốc gia, địa phương, địa bàn, vùng, cụm, khối, liên minh, giáo, cuốn, quyển, tờ, mẫu, biểu
	nhất, đầu, cuối, sáng, chiều, phiếu, quyền, nghĩa vụ, tội, hành vi, lỗi, tình huống
	phương án, kịch bản, nguyên tắc, quan điểm, đột phá, trụ cột, chỗ, nhân khẩu, khẩu, liệt sĩ, mẹ
	diện tích, ca, giường, xe, tàu, thuyền, ô tô, máy, thiết bị, mốc, cột, tầng, làn, luống, thửa, lô, gói
`);

/** Words that go on after the name of a document: "Chỉ thị 28 của …". */
export const CONTINUING: ReadonlySet<string> = words(`
	của, về, ngày, và, hay, hoặc, là, đã, được, bị, cũng, còn, vẫn, trên, tại, theo, thì, do, gắn, với, cho, trong, ngoài, vào, này, đó, ấy
	nêu, khi, sau, trước, từ, đến, ở, để, mà, như, nhằm, nên, nếu, tới, ra, gồm, quy định, hướng dẫn, yêu cầu, chỉ rõ, xác định, ban hành
	có, không, có hiệu, đi vào, tiếp tục, triển khai, thực hiện, thay, thay thế, sửa đổi, bổ sung, khẳng định, nhấn mạnh, đề ra, đặt ra, nói trên
	trung ương, bộ chính trị, ban bí thư, chính phủ, thủ tướng, quốc hội, tỉnh ủy, thị ủy, thành ủy, huyện ủy, đảng ủy, kèm, phải, sẽ, đang
	chưa, mới, cùng, lẫn, nói, cần, cho phép, giao, cho biết, chính, vừa, bằng, qua, lên, lần lượt, rộng rãi, nghiêm túc, sâu rộng, hiệu quả, vì
`);

/** Of {@link CONTINUING}, those that say by themselves that a document stood before. */
export const OWNING: ReadonlySet<string> = words('của, về, ngày, do, ban hành, có hiệu');

/** Before a kind in small letters these say that a document follows: "theo quyết định 362", "thay thế thông tư 36". */
export const INTRODUCING: ReadonlySet<string> = words(`
	theo, tại, căn cứ, thực hiện, áp dụng, hủy, huỷ, hủy bỏ, bãi bỏ, thu hồi, thay thế, sửa đổi, bổ sung, ban hành, ký, trong, bởi, kèm
	kèm theo, dự thảo, quán triệt, triển khai, thi hành, hướng dẫn, nội dung, với, của, vào, khoản, điều, so với, nêu trong
`);

/** Before a number these make a form, a standard or a place of it: "mẫu số 01/TNCN", "QCVN 01:2021/BYT". */
export const NOT_DOCUMENTS: ReadonlySet<string> = words(`
	mẫu, biểu, biểu mẫu, phụ biểu, qcvn, tcvn, qcđp, tiêu chuẩn, quy chuẩn, iso, hiệp định, đường, phố, ngõ, ngách, hẻm, kiệt, nhà, lô, thửa
	tổ, khu, km, ql, tl, đt, biển, biển kiểm soát, xe, tàu, tài khoản, điện thoại, đt, fax, cmnd, cccd, hộ chiếu, mã số thuế, mst, lớp, phòng, đội
`);

/** Who begins to act after a date: "Đảng ủy phường …", "tại hội trường …". */
export const EVENT_ACTORS: readonly string[] = [
	'đảng ủy',
	'đảng bộ',
	'chi bộ',
	'chi ủy',
	'ubnd',
	'hđnd',
	'ủy ban',
	'hội đồng',
	'mặt trận',
	'ubmttq',
	'mttq',
	'hội',
	'đoàn',
	'chi hội',
	'chi đoàn',
	'phường',
	'xã',
	'thị xã',
	'huyện',
	'tỉnh',
	'thành phố',
	'tp',
	'công an',
	'ban',
	'trạm',
	'trường',
	'tổ',
	'khu phố',
	'thôn',
	'lãnh đạo',
	'đồng chí',
	'cán bộ',
	'đảng viên',
	'nhân dân',
	'các',
	'toàn',
	'tại',
	'ở',
	'sáng',
	'chiều',
	'tối',
	'bí thư',
	'chủ tịch',
	'thường trực',
	'trung tâm',
	'phòng',
	'sở',
	'đội',
	'hợp tác xã',
	'liên đoàn',
	'công đoàn',
	'thị ủy',
	'tỉnh ủy',
	'thành ủy',
	'huyện ủy',
	'đoàn thanh niên',
	'đơn vị',
	'cơ quan',
	'lực lượng',
	'dân quân',
	'đoàn viên',
	'hội viên',
	'học sinh',
	'bà con',
	'người dân',
];

/** What happens on a day: a date before these is the event's, not the document's. */
export const EVENT_VERBS: readonly string[] = [
	'tổ chức',
	'khai mạc',
	'tiến hành',
	'diễn ra',
	'họp',
	'triển khai',
	'phối hợp',
	'ra quân',
	'ra mắt',
	'đã có buổi',
	'có buổi',
	'làm việc',
	'kiểm tra',
	'giám sát',
	'quán triệt',
	'học tập',
	'sinh hoạt',
	'mở lớp',
	'mở hội nghị',
	'tham gia',
	'tham dự',
	'dự',
	'trao',
	'tặng',
	'khởi công',
	'bàn giao',
	'tuyên truyền',
	'phát động',
	'thành lập',
	'thăm',
	'chủ trì',
	'xét',
	'kết nạp',
	'công bố',
	'đồng loạt',
	'bắt đầu',
	'hoàn thành',
	'báo cáo',
	'sơ kết',
	'tổng kết',
	'khen thưởng',
	'biểu dương',
	'tiếp xúc cử tri',
	'đối thoại',
	'nghiệm thu',
	'dâng hương',
	'bỏ phiếu',
	'tập huấn',
	'gặp mặt',
	'tiếp',
	'thực hiện',
];
