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
	notUrl: (written: string) => `“${written}” không phải địa chỉ web, địa chỉ bắt đầu bằng https://`,
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
	notUtf8: 'tệp không phải UTF-8; mở lại bằng trình soạn thảo và lưu với bảng mã UTF-8',
	noFrontmatter: 'đầu tệp thiếu phần khai báo giữa hai dòng ---',
	openFrontmatter: 'phần khai báo mở bằng --- nhưng không có dòng --- đóng lại',
	emptyBody: 'tin chưa có nội dung sau phần khai báo',
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
	imageOutside: (file: string) => `ảnh “${file}” phải nằm trong thư mục content`,
	remoteImage: (url: string) => `ảnh “${url}” nằm ở trang khác; tải về, đặt cạnh tin rồi ghi tên tệp`,
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
		other: 'đoạn giữa hai dòng --- viết chưa đúng kiểu “mục: nội dung”',
	},
	mdx: (reason: string) => `trang .mdx viết chưa đúng: ${reason}`,
} as const;

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
	url: { label: 'địa chỉ web (url)', example: 'url: https://phuong.example.vn' },
	'event.from': { label: 'ngày, giờ diễn ra (from)', example: 'from: 2024-07-15 08:00' },
	'events.from': { label: 'ngày, giờ diễn ra (from)', example: 'from: 2024-07-15 08:00' },
	from: { label: 'ngày bắt đầu (from)', example: 'from: 2025-07-01' },
	categories: { label: 'danh sách chuyên mục (categories)', example: 'categories:\n  - Thông báo' },
};
