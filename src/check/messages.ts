/** What `content:check` tells editors, besides what a build tells them (../messages.ts). */
export const messages = {
	misspelled: (word: string, meant: readonly string[]) =>
		meant.length === 0
			? `“${word}” không phải từ tiếng Việt; nếu là tên riêng thì thêm vào tu-rieng.txt`
			: `“${word}” sai chính tả, có phải “${meant.join('” hoặc “')}” không; nếu là tên riêng thì thêm vào tu-rieng.txt`,
	doubled: (once: string) => `gõ lặp “${once}”`,
	confused: (typed: string, meant: string) => `“${typed}” có phải là “${meant}” không`,
	bodyName: (typed: string, right: string) => `tên cơ quan viết hoa chưa đúng: “${typed}”, đúng là “${right}”`,
	eth: 'chữ “Ð” này là chữ nước ngoài trông giống “Đ”, tìm kiếm sẽ không ra; gõ “Đ”',
	invisible: 'có ký tự ẩn trong chữ, thường do chép từ nơi khác; xóa đi',
	nfd: 'tệp gõ bằng Unicode tổ hợp (dấu rời khỏi chữ), nên chuyển sang dựng sẵn',
	doubleSpace: 'thừa dấu cách',
	spaceBefore: 'thừa dấu cách trước dấu câu',
	noSpaceAfter: 'thiếu dấu cách sau dấu câu',
	doublePunctuation: 'gõ lặp dấu câu',
	openQuote: 'ngoặc kép “ mở ở đây mà không đóng',
	openBracket: 'ngoặc đơn ( mở mà không đóng trong đoạn này',
	closedBracket: 'ngoặc đơn ) đóng mà không mở trong đoạn này',
	headingSkipped: (depth: number, expected: number) =>
		`đề mục cấp ${depth} (${'#'.repeat(depth)}) đứng ngay dưới cấp ${expected - 1}, bỏ mất cấp ${expected}`,
	imageWithoutText: 'ảnh chưa có câu mô tả cho người không nhìn thấy',
	altExample: 'Câu mô tả ảnh',
	html: 'thẻ HTML không hiện trên trang, chỉ chữ bên trong còn lại',
	htmlLost: 'đoạn HTML này không hiện trên trang, cả chữ bên trong; viết lại bằng Markdown',
	/** What to type instead of a tag. */
	markdownFor: {
		bold: '**chữ đậm**',
		italic: '*chữ nghiêng*',
		lineBreak: 'để trống một dòng rồi viết đoạn mới',
		link: '[chữ của liên kết](địa chỉ)',
		image: '![câu mô tả ảnh](ten-anh.jpg)',
		heading: '## Đề mục',
		list: '- mục của danh sách',
	},
	citizenNumber: 'số căn cước, số định danh cá nhân không được đăng; xóa, hoặc chỉ giữ ba số cuối',
	identityNumber: 'số chứng minh nhân dân không được đăng; xóa, hoặc chỉ giữ ba số cuối',
	mobile:
		'số điện thoại di động của cá nhân; xóa, hoặc thay bằng số của cơ quan. Số được phép đăng thì thêm vào tu-rieng.txt',
	account: 'số tài khoản ngân hàng; chỉ đăng tài khoản của cơ quan, quỹ. Số được phép đăng thì thêm vào tu-rieng.txt',
	privateMail: 'hộp thư cá nhân; thay bằng hộp thư cơ quan. Hộp thư được phép đăng thì thêm vào tu-rieng.txt',
	emptyLink: 'liên kết chưa có địa chỉ',
	localLink: 'liên kết tới máy đang soạn, người đọc không mở được; chỉ giữ phần sau tên máy',
	misleadingLink: (url: string) =>
		`liên kết “${url}” có dấu @, dấu \\, dấu cách hoặc chữ lạ trong tên miền nên có thể dẫn tới nơi khác với chữ đọc thấy; chép lại từ trình duyệt`,
	unsafeLink: (url: string) => `liên kết “${url}” không mở được từ trang web`,
	unnamedFile:
		'không bài nào nhắc đến tệp này nên tệp chưa đăng; ghi vào attachments của tin, vào file của văn bản, hoặc xóa tệp',
	brokenLink: (url: string) => `liên kết “${url}” không dẫn tới trang hay tệp nào của cổng`,
	brokenAnchor: (anchor: string, path: string | undefined) =>
		`không có đề mục “#${anchor}” trong ${path === undefined ? 'trang này' : path}`,
	unpublishedLink: (path: string) => `liên kết tới ${path} là tin chưa đăng, người đọc chưa mở được`,
	noSlash: (path: string) => `địa chỉ của cổng kết thúc bằng dấu /: “${path}/”`,
	fileLink: (url: string) => `“${url}” là tệp nguồn, người đọc không mở được; dùng địa chỉ của trang`,
	noScheme: (url: string) => `địa chỉ web “${url}” phải bắt đầu bằng https://`,
	sameStory: (other: string, percent: number) =>
		`gần như cùng nội dung với ${other} (giống ${percent} %); gỡ một, hoặc sửa tin đã có`,
	unknownDocument: (name: string, count: number) =>
		`“${name}” có ${count} tin nhắc đến mà chưa có trong sổ; chạy npm run documents:suggest để thêm`,
	nearSymbol: (written: string, known: string) =>
		`sổ văn bản không có “${written}”, chỉ có “${known}” cùng loại, cùng ngày; xem lại số, ký hiệu`,
	picturePlace: (file: string) =>
		`ảnh có ghi nơi chụp (tọa độ GPS). Trang đăng lên không có, nhưng ai mở được kho nội dung thì thấy; chạy npm run content:check -- --fix ${file} để xóa khỏi tệp, ảnh không đổi`,
	picturePlaceConvert:
		'ảnh có ghi nơi chụp (tọa độ GPS). Trang đăng lên không có, nhưng ai mở được kho nội dung thì thấy; lưu lại thành .jpg rồi xóa tệp này',
	badWordList: 'không đọc được tệp này, hoặc tệp không phải UTF-8; lưu lại với bảng mã UTF-8',
} as const;

