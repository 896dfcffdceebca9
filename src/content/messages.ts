import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES } from '../domain/attachment.ts';

/** What editors are told when content is wrong. Whole sentences without a full stop: what is wrong, then what to do. */
export const messages = {
	problems: (count: number) => `Nội dung có ${count} chỗ sai, chưa đăng gì:`,
	warnings: (count: number) => `Có ${count} chỗ nên xem lại:`,
	warning: 'cảnh báo: ',
	/** Below what is wrong, its lines under each other. */
	fix: (text: string) => `    Sửa thành:  ${text.replaceAll('\n', '\n                ')}`,
	missing: (label: string) => `thiếu ${label}`,
	empty: 'để trống',
	unknownKey: (key: string) => `không có mục nào tên “${key}”`,
	notText: 'phải là một dòng chữ, không phải danh sách hay nhóm mục',
	notList: 'phải là danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang',
	notGroup: 'phải là nhóm mục con, mỗi mục một dòng thụt vào hai dấu cách',
	unreadableDate: (written: string) => `không hiểu “${written}” là ngày nào, viết theo kiểu 2024-07-02 hoặc 02/07/2024`,
	notInCalendar: (day: number, month: number, year: number, days: number | undefined) =>
		days === undefined
			? `không có tháng ${month}`
			: `không có ngày ${day}/${month}/${year}: tháng ${month}/${year} chỉ có ${days} ngày`,
	yearOutOfRange: (year: number) => `năm ${year} không thể đúng, xem lại bốn chữ số của năm`,
	notYesNo: (written: string) => `“${written}” phải là true (có) hoặc false (không)`,
	notNumber: (written: string) => `“${written}” phải là một số viết liền, không có dấu chấm`,
	badAddress: {
		scheme: (written: string) => `“${written}” không phải địa chỉ web, địa chỉ bắt đầu bằng https://`,
		signs: (written: string) =>
			`“${written}” có dấu cách, dấu \\ hoặc ký tự ẩn, không phải địa chỉ web; chép lại từ trình duyệt`,
		userinfo: (written: string) =>
			`“${written}” có dấu @ trước tên miền nên dẫn tới nơi khác với chữ đọc thấy; bỏ phần trước dấu @`,
		letters: (written: string) =>
			`“${written}” có tên miền viết bằng chữ trông giống chữ Việt mà không phải; gõ lại tên miền`,
	},
	badPath: (written: string) =>
		`“${written}” phải là địa chỉ bắt đầu bằng https://, hoặc đường dẫn tới tệp của cổng, như /tai-lieu/chi-thi-28.pdf`,
	notLegacyUrl: (written: string) => `“${written}” phải là phần địa chỉ sau tên miền, bắt đầu bằng dấu /`,
	notOneOf: (written: string, allowed: readonly string[]) => `“${written}” phải là một trong: ${allowed.join(', ')}`,
	imageWithoutAlt: 'có ảnh nhưng chưa có imageAlt, là câu mô tả ảnh cho người không nhìn thấy',
	removedBeforeDate: 'ngày gỡ đứng trước ngày đăng của tin; tin chưa đăng thì ghi draft: true',
	replacedByItself: 'tin không thể thay thế chính nó',
	notReplacing: (slug: string) => `tin “${slug}” là bản nháp hoặc đã gỡ nên không thay thế được tin này`,
	correctionBeforeDate: 'ngày sửa đứng trước ngày đăng của tin',
	unreadableMoment: (written: string) =>
		`không hiểu “${written}” là ngày, giờ nào, viết theo kiểu 2024-07-15 08:00; cả ngày thì chỉ ghi 2024-07-15`,
	unreadableEnd: (written: string) =>
		`không hiểu “${written}” là lúc nào, viết theo kiểu 11:00 nếu xong trong ngày, hoặc 2024-07-16 17:00`,
	noSuchHour: (written: string) => `không có giờ như trong “${written}”: giờ từ 0 đến 23, phút từ 00 đến 59`,
	endWithoutBeginning: 'có giờ xong mà chưa có giờ bắt đầu; ghi cả giờ vào from',
	endBeforeBeginning: 'lúc xong phải sau lúc bắt đầu (from)',
	eventBeforeDate: 'việc này đã qua khi tin đăng; xem lại ngày, giờ',
	deadlineBeforeDate: 'hạn này đã qua khi tin đăng; xem lại ngày, giờ',

	emptyFile: 'tệp trống, chưa có nội dung',
	tooLarge: (size: string, limit: string) => `tệp nặng ${size}, quá ${limit}; ảnh phải là tệp riêng đặt cạnh tin`,
	/** Of what lies where a file should, by what it is. */
	odd: {
		missing: 'không có tệp này',
		link: 'đây là liên kết (symbolic link), không phải tệp; chép tệp thật vào chỗ này',
		folder: 'đây là thư mục, không phải tệp; đổi tên thư mục, bỏ phần đuôi',
		'no-folder': 'đây là tệp, mà ở tên này phải là thư mục; đổi tên tệp',
		pipe: 'đây là ống dẫn (FIFO), không phải tệp; xóa đi',
		socket: 'đây là socket, không phải tệp; xóa đi',
		device: 'đây là thiết bị, không phải tệp; xóa đi',
		large: 'tệp quá lớn',
		unreadable: 'máy không cho đọc; cấp quyền đọc cho tài khoản dựng trang, hoặc chép lại tệp',
		name: 'tên có ký tự máy không hiện được, không phải UTF-8, hoặc dài quá 200 byte; đặt lại tên bằng chữ thường không dấu, số và dấu gạch ngang',
		'same-name': (other: string) =>
			`chỉ khác ${other} ở chữ hoa, chữ thường hoặc cách gõ dấu, chép sang máy khác sẽ mất một tệp; đổi tên một trong hai`,
		'too-many': 'có quá nhiều tệp (hơn 90.000); thư mục này chỉ để nội dung của cổng, chuyển phần khác đi',
	},
	notUtf8: 'tệp không phải UTF-8; mở lại bằng trình soạn thảo và lưu với bảng mã UTF-8',
	noFrontmatter: 'đầu tệp thiếu phần khai báo giữa hai dòng ---',
	openFrontmatter: 'phần khai báo mở bằng --- nhưng không có dòng --- đóng lại',
	emptyBody: 'tin chưa có nội dung sau phần khai báo',
	placeholder: 'tin còn nguyên dòng mẫu của npm run new; viết nội dung thay cho dòng này, hoặc ghi draft: true',
	unread: {
		ending: (right: string) => `tệp này không được đọc vì đuôi tên; đổi tên thành ${right}`,
		page: 'tệp này không thành tin; chạy npm run import -- TỆP',
		locked: 'Word đang mở tệp này, hoặc đã tắt ngang; đóng Word rồi xóa tệp',
		backup: 'bản sao lưu của trình soạn thảo, không được đọc; xóa nếu không cần',
		elsewhere: (folder: string) => `tệp nằm ngoài thư mục ${folder} nên không được đọc; chuyển vào đó`,
	},
	badFileName: 'tên tệp chỉ gồm chữ thường không dấu, số và dấu gạch ngang',
	deviceName: (name: string) =>
		`Windows không cho thư mục nào tên “${name}”, mà địa chỉ của trang là một thư mục; đổi tên`,
	dateContradictsFileName: (field: string, file: string) => `ngày ${field} khác với ngày ${file} trong tên tệp`,
	sameSlug: (other: string) => `cùng địa chỉ với ${other}; đổi tên một trong hai tệp`,
	reservedSlug: 'địa chỉ này cổng đã dùng cho trang khác; đổi tên tệp',
	ownLegacyUrl: 'đây là địa chỉ của một trang trên cổng này, không phải của cổng cũ',
	sameLegacyUrl: (other: string) => `địa chỉ cũ này đã khai ở ${other}`,
	unknownCategory: (written: string, known: readonly string[]) =>
		`không có chuyên mục “${written}”; các chuyên mục trong phuong.yaml: ${known.join(', ')}`,
	unknownDocument: (written: string) => `chưa có văn bản “${written}” trong sổ (thư mục van-ban)`,
	ambiguousDocument: (written: string) => `“${written}” có thể là nhiều văn bản; chọn một trong các dòng sau`,
	wrongDay: (symbol: string, written: string, known: string) =>
		`sổ văn bản có ${symbol} ${known}, ở đây ghi ngày ${written}; xem lại ngày, hoặc thêm văn bản này vào sổ`,
	wrongKind: (surface: string, symbol: string, kinds: string) =>
		`“${surface}”: tên loại và ký hiệu không khớp, ${symbol} là ký hiệu của ${kinds}`,
	shortMention: (surface: string) => `lần đầu nhắc “${surface}” nên ghi đủ ký hiệu, ngày và cơ quan`,
	otherKind: (surface: string, meant: string) => `“${surface}” chưa được nêu ở đâu trong tin; có phải “${meant}” không`,
	unexplainedMention: (surface: string, known: readonly string[]) =>
		known.length > 0
			? `“${surface}” chưa rõ là văn bản nào; ghi đủ ký hiệu và ngày. Trong sổ có: ${known.join('; ')}`
			: `“${surface}” chưa rõ là văn bản nào; ghi đủ ký hiệu, ngày và cơ quan ở lần nhắc đầu`,
	fullMention: (kind: string, symbol: string, day: string, issuer: string) =>
		`${kind} số ${symbol}, ${day} của ${issuer}`,
	day: (day: string) => `ngày ${day}`,
	year: (year: string) => `năm ${year}`,
	suggestedFile: (id: string, isDated: boolean) => (isDated ? `${id}.yaml` : `${id}-<năm>.yaml`),
	suggestion: (file: string, empty: readonly string[]) => [
		'# Đề xuất từ các tin có nhắc đến văn bản này. Đối chiếu với bản gốc, sửa cho đúng,',
		`# rồi chuyển tệp sang thư mục van-ban với tên ${file}.`,
		...(empty.length > 0
			? [
					`# Các tin không nói, cần điền: ${empty.map((key) => (key === 'title' ? 'trích yếu (title)' : (fields[key]?.label ?? key))).join(', ')}.`,
				]
			: []),
	],
	missingImage: (file: string) => `không có tệp ảnh “${file}” cạnh tin này`,
	corruptImage: (file: string) => `ảnh “${file}” hỏng hoặc không phải ảnh, không mở được; lưu lại ảnh rồi thay`,
	hugeImage: (file: string) =>
		`ảnh “${file}” có quá nhiều điểm ảnh (hơn 210 triệu); thu nhỏ còn rộng khoảng 2.000 điểm rồi thay`,
	oddImage: (file: string, why: string) => `ảnh “${file}”: ${why}`,
	imageOutside: (file: string) => `ảnh “${file}” phải nằm trong thư mục content`,
	remoteImage: (url: string) => `ảnh “${url}” nằm ở trang khác; tải về, đặt cạnh tin rồi ghi tên tệp`,
	attachment: {
		missing: (file: string) =>
			`không có tệp “${file}” cạnh bài này; chép tệp vào, hoặc sửa tên (chữ hoa, chữ thường khác nhau)`,
		remote: (url: string) => `tệp “${url}” nằm ở trang khác; tải về, đặt cạnh bài rồi ghi tên tệp`,
		outside: (file: string) => `tệp “${file}” phải nằm trong thư mục content, cạnh bài này`,
		empty: (file: string) => `tệp “${file}” rỗng, không có gì bên trong; chép lại tệp`,
		tooLarge: (file: string, bytes: number) =>
			`tệp “${file}” nặng ${megabytes(bytes)}, quá ${megabytes(MAX_ATTACHMENT_BYTES)}; quét lại ở 150–200 dpi, hoặc tách thành nhiều tệp`,
		executable: (file: string) =>
			`tệp “${file}” là chương trình chạy được trên máy, cổng không đăng; xem lại tệp từ đâu tới`,
		macros: (file: string) => `tệp “${file}” có lệnh chạy (macro); lưu lại thành .docx, .xlsx hoặc xuất ra PDF`,
		locked: (file: string) => `tệp “${file}” đặt mật khẩu nên người dân không mở được; bỏ mật khẩu rồi lưu lại`,
		dangerousPart: (file: string, part: string) =>
			`trong tệp nén “${file}” có “${part}” là chương trình, hoặc là tệp nén nữa, không xem trước được; bỏ ra rồi nén lại`,
		otherContent: (file: string, found: string | undefined) =>
			found === undefined
				? `tệp “${file}” hỏng, hoặc bên trong không phải loại mà đuôi tên ghi; mở lại bằng chương trình đã viết nó rồi lưu`
				: `tệp “${file}” bên trong là ${found.toUpperCase()}, khác đuôi tên; mở tệp rồi lưu lại đúng loại, đừng chỉ đổi tên`,
		withMacros: (extension: string, plain: string) =>
			`tệp .${extension} có lệnh chạy (macro), cổng không đăng; lưu lại thành .${plain}`,
		program: (extension: string) => `tệp .${extension} là chương trình chạy được trên máy, cổng không đăng`,
		page: (extension: string) => `tệp .${extension} mở ra có thể chạy lệnh, cổng không đăng; xuất ra PDF`,
		otherArchive: (extension: string) => `nhiều máy không mở được tệp .${extension}; nén lại thành .zip`,
		picture: 'ảnh không phải tệp đính kèm; cho vào bài bằng ![Câu mô tả ảnh](ten-anh.jpg)',
		otherType: (extension: string) =>
			`loại tệp ${extension === '' ? 'không có đuôi tên' : `.${extension}`} không đính kèm được; được: ${Object.keys(ATTACHMENT_TYPES).join(', ')}`,
		badName: (file: string) => `tên tệp “${file}” không có chữ cái hay chữ số nào để làm địa chỉ; đổi tên tệp`,
		twice: (file: string) => `tệp “${file}” đã ghi ở trên, chỉ giữ một`,
		sameAddress: (other: string) => `tên tệp viết không dấu trùng với “${other}” của bài này; đổi tên một trong hai`,
		untitled: (title: string) => `tệp chưa có tên (title), trang đang ghi “${title}” theo tên tệp`,
		author: (file: string, name: string) =>
			`tệp “${file}” còn ghi tên người soạn “${name}”; trong Word, Excel: Tệp > Thông tin > Kiểm tra tài liệu, xóa rồi lưu lại`,
		pdfLocked: (file: string) => `tệp “${file}” đòi mật khẩu mới mở được; người dân sẽ không đọc được`,
		pdfDamaged: (file: string) => `tệp “${file}” có vẻ hỏng: máy không đếm được số trang; mở thử, rồi xuất lại PDF`,
	},
	wrongId: (expected: string) => `tên tệp không khớp với loại, ký hiệu và năm; tên đúng là ${expected}.yaml`,
	sameCategory: (other: string) => `trùng địa chỉ với chuyên mục “${other}”, chỉ giữ một`,
	sameDocument: (other: string) => `trùng tên với ${other}, chỉ giữ một`,
	unknownBulletin: (slug: string) => `không có tin “${slug}”`,
	missingProfile: 'thiếu tệp phuong.yaml là hồ sơ của phường',
	missingFolder: (dir: string) => `không thấy thư mục nội dung ${dir}; đặt biến CONTENT_DIR cho đúng`,
	editing: {
		notRepo: (value: string) => `“${value}” không phải tên kho; ghi chủ kho và tên kho, ví dụ ubnd-phuong/ban-tin`,
		notFolder: (value: string) =>
			`“${value}” không phải thư mục trong kho; ví dụ content, hoặc . khi nội dung ở ngay đầu kho`,
		withoutRepo: (backend: string) => `có backend: ${backend} thì phải có repo, ví dụ repo: ubnd-phuong/ban-tin`,
		withoutBackend: 'có repo thì phải có backend: github, gitlab hoặc gitea',
		withoutServer: 'backend: gitea thì phải có server, là địa chỉ máy chủ Gitea hay Forgejo của đơn vị',
		reviewUnsupported: 'duyệt tin trước khi đăng chỉ dùng được với backend: github hoặc gitlab',
	},
	yaml: {
		noSpaceAfterColon: 'sau dấu hai chấm của tên mục phải có dấu cách',
		nextIndented: 'dòng ngay dưới thụt vào thừa; mỗi mục bắt đầu từ đầu dòng',
		unreadable: 'dòng này máy không đọc được; thường do chữ có dấu hai chấm mà không đặt trong ngoặc kép',
		duplicate: 'mục này đã ghi ở trên, chỉ giữ lại một',
		tab: 'đầu dòng có phím Tab, dùng dấu cách',
		openQuote: 'dấu ngoặc kép mở mà không đóng',
		openBracket: 'thiếu dấu ngoặc hoặc dấu đóng',
		sign: 'nội dung bắt đầu bằng một dấu đặc biệt, phải đặt trong ngoặc kép',
		unevenIndent: 'thụt đầu dòng không đều với các dòng cùng cấp',
		tooLong: 'phần khai báo có quá nhiều mục; nội dung viết dưới dòng --- thứ hai',
		nested: 'phần khai báo lồng quá nhiều lớp; mỗi mục viết một dòng “mục: nội dung”',
		other: 'đoạn giữa hai dòng --- viết chưa đúng kiểu “mục: nội dung”',
	},
	/** Of a body that would take a machine for ever. */
	unfit: {
		nested: 'chữ lồng quá nhiều lớp (trích dẫn, danh sách hoặc dấu nhấn trong nhau); bỏ bớt dấu ở đầu dòng này',
		crowded:
			'có quá nhiều dấu định dạng (*, _, [, <, `, |) trong một đoạn hay một bảng; bỏ bớt, hoặc chia ra nhiều đoạn',
		'long-mdx': 'trang .mdx dài quá 50.000 chữ cái; đổi đuôi tệp thành .md, hoặc chia ra nhiều trang',
		headings: 'có hơn 2.000 đề mục; chia ra nhiều tin',
	},
	mdxBulletin:
		'tin bài .mdx có thể chứa mã lệnh nên không được dùng; đổi đuôi tệp thành .md, hoặc nhờ người quản trị ghi mdxBulletins: true trong phuong.yaml',
	/** Of what MDX may not hold; nothing of the content is ever run. */
	mdxFault: {
		import: () => 'không được dùng import, export; xóa dòng này',
		expression: (code: string) => `không được dùng mã lệnh trong dấu ngoặc nhọn {${code}}; viết thẳng chữ hoặc số`,
		element: (name: string, known: readonly string[]) =>
			`không có thành phần <${name}>; chỉ dùng được: ${known.join(', ')}`,
		attribute: (name: string) => `không dùng được thuộc tính này: <${name}>; xóa thuộc tính`,
		'attribute-code': (name: string) => `thuộc tính của <${name}> không được chứa mã lệnh; viết chữ trong ngoặc kép`,
		address: (address: string) => `địa chỉ “${address}” không an toàn; dùng địa chỉ bắt đầu bằng https:// hoặc /`,
	},
	mdx: (reason: string) => `trang .mdx viết chưa đúng: ${reason}`,
} as const;

