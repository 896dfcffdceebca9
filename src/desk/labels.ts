import type { z } from 'zod';
import type { bulletinSchema, documentSchema, pageSchema, profileSchema } from '../content/schema.ts';
import { urls } from '../urls.ts';

/** What editors read at a field of the form. */
export interface FieldLabel {
	readonly label: string;
	readonly hint?: string;
	/** Of one entry of a list, for the button that adds one. */
	readonly item?: string;
	/** Of the fields within. */
	readonly fields?: Labels;
}

/** A key that the form has no field for; what a file says there stays as it is. */
export interface LeftOut {
	readonly leftOut: string;
}

export type Labels = Readonly<Record<string, FieldLabel | LeftOut>>;

/** Every key of a schema has to have its label. */
type LabelsOf<S extends z.ZodObject> = Readonly<Record<keyof S['shape'], FieldLabel | LeftOut>>;

const link = {
	name: { label: 'Tên' },
	url: { label: 'Địa chỉ web', hint: 'Bắt đầu bằng https://' },
} satisfies Labels;

const eventLabels = {
	from: { label: 'Bắt đầu', hint: 'Như 15/7/2024 8 giờ; cả ngày thì chỉ ghi 15/7/2024.' },
	to: { label: 'Xong', hint: 'Chỉ ghi giờ, như 11 giờ 30, nếu xong trong ngày. Không rõ thì để trống.' },
	place: { label: 'Ở đâu' },
} satisfies Labels;

export const bulletinLabels: LabelsOf<typeof bulletinSchema> = {
	title: { label: 'Tiêu đề' },
	date: {
		label: 'Ngày đăng',
		hint: 'Ngày chưa tới thì tới ngày đó tin mới hiện. Trình duyệt tiếng Anh ghi tháng trước, ngày sau: xem kỹ.',
	},
	author: { label: 'Người viết' },
	category: { label: 'Chuyên mục' },
	summary: { label: 'Tóm tắt', hint: 'Một, hai câu nói đúng việc chính. Để trống thì lấy đoạn mở đầu.' },
	image: { label: 'Ảnh đầu tin', hint: 'Chọn ảnh thì phải ghi cả câu mô tả ở dưới.' },
	imageAlt: { label: 'Mô tả ảnh đầu tin', hint: 'Cho người không nhìn thấy ảnh: trong ảnh có ai, đang làm gì.' },
	attachments: {
		label: 'Tệp đính kèm',
		hint: 'PDF, Word, Excel, PowerPoint, OpenDocument hoặc ZIP, mỗi tệp không quá 20 MB.',
		item: 'tệp',
		fields: {
			file: { label: 'Tệp' },
			title: {
				label: 'Tên tệp',
				hint: 'Như người dân sẽ đọc và tìm: Kế hoạch tuyển quân năm 2025. Để trống thì lấy tên tệp.',
			},
		},
	},
	directives: {
		label: 'Xếp theo văn bản',
		hint: 'Gõ vài chữ của số, ký hiệu hoặc trích yếu để tìm. Xem ngày kẻo chọn nhầm văn bản cùng ký hiệu.',
	},
	updated: { label: 'Ngày sửa' },
	corrections: {
		label: 'Đính chính',
		hint: 'Khi sửa điều làm người đọc hiểu khác đi. Hiện ở cuối tin và trong bản tin RSS.',
		item: 'đính chính',
		fields: {
			date: { label: 'Ngày đính chính' },
			note: { label: 'Lời đính chính', hint: 'Trước ghi gì, đúng là gì.' },
		},
	},
	event: {
		label: 'Ngày diễn ra',
		hint: 'Họp, tiếp công dân, ra quân. Hiện ở đầu tin, mục Sắp tới và lịch trên máy của người dân.',
		fields: eventLabels,
	},
	events: {
		label: 'Các ngày khác',
		hint: 'Lịch có nhiều ngày, như lịch tiếp công dân cả tháng: mỗi ngày một mục.',
		item: 'ngày khác',
		fields: eventLabels,
	},
	deadline: {
		label: 'Hạn chót',
		hint: 'Ngày cuối lấy ý kiến, niêm yết, nộp hồ sơ, như 31/7/2024. Hết ngày ấy cổng tự ghi “đã hết hạn”.',
	},
	draft: { label: 'Bản nháp', hint: 'Bật thì tin chưa đăng ở đâu cả.' },
	removed: {
		label: 'Gỡ tin',
		hint: 'Tin đã đăng thì gỡ, đừng xóa: người có địa chỉ cũ sẽ thấy tin gỡ ngày nào, vì sao.',
		fields: {
			date: { label: 'Ngày gỡ' },
			note: { label: 'Lý do', hint: 'Một câu, ai cũng đọc được.' },
			replacedBy: {
				label: 'Tin thay thế',
				hint: 'Phần cuối địa chỉ của tin kia, như le-ra-quan. Có thì cổng dẫn tới đó.',
			},
		},
	},
	legacyUrls: { label: 'Địa chỉ ở cổng cũ', hint: 'Ví dụ /?gd=7&cn=121&tc=4589', item: 'địa chỉ' },
};