const number = new Intl.NumberFormat('vi-VN');

/** What the command says besides. */
export const report = {
	error: 'lỗi: ',
	summary: (errors: number, warnings: number) =>
		`Có ${number.format(errors)} lỗi, ${number.format(warnings)} chỗ nên xem lại.`,
	clean: (files: number) => `Đã xem ${number.format(files)} tệp, không có gì phải sửa.`,
	fixed: (files: readonly string[]) =>
		`Đã tự sửa ${number.format(files.length)} tệp:\n${files.map((file) => `  ${file}\n`).join('')}`,
	nothingChanged: 'Không có tệp nội dung nào thay đổi.',
	noSyllables:
		'Chưa soát được từ gõ sai chính tả vì máy này không có gói dictionary-vi (danh sách âm tiết tiếng Việt); các phần khác vẫn được soát. Muốn có, chạy npm install dictionary-vi --no-save.',
	reading: (done: number, total: number) => `Đang xem ${number.format(done)}/${number.format(total)} tệp…`,
	noRepository: 'Thư mục nội dung không nằm trong kho git nên không biết tệp nào đã đổi; chạy lại không có --changed.',
	noBase: (base: string) =>
		`Không tìm thấy “${base}” trong kho git. Ở máy CI, tải đủ lịch sử (fetch-depth: 0) hoặc git fetch nhánh đó trước.`,
	notThere: (path: string) => `Không có tệp hay thư mục ${path}.`,
	notContent: (path: string, dir: string) => `${path} không phải tệp nội dung; tệp nội dung nằm trong ${dir}.`,
	usage: `Cách dùng: npm run content:check [-- TỆP… | --changed [--base NHÁNH]] [--format text|json|github] [--fix] [--strict]

  TỆP…           chỉ xem các tệp, thư mục này; không ghi thì xem tất cả
  --changed      chỉ xem tệp đã đổi so với lần git commit cuối
  --base NHÁNH   cùng --changed: so với chỗ rẽ khỏi nhánh đó, ví dụ origin/main
  --format       text cho người đọc, json cho máy, github cho chú thích trên GitHub và Gitea
  --fix          tự sửa những chỗ chắc chắn rồi xem lại
  --strict       có chỗ nên xem lại cũng tính là chưa đạt`,
} as const;
