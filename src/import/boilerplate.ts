import { fold } from '../domain/text.ts';

/** Lines of a portal's page that are no part of its text, folded. */
const BOILERPLATE = new RegExp(
	`^(?:${[
		'trang chu',
		'tim kiem(?: tin tuc)?',
		'(?:a ?[-+]? ?){2,4}',
		'(?:in|in trang|in bai viet|ban in|print|gui (?:email|mail|cho ban be)|email|chia se(?: bai viet)?|facebook|zalo|twitter|like|share|luu|nghe doc bai|doc bai viet)',
		'(?:luot xem|luot doc|so lan xem|da xem|xem|views?|so luot truy cap)[: ]*[\\d. ,]*(?: ?luot(?: xem)?)?',
		'[\\d.,]+ (?:luot xem|luot doc)',
		'(?:co chu|co chu:|tang giam co chu|xem voi co chu)(?: .*)?',
		'(?:quay lai|tro ve|ve dau trang|len dau trang|dau trang|\\^|<<|>>|back|top)',
		'(?:gui )?(?:danh gia|binh luan|y kien)(?: bai viet| cua ban| ban doc)?(?: ?\\(\\d+\\))?:?',
		'(?:tu khoa|tags?) ?:.*',
		'tong so diem cua bai viet(?: .*)?',
		'(?:nghe|doc)(?: noi dung)?(?: bai(?: viet)?| tin| bao)?(?: bang giong.*)?(?: \\d+:\\d\\d.*)?',
		'giong (?:doc|nam|nu)(?:[ :].{0,30})?',
		'(?:toc do|am luong)(?: (?:doc|phat))?[ :]*[\\d.,x ]*',
		'\\d{1,2}:\\d\\d(?: ?/ ?\\d{1,2}:\\d\\d)?(?: ?[\\d.]+x)?',
		'(?:\\d(?:[.,]\\d+)?x ?)+',
		'(?:trinh duyet|thiet bi)(?: cua ban)? khong ho tro.*(?:audio|video|am thanh|the|html5).*',
	].join('|')})$`,
);

/** Headings after which a page lists other things to its end. */
const OTHERS =
	/^[\s»›>*•-]*(?:(?:cac |nhung )?(?:tin|bai(?: viet)?|tin bai|tin tuc)(?: bai| tuc)?(?: da dua| moi| cu)? (?:khac|lien quan|cung chuyen muc|cung loai|moi hon|cu hon|moi nhat|da dua|da dang)|xem (?:tin )?theo ngay|thong ke truy cap|chuyen muc khac|y kien ban doc|binh luan|cung chuyen muc|tin noi bat)(?: .{0,30})?:?\s*$/;

/** Whether a line is the page's and not the text's: a button, a counter, a trail. */
export function isBoilerplate(text: string): boolean {
	return BOILERPLATE.test(folded(text)) || isTrail(text);
}

/** Whether a line heads a list of other news, after which nothing of the text comes. */
export function beginsOtherNews(text: string): boolean {
	return text.length < 80 && OTHERS.test(folded(text));
}

/** Whether a line is a breadcrumb trail: `Trang chủ » Tin tức › Xây dựng Đảng`. */
export function isTrail(text: string): boolean {
	return text.length < 200 && /^\s*trang chu\s*[»›>/|\\:-]/.test(folded(text));
}

/** The names in a breadcrumb trail, from the home page down. */
export function trailOf(text: string): string[] {
	return text
		.split(/\s*[»›>|\\/]+\s*/u)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function folded(text: string): string {
	return fold(text)
		.replace(/[\s\u00A0]+/gu, ' ')
		.trim();
}