export const documentLabels: LabelsOf<typeof documentSchema> = {
	kind: { label: 'Loại văn bản' },
	number: { label: 'Số', hint: 'Như 28' },
	symbol: { label: 'Số, ký hiệu', hint: 'Như 28-CT/TW' },
	issuer: { label: 'Cơ quan ban hành' },
	level: { label: 'Cấp' },
	system: { label: 'Hệ thống' },
	issued: { label: 'Ngày ban hành', hint: 'Viết 2019-01-21; chỉ biết năm thì viết 2019.' },
	effective: { label: 'Ngày có hiệu lực' },
	title: { label: 'Trích yếu' },
	aliases: { label: 'Tên tắt', hint: 'Như Chỉ thị 28', item: 'tên tắt' },
	file: { label: 'Tệp toàn văn', hint: 'Bản PDF hoặc Word, không quá 20 MB. Chỉ có ở trang khác thì điền mục dưới.' },
	url: { label: 'Toàn văn ở trang của cơ quan', hint: 'Bắt đầu bằng https://' },
	implements: { label: 'Thực hiện văn bản' },
	status: { leftOut: 'a word or a group, which no field of the page can be; it is written into the file' },
	sources: { label: 'Nguồn đã đọc', hint: 'Địa chỉ web, bắt đầu bằng https://', item: 'nguồn' },
	note: { label: 'Ghi chú' },
};

export const pageLabels: LabelsOf<typeof pageSchema> = {
	title: { label: 'Tiêu đề' },
	summary: { label: 'Tóm tắt' },
	order: { label: 'Thứ tự', hint: 'Số nhỏ đứng trước; để trống thì trang không đứng trong thanh mục.' },
};

export const profileLabels: LabelsOf<typeof profileSchema> = {
	name: { label: 'Tên phường', hint: 'Viết đủ, có cả chữ Phường hay Xã.' },
	shortName: { label: 'Tên gọn' },
	portal: { label: 'Tên cổng' },
	unit: { label: 'Đơn vị cấp trên' },
	url: { label: 'Địa chỉ cổng', hint: 'Bắt đầu bằng https://' },
	levels: {
		label: 'Cách gọi các cấp',
		fields: {
			'trung-uong': { label: 'Trung ương' },
			tinh: { label: 'Tỉnh, thành phố' },
			huyen: { label: 'Huyện, thị xã' },
			phuong: { label: 'Phường, xã' },
		},
	},
	contacts: {
		label: 'Liên hệ',
		fields: { address: { label: 'Địa chỉ' }, phone: { label: 'Điện thoại' }, email: { label: 'Thư điện tử' } },
	},
	successor: {
		label: 'Đơn vị kế tiếp',
		fields: {
			name: { label: 'Tên' },
			from: { label: 'Từ ngày' },
			bulletin: { label: 'Tin nói việc này', hint: 'Phần cuối địa chỉ của tin' },
			url: { label: 'Địa chỉ web', hint: 'Bắt đầu bằng https://' },
		},
	},
	trustBadge: { label: 'Nhãn tín nhiệm', fields: link },
	relatedLinks: { label: 'Cơ quan liên quan', item: 'cơ quan', fields: link },
	counter: { label: 'Bộ đếm', fields: { offset: { label: 'Đếm tiếp từ', hint: 'Số lượt của cổng cũ' } } },
	mdxBulletins: { leftOut: 'who allows MDX in bulletins does so in the file itself' },
	categories: { label: 'Chuyên mục', item: 'chuyên mục' },
	editing: { leftOut: 'who changes where editors write to does so in the file itself' },
};

export const deskStrings = {
	title: (ward: string) => `Bàn tin ${ward}`,
	bulletins: { label: 'Tin bài', singular: 'tin' },
	documents: { label: 'Sổ văn bản', singular: 'văn bản' },
	pages: { label: 'Trang giới thiệu', singular: 'trang' },
	profile: 'Hồ sơ phường',
	mdx: (label: string) => `${label} (.mdx)`,
	body: 'Nội dung',
	mdxHint: 'Tệp này có mã lệnh giữa ngoặc nhọn; chỉ sửa chữ, giữ nguyên phần trong ngoặc.',
	drafts: 'Bản nháp',
	scheduled: 'Hẹn ngày',
	byCategory: 'Chuyên mục',
	byYear: 'Năm',
	year: 'Ghi 2019-01-21, hoặc chỉ năm 2019',
	moment: 'Ghi đủ ngày, tháng, năm, như 15/7/2024 8 giờ',
	documentChoice: '{{kind}} {{symbol}}, {{issued}}: {{title}}',
	loading: 'Đang mở bàn tin…',
	needsScript: 'Bàn tin cần JavaScript. Có thể viết tin bằng tệp, xem content/README.md.',
	localOnly: `Bàn tin của cổng này chỉ dùng trên máy có thư mục nội dung. Trên máy đó, chạy npm start rồi mở http://localhost:4321${urls.desk}.`,
	backToPortal: 'Về cổng',
	/** The program's own word, by which its button is known. */
	deleting: 'Xóa',
} as const;
