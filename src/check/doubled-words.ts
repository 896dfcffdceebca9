/*
 * Doubled words that are right. Keys are lower case; tone placement and i or y do not matter.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that are one with themselves: `dần dần`, `ngày ngày`, `chuồn chuồn`. */
export const REDUPLICATED = words(`
	bùi the nhẩn khì vỗ dai lù song mãi dần từ tê luôn chung tây đông bắc nam khăng ngày năm tháng chôm rưng không ầm tinh bà ông nhà người sinh run
	lớp sơ lâu ùn rất bay rầm kéo chăm chằm bo rần ai lâng đâu hiu đều miêu lăm vòng buồn rành khư sai xa vù chuồn bon tết
	ngà đùng thường bình chiều sáng tối trưa đêm tầng mờ kỳ tưng thật giả ngời vừa cay nhớ bong chốc nheo chút trùng xanh
	đỏ tím vàng trắng đen nâu hồng hồng xám tỉ tỷ ròng vui cào nhất vèo vang bự dài mau kền ha hà hì hí hơ đời nhỏ to lớn
	hay cao thấp khẽ nhẹ nhanh chậm thỉnh thoang từng thấp im lẳng lặng rì rào ríu rối chang chói lòe lừng lững phăng đăm
	đau hoài thoáng hằng đằng đẵng vời vợi ngùn ngụt bừng hừng rừng núi sông làng xóm thôn bản ngành nghề hộ chốn nơi ngõ
	phố ba bốn hai chín mười một vạn triệu ngàn trăm muôn vân bồng bềnh rập rình lung linh lấp lánh nao nôn háo hức phơi
	phới sang lai láng thênh mênh bát ngát tăm xăm hăm hối lác đác lưa thưa san sát khít sát gần xa xăm đầy ắp sền sệt
	nhơn nhởn phây mơn mởn mượt mịn thơm ngọt chua đắng mặn nhạt nong nóng lành mát ấm ẩm ướt khô tươi ngon đẹp xinh
	hiền ngoan khéo già trẻ ốm gầy béo mập cao khang khác lạ quen ngắn ngủi tròn méo vuông cong cổ thẳng nghiêng dốc phập
	phồng bập bùng lào xào rì rầm thì thầm lầm rầm ù ì ào ồ ề è oang oác quàng quạc cục tác chiêm chiếp gâu meo tích tắc
	đinh đong leng keng lộp độp tí lách tách róc rách ầm bịch bồm bộp rắc răng rắc pằng đoàng đùng chan chứa chễm chệ
	nườm nượp phần phật lon nhong bồng tung tẩy tăng tưng vi vu vút vun vút chi cha chả choang choáng chòng chọc
	đu quay bánh chè xe oản chó mèo cà nhôm chích chòe bìm cuốc ve đa bươm bướm châu chấu cào bọ ngựa thờn tò mò tôm sò hến
	nơm nớp phấp phỏng lo canh cánh day dứt trăn trở bâng khuâng xao xuyến lâng man mác mang máng quang khơ bim ca giang
	chắc đúng cứ lia lịa tới lui lên xuống ra vào đi về nói cười khóc hát múa nhảy chạy gật lắc vẫy chớp nháy xoa rung
	lắc đập gõ ngó nhìn liếc nghe hít thở nuốt uống ăn ngủ mơ trông mong chờ đợi cầm nắm giữ kể hỏi thưa dạ vâng ừ thôi
	phải khác mỗi đôi cặp bầy đàn lũ đoàn hàng lượt lần lúc khi giờ phút giây tuần mùa quý đợt ngón mắt môi má tay chân
	mẹ cha bố con cháu anh chị em cô chú bác dì cậu mợ bạn thầy trò tao mày ta mình ngoài trong trên dưới trước sau
`);

/** Words of grammar, which are not said twice; those that end other words (`hiện tại tại`) are in {@link JUNCTIONS}. */
export const GRAMMAR = words(`
	và của các những với cho được bị đã sẽ đang là để thì mà nếu nên tại trong trên ngoài dưới trước sau về vào ra lên
	xuống đi theo như rằng này đó kia ấy khi lúc cùng cũng vẫn còn chỉ một phải cần có hơn nhiều nhưng vì do bởi bằng
	đến tới qua ở giữa mỗi mọi từng hay hoặc nhận làm thấy
`);

/** Doubled in no sentence at all, so that `--fix` may leave one out. */
export const NEVER_DOUBLED = words('và của các những với rằng sẽ đã để');

/**
 * Where one word ends and the next begins with the same syllable: `hành vi | vi phạm`. A row is the syllable, what
 * may stand before it, and what may stand after it; `*` is anything.
 */
