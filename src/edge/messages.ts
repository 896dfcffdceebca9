const number = new Intl.NumberFormat('vi-VN');

/** What the server and `npm run counter` tell maintainers. */
export const messages = {
	newerDatabase: (found: number, known: number) =>
		`Dữ liệu bộ đếm do bản chương trình mới hơn ghi (lược đồ ${found}, bản này biết đến ${known}). Dùng lại bản mới; dữ liệu vẫn nguyên.`,
	notCounts: (detail: string) =>
		`Đây không phải tệp số đếm của cổng (${detail}). Dùng tệp do “export” hoặc “backup” ghi ra.`,
	/** The place of a fault in the whole of a file. */
	root: '(gốc)',
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
		'  restore TỆP        trả lại số đếm như trong bản sao lưu',
		'Không cần dừng máy chủ. --ward chọn một trong nhiều cổng của WARDS. --url lấy hoặc nạp qua mạng, ví dụ',
		'https://kimtra.example.vn, với COUNTER_TOKEN đặt như ở máy chủ ấy.',
	].join('\n'),
	exported: (total: number, file: string | undefined) =>
		`Đã ghi ${number.format(total)} lượt${file ? ` ra ${file}` : ''}.`,
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
				? `${host} không cho lấy số đếm: đặt COUNTER_TOKEN ở máy chủ ấy rồi chạy lại.`
				: `${host} từ chối (${status}): ${detail}`,
	whichWard: (asked: string | undefined, wards: readonly string[]) =>
		`${asked === undefined ? 'Có nhiều cổng' : `Không có cổng “${asked}”`}: thêm --ward với một trong ${wards.map((ward) => `“${ward}”`).join(', ')}.`,
	otherUser: (dir: string, owner: number) =>
		`${dir} thuộc người dùng số ${owner}; chạy bằng người dùng ấy để máy chủ còn ghi được: sudo -u '#${owner}' npm run counter …`,
} as const;
