const number = new Intl.NumberFormat('vi-VN');

/** What the server and `npm run counter` tell maintainers. */
export const messages = {
	newerDatabase: (found: number, known: number) =>
		`Dữ liệu bộ đếm do bản chương trình mới hơn ghi (lược đồ ${found}, bản này biết đến ${known}). Dùng lại bản mới; dữ liệu vẫn nguyên.`,
	notCounts: (detail: string) =>
		`Đây không phải tệp số đếm của cổng (${detail}). Dùng tệp do “export” hoặc “backup” ghi ra.`,
	noRewind: (detail: string) => `Bộ đếm này không trở lại một thời điểm cũ được: ${detail}`,
	keptAsBackups: 'trên máy chủ thường, dùng bản sao lưu hằng đêm (npm run counter -- restore).',
	/** The place of a fault in the whole of a file. */
	root: '(gốc)',
	/** A place in a file of counts. */
	place: (line: number | undefined, keys: string) => (line === undefined ? keys : `dòng ${line}, ${keys}`),
	notVisits: (most: number) => `số lượt phải là số nguyên từ 0 đến ${number.format(most)}`,
	totalBeyond: (total: number, most: number) =>
		`cộng mọi ngày được ${number.format(total)} lượt, nhiều nhất là ${number.format(most)}`,
	allDays: 'cộng mọi ngày',
	tooManyVisits: (key: string, visits: number, most: number) =>
		`Không nạp: ${key} sẽ thành ${number.format(visits)} lượt, nhiều nhất là ${number.format(most)}. Bộ đếm vẫn như cũ; kiểm tra lại tệp, hoặc dùng --replace để thay hẳn.`,
	impossibleCounts: (key: string, visits: string, most: number) =>
		`Bộ đếm có con số không thể có (${key}: ${visits} lượt, nhiều nhất là ${number.format(most)}). Xem các bản sao lưu: npm run counter -- restore; trả lại một bản: npm run counter -- restore TỆP. Tệp cũ được giữ lại.`,
	damagedFile: (file: string, detail: string) =>
		`Tệp bộ đếm ${file} hỏng (${detail}). Xem các bản sao lưu: npm run counter -- restore; trả lại một bản: npm run counter -- restore TỆP. Tệp hỏng được đổi tên và giữ lại.`,
	/** In the server's log. */
	broken: (ward: string, problem: string) => `Bộ đếm ${ward}: ${problem} Trang vẫn phục vụ, con số hiện “–”.`,
	emptyFile: 'tệp rỗng',
	noCounts: 'không có số đếm nào trong tệp',
	begun: (ward: string, file: string) => `Bộ đếm ${ward} bắt đầu từ 0: tệp mới ${file}.`,
	begunAnew: (ward: string, file: string, backup: string | undefined) =>
		`Bộ đếm ${ward} mất tệp ${file} và bắt đầu lại từ 0 với tệp mới. ${
			backup === undefined
				? 'Chưa có bản sao lưu nào; nếu tệp bị dời đi thì dừng máy chủ và để lại chỗ cũ.'
				: `Cộng lại số cũ: npm run counter -- import ${backup} --add --ward ${ward}`
		}`,
	fewerThanBackup: (ward: string, total: number, backup: string, before: number) =>
		`Bộ đếm ${ward} chỉ có ${number.format(total)} lượt, ít hơn bản sao lưu gần nhất ${backup} (${number.format(before)} lượt). Nếu không phải do trả lại bản cũ hơn: npm run counter -- restore ${backup}`,
	lostLog: (ward: string, file: string, total: number) =>
		`Bộ đếm ${ward}: nhật ký ${file} hỏng, những lượt ghi trong đó sau chỗ hỏng đã mất; đếm tiếp từ ${number.format(total)} lượt.`,
	badBackup: (file: string) => `${file} ghi ra không đúng; xem ổ đĩa`,
	notBackedUp: (ward: string, detail: string) =>
		`Chưa sao lưu được bộ đếm ${ward} (${detail}). Bộ đếm vẫn chạy; sẽ tự thử lại.`,
	badToken: (length: number) =>
		`COUNTER_TOKEN phải có ít nhất ${length} ký tự, không dấu, nên chưa ai lấy hay nạp số đếm qua mạng được; trang vẫn phục vụ. Tạo một chuỗi mới: node -p "crypto.randomBytes(24).toString('hex')"`,
	countsPresent: (total: number) =>
		`Bộ đếm đích đã có ${number.format(total)} lượt. Thêm --add để cộng vào, hoặc --replace để thay hẳn.`,
	unavailable: (ward: string, detail: string) =>
		`Bộ đếm ${ward} chưa ghi được (${detail}). Trang vẫn phục vụ, con số hiện “–”; sẽ tự thử lại.`,

	badWards: (file: string, detail: string) => `Danh sách cổng ${file}: ${detail}`,
	wardsUnreadable: (detail: string) => `không đọc được (${detail}).`,
	wardsNotList:
		'phải là một danh sách, mỗi mục có “host” và “site”, ví dụ: - { host: kimtra.example.vn, site: /srv/kim-tra }',
	wardsEmpty: 'chưa có cổng nào.',
	wardProblem: (index: number, key: string, detail: string) => `mục ${index}${key && `, “${key}”`}: ${detail}`,
	wardWithoutHost: 'thiếu “host” (hoặc “hosts”), ví dụ: host: kimtra.example.vn',
	wardBadHost: (host: string) => `“${host}” không phải tên miền; ghi tên miền thôi, ví dụ: kimtra.example.vn`,
	wardBadData: (data: string) =>
		`“${data}” không đặt tên tệp được; chỉ dùng chữ thường không dấu, số, dấu chấm và gạch nối, ví dụ: kim-tra`,
	wardNoText: 'phải là chữ, không để trống.',
	wardUnknownKey: (key: string) => `không có mục “${key}”; chỉ dùng host, hosts, site, data.`,
	wardHostTwice: (host: string) => `tên miền “${host}” đã dùng ở mục khác.`,
	wardDataTwice: (data: string) => `tên dữ liệu “${data}” đã dùng ở mục khác; đặt “data” khác đi.`,
	noPortalFile: (file: string) =>
		`Chưa có ${file}: dựng lại cổng (npm run build) bằng bản chương trình này rồi chạy lại.`,
	badPortalFile: (file: string) => `${file} hỏng: dựng lại cổng (npm run build) rồi chạy lại.`,
	badProxy: (proxy: string) =>
		`TRUSTED_PROXY: “${proxy}” không phải địa chỉ mạng, ví dụ: TRUSTED_PROXY=127.0.0.1,10.0.0.0/8`,

	usage: [
		'Cách dùng: npm run counter -- LỆNH [--ward TÊN] [--url ĐỊA CHỈ]',
		'  export [TỆP]       ghi số đếm ra TỆP, hoặc ra màn hình',
		'  import TỆP         nạp số đếm vào bộ đếm còn trống; --add: cộng thêm; --replace: thay hẳn',
		'  backup [THƯ MỤC]   sao lưu số đếm của mọi cổng (mặc định: backup trong DATA_DIR)',
		'  restore            liệt kê các bản sao lưu, mới nhất trước',
		'  restore TỆP        trả lại số đếm như trong bản sao lưu; tệp bộ đếm hỏng được đổi tên và giữ lại',
		'  rewind "2024-07-01 08:00" --url ĐỊA CHỈ   (chỉ Cloudflare) đưa bộ đếm về lúc ấy, trong 30 ngày qua',
		'Không cần dừng máy chủ. --ward chọn một trong nhiều cổng của WARDS. --url lấy hoặc nạp qua mạng, ví dụ',
		'https://kimtra.example.vn, với COUNTER_TOKEN đặt như ở máy chủ ấy.',
	].join('\n'),
	exported: (total: number, file: string | undefined) =>
		`Đã ghi ${number.format(total)} lượt${file ? ` ra ${file}` : ''}.`,
	badMoment: 'rewind: ghi ngày giờ Việt Nam, ví dụ: rewind "2024-07-01 08:00" --url https://kimtra.example.vn',
	rewound: (moment: string, url: string) =>
		`Bộ đếm đang trở lại lúc ${moment}. Xem lại sau ít giây: npm run counter -- export --url ${url}`,
	setAside: (file: string) => `Tệp bộ đếm hỏng được giữ ở ${file}.`,
	backupsOf: (ward: string, dir: string) => `Bản sao lưu của ${ward} trong ${dir}, mới nhất trước:`,
	backup: (file: string, time: string, total: number | undefined) => {
		const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)(?:-(\d\d)(\d\d))?/.exec(time) ?? [];
		const when = `${day}/${month}/${year}${hour === undefined ? '' : ` ${hour}:${minute}`}`;
		return `  ${when}  ${total === undefined ? 'không đọc được' : `${number.format(total)} lượt`}  ${file}`;
	},
	noBackups: (ward: string, dir: string) =>
		`Chưa có bản sao lưu nào của ${ward} trong ${dir}. Máy chủ tự sao lưu mỗi đêm; sao lưu ngay: npm run counter -- backup`,
	imported: (total: number) => `Đã nạp xong: bộ đếm nay có ${number.format(total)} lượt.`,
	backedUp: (file: string, total: number) => `${file}  (${number.format(total)} lượt)`,
	noDatabase: (file: string) => `Không có bộ đếm nào ở ${file}. Kiểm tra DATA_DIR và WARDS.`,
	noToken: 'Thiếu COUNTER_TOKEN: đặt cùng một chuỗi bí mật ở máy chủ và ở đây.',
	badUrl: (url: string) => `--url: “${url}” không phải địa chỉ, ví dụ: --url https://kimtra.example.vn`,
	noAnswer: (host: string, detail: string) => `${host} không trả lời (${detail}).`,
	refused: (host: string, status: number, detail: string) =>
		status === 401
			? `${host} không nhận COUNTER_TOKEN này.`
			: status === 404
				? `${host} không cho lấy số đếm: đặt COUNTER_TOKEN (ít nhất 32 ký tự) ở máy chủ ấy rồi chạy lại.`
				: status === 429
					? `${host} vừa nhận nhiều COUNTER_TOKEN sai; chờ một phút rồi chạy lại.`
					: `${host} từ chối (${status}): ${detail}`,
	whichWard: (asked: string | undefined, wards: readonly string[]) =>
		`${asked === undefined ? 'Có nhiều cổng' : `Không có cổng “${asked}”`}: thêm --ward với một trong ${wards.map((ward) => `“${ward}”`).join(', ')}.`,
	otherUser: (dir: string, owner: number) =>
		`${dir} thuộc người dùng số ${owner}; chạy bằng người dùng ấy để máy chủ còn ghi được: sudo -u '#${owner}' npm run counter …`,
} as const;