/** The body of a bulletin to begin with, which is no text of a published one. */
export const PLACEHOLDER = 'Viết nội dung của tin ở đây, thay cho dòng này.';

/** How each frontmatter key is called, and a line that would be right; of a group's key, also by both names. */
export const fields: Record<string, { readonly label: string; readonly example: string }> = {
	title: { label: 'tiêu đề (title)', example: 'title: Tiêu đề của tin' },
	date: { label: 'ngày đăng (date)', example: 'date: 2024-07-02' },
	'corrections.date': { label: 'ngày đính chính (date)', example: 'date: 2024-07-02' },
	'removed.date': { label: 'ngày gỡ (date)', example: 'date: 2024-07-02' },
	'removed.note': { label: 'lý do gỡ (note)', example: 'note: Đăng nhầm, số liệu chưa được duyệt.' },
	note: { label: 'lời đính chính (note)', example: 'note: Câu cần đính chính' },
	name: { label: 'tên (name)', example: 'name: Phường Hương Xuân' },
	kind: { label: 'loại văn bản (kind)', example: 'kind: chi-thi' },
	number: { label: 'số văn bản (number)', example: 'number: 28' },
	symbol: { label: 'ký hiệu (symbol)', example: 'symbol: 28-CT/TW' },
	issuer: { label: 'cơ quan ban hành (issuer)', example: 'issuer: Bộ Chính trị' },
	level: { label: 'cấp (level)', example: 'level: trung-uong' },
	system: { label: 'hệ thống (system)', example: 'system: dang' },
	issued: { label: 'ngày ban hành (issued)', example: 'issued: 2019-01-21' },
	replacedBy: { label: 'văn bản thay thế (replacedBy)', example: 'replacedBy: chi-thi-28-ct-tw-2023' },
	'attachments.file': { label: 'tên tệp đính kèm (file)', example: 'file: ke-hoach.pdf' },
	url: { label: 'địa chỉ web (url)', example: 'url: https://phuong.example.vn' },
	'event.from': { label: 'ngày, giờ diễn ra (from)', example: 'from: 2024-07-15 08:00' },
	'events.from': { label: 'ngày, giờ diễn ra (from)', example: 'from: 2024-07-15 08:00' },
	from: { label: 'ngày bắt đầu (from)', example: 'from: 2025-07-01' },
	categories: { label: 'danh sách chuyên mục (categories)', example: 'categories:\n  - Thông báo' },
};

/** Of a file that is attached, in thousands of thousands as its limit is. */
function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
