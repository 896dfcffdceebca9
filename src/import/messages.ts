import type { LegacyEncoding } from './legacy-letters.ts';

const ENCODINGS: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (phông .Vn…)', vni: 'VNI (phông VNI-…)' };
const number = new Intl.NumberFormat('vi-VN');
const listed = (items: readonly string[]) => items.map((item) => `“${item}”`).join('; ');
const saveAsDocx = 'mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (*.docx), rồi nhập tệp đó';

/** What editors are told by `npm run import` and `npm run new`. */
export const importMessages = {
	usage: [
		'Cách dùng:  npm run import -- TỆP…',
		'Tệp là báo cáo Word (.docx), trang lưu từ cổng cũ (.html) hoặc văn bản thuần (.txt); có thể ghi nhiều tệp, hoặc một thư mục.',
		'Ví dụ:      npm run import -- bao-cao.docx',
	].join('\n'),
	emptyFile: 'tệp trống, không có chữ nào; xem lại có đúng tệp cần nhập không',
	tooLarge: (bytes: number, limit: number) =>
		`tệp nặng ${number.format(Math.round(bytes / 1024 / 1024))} MB, quá ${number.format(limit / 1024 / 1024)} MB; trong Word bấm vào một ảnh, chọn Nén ảnh (Compress Pictures) cho mọi ảnh, lưu lại rồi nhập`,
	noFile: 'không có tệp này; xem lại tên và thư mục',
	emptyFolder: 'thư mục không có tệp .docx, .html hay .txt nào',
	unreadable:
		'máy không mở được tệp này: tệp đang mở ở chương trình khác hoặc không có quyền đọc; đóng lại rồi thử lần nữa',
	pdf: `đây là tệp PDF, chữ trong PDF không nhập được cho đúng; tìm tệp Word gốc, hoặc mở PDF bằng Word rồi lưu thành .docx`,
	rtf: `đây là tệp RTF; ${saveAsDocx}`,
	mhtml:
		'đây là trang lưu gộp một tệp (.mht); mở bằng trình duyệt, lưu lại với kiểu “Trang web, đầy đủ” (Webpage, Complete) rồi nhập tệp .html',
	picture: 'đây là một tấm ảnh; ảnh thì đặt cạnh tin trong thư mục tin-bai, không phải nhập',
	alreadyBulletin: 'đây đã là tệp tin bài (có phần khai báo giữa hai dòng ---); chép thẳng vào thư mục tin-bai',
	encrypted:
		'tệp Word có mật khẩu, máy không đọc được; mở bằng Word, chọn Tệp (File) > Thông tin (Info) > Bảo vệ tài liệu (Protect Document) > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại rồi nhập',
	oldWord: `đây là tệp Word kiểu cũ (.doc, trước năm 2007); ${saveAsDocx}`,
	otherOffice:
		'đây là bảng tính, trình chiếu hoặc tệp Office khác, không phải văn bản Word; chép phần cần đăng sang một tệp Word rồi nhập',
	openDocument: `đây là tệp OpenDocument (.odt); ${saveAsDocx}`,
	notDocx: 'đây là tệp nén, không phải tệp Word; giải nén ra rồi nhập từng tệp trong đó',
	corruptDocx: 'tệp Word hỏng, không mở được; mở bằng Word, chọn Mở và sửa (Open and Repair), lưu lại rồi nhập',
	bomb: 'tệp Word này bung ra quá lớn so với một bài báo cáo nên máy không mở; chép phần chữ và ảnh sang một tệp Word mới rồi nhập',
	tooMuch:
		'tệp có quá nhiều phần so với một bài báo cáo nên máy không đọc; chép riêng bài cần đăng sang một tệp Word mới rồi nhập',
	tooDeep: 'tệp lồng quá nhiều lớp nên máy không đọc được; chép phần chữ sang một tệp Word mới rồi nhập',
	tooLong: (letters: number) =>
		`bài dài ${number.format(letters)} chữ cái, quá ${number.format(500_000)}, không phải là một tin; chia thành nhiều tin, hoặc đăng tệp gốc`,
	brokenUtf8: 'tệp ghi là UTF-8 nhưng có chữ hỏng, không biết chữ gốc là gì; lưu lại tệp với bảng mã UTF-8 rồi nhập',
	unknownEncoding:
		'chữ trong tệp không đọc ra tiếng Việt: có thể lẫn hai bảng mã cũ (TCVN3, VNI) với Unicode, hoặc là bảng mã khác; dùng công cụ chuyển mã của UniKey (Ctrl+Shift+F6) đổi sang Unicode dựng sẵn rồi nhập',
	noText: 'không tìm thấy đoạn văn nào để làm tin; nếu chữ nằm trong ảnh chụp thì phải gõ lại',
	changed: (file: string) =>
		`đã có ${file} với nội dung khác, máy giữ nguyên tệp đang có; muốn nhập lại thì đổi tên hoặc xóa tệp đó trước`,
	sameAddress: (file: string) =>
		`địa chỉ cũ của trang này đã có ở ${file}, tức là tin này nhập rồi; máy giữ nguyên tệp đang có`,
	cannotWrite: (reason: string) =>
		`không ghi được vào thư mục nội dung (${reason}); xem lại chỗ trống trên đĩa và quyền ghi`,

	converted: (encoding: LegacyEncoding) =>
		`chữ viết bằng bảng mã ${ENCODINGS[encoding]}, đã đổi sang Unicode; đọc lại một lượt tên riêng và chữ in hoa`,
	fromLine: (line: string) => `theo dòng “${line}”`,
	frame: 'ngày … tháng … năm … ở đầu công văn',
	pageHead: 'theo khai báo của trang cũ',
	fromPageHead: (day: string) => `theo khai báo của trang cũ: ${day}`,
	fromWordProperties: (day: string) => `là ngày lưu tệp Word lần cuối: ${day}`,
	fromFile: (day: string) => `là ngày sửa tệp lần cuối: ${day}`,
	dateToCheck: (from: string) =>
		`trong bài không thấy ngày đăng, ngày đang ghi ${from}; sửa lại mục date cho đúng, và ngày trong tên tệp`,
	titleFromName: (title: string) => `không thấy tiêu đề, tạm lấy tên tệp “${title}”; sửa lại mục title và tên tệp`,
	titleFromPage: (title: string) =>
		`trong bài không thấy tiêu đề, tạm lấy tên trang “${title}”; sửa lại mục title và tên tệp nếu chưa đúng`,
	capitals: (title: string) =>
		`tiêu đề viết hoa toàn bộ: “${title}”; nên viết thường, máy không tự đổi vì không biết tên riêng`,
	contactLeft: 'dòng tên người viết có số điện thoại hoặc thư điện tử, không đưa vào tin',
	unknownTrail: (trail: readonly string[]) =>
		`đường dẫn của trang cũ là ${trail.join(' › ')}, không trùng chuyên mục nào trong phuong.yaml; chọn category`,
	leftOut: (lines: readonly string[]) => `phần khung trang không đưa vào tin: ${listed(lines)}`,
	draftBecause: (count: number) =>
		`còn ${number.format(count)} việc phải sửa, máy đã in ra khi nhập; sửa xong thì xóa dòng này`,

	textBox: (text: string) => `hộp chữ (text box) “${text}” đã đặt sau đoạn chứa nó; xem lại chỗ đứng`,
	lostTextBox: (text: string) => `hộp chữ (text box) không đưa vào được, chép tay nếu cần: “${text}”`,
	trackedChanges: (count: number) =>
		`tệp còn ${number.format(count)} chỗ sửa chưa duyệt (Track Changes): máy lấy chữ thêm vào, bỏ chữ đã xóa; duyệt trong Word rồi nhập lại, hoặc đọc lại bài`,
	comments: (comments: readonly string[]) => `ghi chú (comment) của Word không đưa vào tin: ${listed(comments)}`,
	equation: (text: string) => `công thức không đưa vào được, gõ lại bằng chữ: “${text}”`,
	charts: (count: number) =>
		`có ${number.format(count)} biểu đồ hoặc sơ đồ (chart, SmartArt) không đưa vào được; lưu thành ảnh rồi chèn vào tin`,
	embedded: (count: number) =>
		`có ${number.format(count)} tệp nhúng (bảng Excel, công thức cũ…) không đưa vào; chép nội dung thành bảng hoặc ảnh`,
	macros: 'tệp có macro, máy bỏ qua macro',
	headersFooters: (lines: readonly string[]) => `đầu trang, chân trang của Word không đưa vào tin: ${listed(lines)}`,
	unknownSigns: (signs: readonly string[]) =>
		`có ký hiệu máy không đọc được (${signs.join('; ')}); mở tệp Word xem đó là dấu gì`,
	unknownElements: (names: readonly string[]) =>
		`có phần của Word máy không hiểu (${names.join(', ')}), như tệp con chèn vào; mở tệp Word so lại với tin`,
	lostPictures: (count: number) =>
		`có ${number.format(count)} ảnh trong tệp Word không lấy ra được, như ảnh chỉ nối tới tệp khác; chèn lại ảnh vào tin`,
	player: (address: string) =>
		`trang cũ có phim, âm thanh hoặc khung nhúng không đưa vào tin${address && `: ${address}`}`,

	pictureLeft: (before: string, problem: string) =>
		`ảnh ${before ? `sau đoạn “${before}”` : 'ở đầu bài'} không đưa vào được: ${problem}`,
	remotePicture: (url: string) =>
		`ảnh nằm trên mạng, ${url.slice(0, 120)}; tải về đặt cạnh tin, hoặc lưu lại trang với kiểu “Trang web, đầy đủ”`,
	missingPicture: (src: string) => `không thấy tệp ${src.slice(0, 120) || 'ảnh'} cạnh trang đã lưu`,
	unshownPicture: (format: string) =>
		`định dạng ${format} không hiện được trên web; mở ảnh, lưu thành .jpg hoặc .png rồi đặt cạnh tin`,
	hugePicture: 'ảnh có hơn 210 triệu điểm; thu nhỏ còn rộng khoảng 2.000 điểm rồi đặt cạnh tin',
	damaged: 'hỏng hoặc lạ',
	dotLeft: (width: number, height: number) => `bỏ một ảnh trang trí ${width}×${height} điểm của khung trang`,
	pictureWithoutText: (file: string) =>
		`ảnh ${file} chưa có câu mô tả; trong tin viết vào giữa hai dấu ngoặc vuông: ![Câu mô tả ảnh](${file})`,

	progress: (done: number, total: number, name: string) =>
		`Đang nhập ${number.format(done)}/${number.format(total)}: ${name}`,
	imported: (from: string, file: string) => `${from} → ${file}`,
	unchanged: (from: string, file: string) => `${from}: đã nhập từ trước ở ${file}, không đổi gì`,
	failed: (from: string, reason: string) => `${from}: ${reason}`,
	facts: {
		title: 'Tiêu đề',
		date: 'Ngày',
		author: 'Người viết',
		category: 'Chuyên mục',
		text: 'Nội dung',
		documents: 'Văn bản',
		filed: 'Xếp theo',
		todo: 'Phải sửa',
		note: 'Xem lại',
	},
	noAuthor: 'không thấy; điền mục author nếu có',
	noCategory: 'chưa rõ; chọn một: ',
	text: (blocks: number, pictures: number) =>
		`${number.format(blocks)} khối${pictures > 0 ? `, ${number.format(pictures)} ảnh` : ''}`,
	documents: (count: number, known: number) =>
		`nhắc ${number.format(count)} văn bản, ${number.format(known)} có trong sổ`,
	unknownDocuments: (names: readonly string[]) => `chưa có trong sổ: ${names.join('; ')}`,
	ambiguousDocuments: (names: readonly string[]) => `chưa rõ là văn bản nào trong sổ: ${names.join('; ')}`,
	summary: (made: number, kept: number, failed: number) =>
		[
			`Đã nhập ${number.format(made)} tin`,
			...(kept > 0 ? [`${number.format(kept)} tin có từ trước, giữ nguyên`] : []),
			...(failed > 0 ? [`${number.format(failed)} tệp chưa nhập được`] : []),
		].join('; '),
	next: 'Mở tệp vừa nhập, đọc lại, sửa những điều nêu trên, rồi chạy: npm start',

	newUsage: 'Cách dùng:  npm run new -- "Tiêu đề của tin"',
	badTitle: (title: string) =>
		`Tiêu đề “${title}” chưa có chữ nào để đặt tên tệp. Ví dụ: npm run new -- "Phường ra quân dọn vệ sinh"`,
	titleInUse: (file: string) => `Đã có tin cùng địa chỉ: ${file}. Đổi tiêu đề, hoặc sửa tin đó.`,
	created: (file: string) => `Đã tạo ${file}`,
	createdNext: [
		'Việc tiếp theo:',
		'  1. Mở tệp đó, viết nội dung bên dưới dòng --- thứ hai.',
		'  2. Bỏ dấu # ở mục nào cần dùng.',
		'  3. Xong thì xóa dòng draft: true, rồi chạy: npm start',
	].join('\n'),
	template: {
		body: 'Viết nội dung của tin ở đây, thay cho dòng này.',
		noAuthor: 'tên người viết; muốn máy tự điền thì chạy: git config user.name "Họ Tên"',
		author: 'tên người viết',
		date: 'ngày đăng; ngày chưa tới thì tới ngày đó tin mới hiện',
		category: 'chuyên mục: bỏ dấu # ở một dòng',
		summary: 'một, hai câu nói đúng việc chính; không có thì lấy đoạn mở đầu',
		image: 'tên tệp ảnh đặt cạnh tin, và câu mô tả ảnh cho người không nhìn thấy',
		imageAlt: 'Câu mô tả ảnh',
		directives: 'văn bản mà tin xếp theo, mỗi văn bản một dòng',
		directive: 'Chỉ thị 43',
		draft: 'bản nháp, chưa đăng ở đâu; viết xong thì xóa dòng này',
	},
} as const;