export const JUNCTIONS: readonly (readonly [syllable: string, before: string, after: string])[] = [
	['vi', 'hành phạm', 'phạm rút khuẩn mô tính'],
	[
		'công',
		'thi khởi thành tấn phân gia tiến thủ nữ đình bãi chấm ngày nhân lập',
		'trình tác an ty chức dân nhân nghiệp nghệ bố khai nhận trường chúng chứng cộng việc sở ích lao đoàn văn tố suất bằng cụ lập',
	],
	[
		'thành',
		'trở hình hoàn tạo hợp tán trưởng thu lập đạt sáng trung kết cấu phân biến dựng nội',
		'trì công phố viên lập tích phần niên tựu đoàn quả ủy thị một nơi những các khu điểm trung',
	],
	['thị', 'đô thành', 'xã trấn tứ trường'],
	['nhượng', 'chuyển', 'quyền lại'],
	['luật', 'theo của và bộ', 'sư gia'],
	['sách', 'danh chính', 'giáo vở báo nhiễu'],
	['lưu', 'thượng hạ', 'vực thông'],
	['nhóm', 'các', '*'],
	['thành', '*', 'phố'],
	['đơn', 'thực hoá', 'giản vị'],
	['thông', 'giao truyền lưu phổ hệ cảm hanh khai viễn', 'minh suốt báo tin qua tư thường tấn suốt thoáng cáo'],
	['tư', 'đầu vật trung vốn riêng nhà', 'nhân tưởng pháp vấn cách liệu duy thế lệnh thục'],
	[
		'sinh',
		'học phát vệ hy khai dân an tái hộ kháng thí kỹ bình',
		'viên hoạt sống sản năm ngày ra con học thái kế vật tại trưởng lý nở đẻ',
	],
	['hiện', 'thực thể xuất phát biểu tái', 'nay đại tượng tại trường hành trạng hữu thực đang có vẫn đã còn'],
	['chứng', 'bằng nhân minh kiểm công triệu biến hội', 'minh nhận thực kiến cứ chỉ từ khoán tỏ'],
	[
		'hàng',
		'ngân cửa bán khách mặt đơn nhà mua giao đặt bốc hoá',
		'hoá năm ngày tháng trăm nghìn chục triệu loạt đầu hải xóm ngàn tuần quán không',
	],
	['thực', 'lương hiện xác trung thiết chứng sự', 'phẩm hiện tế sự trạng vật hành thi tiễn chất tập đơn'],
	['sở', 'trụ cơ công xứ', 'tài nông y giáo nội tư kế văn lao xây công khoa thông giao du tại hữu ở của'],
	['ban', 'trưởng phó uỷ các', 'hành chỉ quản thường chấp tổ tuyên dân bí bảo nội đại đầu giám quân'],
	[
		'phòng',
		'trưởng phó văn quốc dự biên các cán',
		'chống cháy giáo tài nội văn tư lao kinh y bệnh ngừa tránh khám học',
	],
	['tiếp', 'trực gián công kế', 'tục theo nhận xúc dân đón giáp cận sức thu'],
	['phạm', 'vi tội xâm quy phi can', 'vi pháp tội phải nhân'],
	[
		'học',
		'khoa đại trung tiểu khuyến du năm tự văn hoá toán sinh tin mới',
		'sinh tập viên hỏi phí kỳ nghề bổng đường và vấn lực trò',
	],
	['thể', 'có tập cụ đoàn toàn tổng thân vật không', 'hiện thao chế dục thức nghiệm loại lực trạng chất'],
	[
		'đồng',
		'hội cộng hợp ruộng tương cánh bất đơn',
		'ý thời tình loạt chí bộ bào thuận hành đội lòng đều nghiệp bằng phục tháp tài',
	],
	[
		'trường',
		'thị môi hiện công quảng hội nông lập chiến nhà',
		'học hợp tiểu trung mầm đại cao lớp đã sẽ có phải thpt thcs',
	],
	['đầu', 'ban bắt lần bước đối cầm', 'tiên tư năm cơ mối ra giờ nhiệm tháng vào tuần'],
	['thu', 'doanh mùa nguồn tiếp', 'phí hồi nhập hút ngân thuế mua gom hoạch hái thập được'],
	['quan', 'cơ tham khách liên hải sĩ tổng trực chủ', 'tâm trọng hệ sát điểm lại chức niệm đến'],
	['hợp', 'trường phối phù kết tổng tập liên tích thích', 'pháp lý đồng tác nhất lệ tình thành thức ngữ'],
	['tự', 'trình trật thứ thờ', 'phát nguyện giác do nhiên ý quản động lập chủ tổ túc tin học'],
	['pháp', 'biện phương giải tư hợp lập hành bất', 'lý luật lệnh chế nhân y quy'],
	['giá', 'đánh định giảm tăng trị đấu trả nâng bình', 'trị cả thành bán rẻ mua tiền thị'],
	['do', 'tự lý vì', '*'],
	['tiến', 'tăng cải xúc tiên', 'độ hành bộ tới hoá sĩ triển trình'],
	[
		'cấp',
		'cung các trung cao sơ nâng trợ phân xuống đẳng',
		'uỷ phát xã huyện tỉnh thiết trên dưới bách phép cứu giấy độ tốc phường thẻ nước dưỡng',
	],
	['định', 'quy quyết kiểm xác khẳng ổn chỉ nhận giám thẩm dự', 'kỳ hướng mức giá cư lượng nghĩa mệnh canh'],
	[
		'trình',
		'chương công quá quy tờ lịch lộ hành tiến giáo lập',
		'diễn bày độ báo duyệt tự uỷ hội cấp thủ chính bộ quốc',
	],
	['nhận', 'tiếp công xác ghi đảm thừa thu cảm', 'xét thức diện định được thấy và biết dạng lời'],
	[
		'bộ',
		'cán toàn nội đảng tiến đồng tuyến đội chi đường đi cục một',
		'trưởng công nội tài y giáo quốc máy phận môn mặt đội ngành tư xây hồ chính ngoại',
	],
	['số', 'đổi biển dân một chỉ con ký đa thiểu tổng mã hệ đại', '*'],
	[
		'báo',
		'nhà tờ thông cảnh đài dự tình bài khai điện loan',
		'cáo chí động hiệu đảng người vệ đài nhân tuổi điện thanh đáp đạo tin cho',
	],
	['lý', 'pháp xử quản vật đại hợp tâm địa nguyên chân thanh', 'luận do thuyết lịch tưởng giải'],
	['nhiệm', 'trách đảm bổ tín chủ phân', 'vụ kỳ'],
	['bản', 'cơ văn kịch nhật xuất phiên tài kế', 'thân tin chất sắc đồ hợp án đảng tính lĩnh đăng'],
	['chính', 'hành tài chủ công bưu', 'quyền sách trị thức phủ đáng xác là đảng của nghĩa'],
	[
		'nhân',
		'công nạn cá bệnh quân pháp nguyên tư thương doanh danh phạm tân nghệ phu hôn chủ',
		'dân viên lực rộng quyền sự tố ái dịp đạo khẩu vật đôi ngày',
	],
	['thế', 'xu vị lợi ưu tình thay', 'giới hệ kỷ nào mạnh chấp'],
	[
		'hội',
		'xã đại quốc hiệp cơ lễ ngày đoàn',
		'đồng nghị viên trường thảo nhập thi người nông phụ cựu liên chợ tụ khoẻ luật',
	],
	['lượng', 'lực chất số sản trọng khối chủ năng đo', '*'],
	['lực', 'năng nỗ áp động điện nghị nguồn thực hiệu quyền bạo thuỷ', 'lượng sĩ'],
	['toàn', 'an bảo hoàn', 'bộ dân quốc diện thể xã tỉnh phường thành đảng cầu cảnh quân'],
	['tinh', 'thuỷ', 'thần'],
	['hành', 'tiến thi vận chấp ban hiện thực điều phát bộ chi', 'vi động chính trình pháp lang khách hương'],
	['đoàn', 'công tập đảng phái quân sư chi', 'viên thể kết trưởng đại công thanh kiểm xe người đến đã'],
	['tin', 'thông niềm bản đưa', 'tưởng học tức bài rằng nhắn vui tặc rác'],
	['cách', 'khoảng phong tư quy nhân', 'mạng ly thức làm đây xa trung nhau ứng điệu'],
	['sử', 'lịch tiền tiểu', 'dụng sách'],
	['tiêu', 'mục chỉ', 'diệt chuẩn thụ biểu dùng cực huỷ chí hao'],
	['bảo', 'đảm gia đồng cảnh', 'vệ đảm hiểm tàng tồn trì quản mật hộ dưỡng'],
	['đề', 'vấn chủ chuyên đầu tiền', 'nghị xuất án ra tài cập cao'],
	['quyền', 'chính thẩm uỷ chủ nhân bản', 'lợi hạn lực và của sử được'],
	['tâm', 'trung quan quyết an trọng chuyên đồng', 'lý huyết tư thần đắc linh nguyện'],
	['biểu', 'đại tiêu phát', 'quyết dương diễn hiện mẫu thị đạt tình'],
	['chí', 'đồng ý báo tiêu', 'công minh hướng thiện'],
	['tác', 'công hợp canh sáng đối tương', 'động phẩm nghiệp hại giả phong dụng chiến'],
	[
		'dân',
		'nhân người nông công bà cư tiếp',
		'tộc cư số chủ quân vận sinh làng phòng phố trí chính tình có được phải đã sẽ trong trên ở tại tự',
	],
	['tộc', 'dân gia', 'trưởng người'],
	['nghị', 'hội đề kiến', 'quyết định lực'],
	['trị', 'chính điều quản giá', 'giá an bệnh vì'],
	['dụng', 'sử tác áp công tín', 'cụ'],
	['lập', 'thành độc tự công', 'trường lại hồ danh dự tức thành kế biên'],
	['vụ', 'nhiệm phục dịch nghĩa nghiệp công thời', 'việc đông án cháy mùa tai hè thu cho'],
	['lao', 'người', 'động'],
	['vận', 'dân', 'động chuyển dụng hành tải'],
	['viên', 'hội đoàn đảng thành nhân học giáo động', 'chức'],
	['trưởng', 'tăng', 'thành ban phòng phường'],
	['quân', 'dân hành', 'đội sự dân nhân số khu'],
	['dự', 'tham', 'án kiến thảo toán hội lễ'],
	['gia', 'tham quốc chuyên', 'đình tăng công hạn cầm súc nhập'],
	['án', 'dự đề bản vụ phương', '*'],
	['tại', 'hiện tồn', '*'],
	['theo', 'kèm tiếp tuân làm', '*'],
	['ở', 'nhà nơi chỗ chốn', '*'],
	['trong', 'bên', '*'],
	['ngoài', 'bên', '*'],
	['trên', 'bên phía cấp', '*'],
	['sau', 'phía đằng mai', '*'],
	['trước', 'phía', '*'],
	['đến', 'nhắc kể đề', '*'],
	['nay', 'hôm hiện', '*'],
	['được', 'có', '*'],
	['qua', 'thông trải vừa hôm', '*'],
	['mà', 'mượt đậm', '*'],
	['động', 'hoạt lao vận hành tác phát khởi tự chủ', 'viên lực thái đất cơ'],
	['chức', 'tổ công viên', 'năng vụ sắc danh'],
	['phục', 'khắc phối tâm', 'vụ hồi'],
	['tượng', 'đối hiện ấn khí', 'đài'],
	['thức', 'nhận hình chính tri ý', 'ăn'],
	['mặt', 'bề có bộ', 'bằng trận trời trăng đường hàng nước đất'],
	['đường', 'con tuyến cung mở', 'bộ dây phố sắt tỉnh quốc liên lối bê'],
	['tế', 'kinh y thực quốc', 'bào nhị'],
	['hoá', 'văn', 'học đơn chất'],
	['khai', 'công triển', 'thác báo giảng mạc trương'],
	['liên', 'hội', 'quan kết tục hiệp hoan'],
	['đảng', 'vào của', 'viên bộ uỷ'],
	['sản', 'tài thuỷ nông lâm di', 'xuất phẩm lượng'],
	['môn', 'bộ chuyên', 'học'],
	['chủ', 'dân', 'tịch trương động yếu trì quyền đề'],
	['kết', 'đoàn liên tổng bán chung', 'thúc quả hợp nối luận thúc nạp'],
	['kế', 'thiết thống', 'hoạch'],
	['tiền', 'số', 'tệ'],
	['khoa', 'trưởng phó', 'học'],
	['ký', 'thư', '*'],
	['uỷ', 'cấp đảng tỉnh thành huyện phường chi quân', 'quyền nhiệm thác viên ban'],
	['văn', 'toàn công nguyên ngữ', 'bản hoá nghệ phòng kiện minh'],
	['luật', '*', 'sư gia'],
	['phương', 'địa đối đơn song', 'án pháp thức hướng tiện châm'],
	['đi', 'cứ', '*'],
	['năng', 'tiềm chức khả công hiệu bản', 'lượng lực suất động'],
	['cư', 'dân', 'trú'],
	['máy', 'nhà', 'điện bay móc'],
	['mua', 'bên người', '*'],
	['bán', 'bên người', '*'],
	['thuê', 'bên người', '*'],
	['vay', 'bên người', '*'],
	['thống', 'hệ', 'kê nhất'],
	['hệ', 'quan liên', 'thống'],
	['địa', 'nội', 'phương bàn'],
	['vệ', 'bảo', 'sinh tinh'],
	['bị', 'thiết trang chuẩn', '*'],
	['kháng', 'đề', 'sinh'],
	['tập', 'sưu tuyển', 'trung'],
	['tải', 'vận', 'thương trọng'],
];

/** Phrases of two words that stand twice where a body, or one who has an office, does what its name says. */
export const ACTS = words('viện thẩm đội phòng tổ cục sở');
