const phrases = (text: string): readonly string[] => text.trim().split(/,\s+/);

/**
 * Words of two syllables, common in a ward's news, of which no swap of sounds (tr and ch, s and x, d, gi and r, l and n, hỏi and
 * ngã, ends) makes other words, but those of {@link NOT_SWAPPED}. Beside these all of `COMPOUNDS` are such.
 */
export const SWAP_COMPOUNDS = phrases(`
	trung tâm, chính quyền, nâng cao, năm qua, lực lượng, lượng mưa, xuất quân, giao ban, trao quà,
	trao tặng, trao thưởng, trao học, dây điện, giải nhất, giải nhì, giải ba, khai trương, tuần tra, nỗ lực, chỉnh trang,
	chấn chỉnh, phòng chống, trồng cây, trồng rừng, trước mắt, trường học, sạch sẽ, sạch đẹp, chấp thuận, chuyên môn,
	chuyên đề, chuyển đổi, chuyển giao, trình bày, chủ trì, chủ trương, chủ đề, chung cư, chung kết, trung thu, trung thực,
	trung học, trung bình, chương mục, chữa trị, trợ giúp, trực ban, trực tiếp, trưởng ban, trưởng phòng, trường mầm,
	trường tiểu, trạm y, trang nghiêm, trang phục, trang trí, trang thiết, tranh thủ, trau dồi, tri thức, trí tuệ, tiếp tục,
	chiến dịch, chiến thắng, chúc tết, chợ phiên, chỗ ở, chia sẻ, chú trọng, chú ý, chăm lo, chất thải, chế độ, chỉ đạo,
	chỉ tiêu, chỉ huy, chi bộ, chi hội, chi đoàn, chi phí, chi trả, chính phủ, chính trị, chính xác, chứng nhận, chứng từ,
	sắp tới, sẵn có, số hóa, số lượng, sổ tay, sự kiện, sự việc, sửa chữa, sức mạnh, sân vận, song song, sôi nổi, suốt đời,
	siêu thị, sinh sống, sách vở, sách báo, sáng nay, sáng suốt, sáp nhập, sát hạch, sơ kết, sơ tuyển, sở hữu, sử dụng,
	sản nghiệp, xuất phát, xuất khẩu, xanh sạch, xe máy, xe buýt, xe đạp, xây lắp, xã viên, xin lỗi, xin phép, xóm làng, xuống cấp,
	xử trí, xúc động, xung kích, xét duyệt, xét tuyển, xét nghiệm, xếp thứ, xâm hại, xăng dầu, xi măng, xu hướng, xu thế,
	dân phố, dân cư, dân vận, dân tộc, dân chủ, dân quân, danh sách, danh hiệu, danh mục, dọn dẹp, dịp lễ, diện tích, diễn tập,
	diễn đàn, diễn ra, dự án, dự kiến, dự báo, dự thảo, dự phòng, dự lễ, dự họp, duy nhất, dẫn đầu, dẫn đến, dạy nghề,
	dạy học, dòng chảy, dòng họ, dụng cụ, dung dịch, dinh dưỡng, di tích, di sản, di dời, di chuyển, đường dây, dừng lại,
	giá trị, giá cả, giá bán, giấy phép, giấy khen, giấy chứng, giấy mời, giảm nhẹ, giảm thiểu, giảm trừ, giới thiệu,
	giới trẻ, giữ vững, giữ nguyên, giúp đỡ, giúp dân, giờ giấc, giao đất, giáo dân, giảng viên, giám định, gia cầm, gia hạn,
	gia tăng, tham gia, ra quân, rau xanh, rút kinh, rộng rãi, rộng khắp, rà soát, ràng buộc, ranh giới, rác sinh,
	lao động, lắp đặt, lịch sử, liên quan, liên hoan, liên tục, liên thông, lúa gạo, lúa đông, luật sư, luân chuyển, lưu trữ, lưu ý,
	lợi ích, lợi nhuận, lớn mạnh, lớp học, lương thực, lưu thông, lễ hội, lễ phát, lễ ra, lộ giới, lập kế, lồng ghép, lan tỏa, làng nghề,
	lãnh thổ, lòng dân, nắm bắt, nắm chắc, nếp sống, nội dung, nội quy, nộp thuế, nộp hồ, nổi tiếng, nuôi trồng, năm học, năm mới,
	năng khiếu, năng động, nước ngọt, nước ngoài, nơi cư, nơi ở, nợ đọng, nề nếp, nền tảng,
	cơ quan, công an, quan trọng, quan hệ, quan tâm, vận động, vận hành, tin tưởng, định hướng, bản đồ, cảm ơn,
	ngân hàng, đơn vị, bàn giao, chính thức, bất cập, đất đai, mặt bằng, thắc mắc, phức tạp, bức xúc, thực hiện, khắc phục,
	nhắc nhở, nhất trí, đạt được, biết ơn, viết bài, phát động, phát sinh, phát thưởng, phát hiện, tổ dân, mở rộng, mở lớp, vẽ tranh,
	khuyến mãi, bảo đảm, đảm bảo, bảo vệ, hưởng dụng, bổ nhiệm, bồi đắp, tạo điều, điều động, hiện đại, hiệu quả, thuận lợi,
	kiểm soát, bệnh viện, bệnh nhân, tình hình, tình nguyện, hình thức, thành lập, thành viên, thành công, mức độ,
	ưu tiên, thân nhân, khám sức, hành chính, hành vi, mạng xã, trách nhiệm, mục tiêu, tích lũy, tính mạng, thanh toán, chỉ dẫn, hướng dẫn, vững vàng
`);

/** What a swap of sounds in a compound makes, and is right. */
export const NOT_SWAPPED = phrases(`
	bàng bạc, hoàng thành, ra đình, dám sát, bắc đầu, chung sức, chung tay, chung thực, chung bình, xanh xạch, da quân,
	gia quân, chi thức, chi ân, chang trí, tranh chủ, trú ý, trú trọng, dự sán, phòng trống
`);
