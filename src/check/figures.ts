import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';
import { sumsAndShares } from './sums.ts';

/** Hours that a day does not have, terms and quarters that run wrongly, units that cannot be, shares and sums. */
export function figures({ text }: Pick<Prose, 'text'>): Diagnostic[] {
	if (!/\d/.test(text)) return [];
	return [...hours(text), ...terms(text), ...quarters(text), ...units(text), ...sumsAndShares(text)];
}

const HOUR_AT =
	/(?<=(?:lúc|hồi|từ|trước)\s(?:khoảng\s)?)(\d{1,2})(?:\s?giờ|h)(?!\p{L})(?=\s?(?:\d{2}(?:\s?phút)?\s?)?(?:,?\s?ngày|\s(?:sáng|trưa|chiều|tối|đêm)|\s?\d{2}\s?phút))|(?<=(?:lúc|hồi)\s)(\d{1,2})(?:\s?giờ|h)(?!\p{L})(?!\s?(?:đồng hồ|liên tục))/giu;
const MINUTES =
	/(?<![\p{L}\d.,/:-])(?:[01]?\d|2[0-4])(?:\s?giờ\s?|h)([6-9]\d)(?:\s?(?:phút|’|'))?(?![\d%/]|[.,]\d|\s?(?:km|m|kg|kWh)(?!\p{L}))/giu;
const CLOCK = /(?<=(?:lúc|hồi|từ|đến)\s)\d{1,2}:[6-9]\d(?!\d)/giu;

function hours(text: string): Diagnostic[] {
	const late = [...text.matchAll(HOUR_AT)].filter(([, first, second]) => Number(first ?? second) > 24);
	const long = [...text.matchAll(MINUTES), ...text.matchAll(CLOCK)];
	return [...late, ...long].map(({ 0: typed, index }) =>
		doubt('date', index, index + typed.length, messages.noSuchHour(typed)),
	);
}

const TERM =
	/(?:nhiệm kỳ|nhiệm kì|giai đoạn|năm học|niên khóa|niên khoá|thời kỳ|khóa|khoá)\s(?:[IVXLC]+,?\s)?(((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d))(?![\d/]|-\p{L})/giu;

function terms(text: string): Diagnostic[] {
	return [...text.matchAll(TERM)].flatMap(({ 0: whole, 1: years = '', 2: first = '', 3: last = '', index }) => {
		const end = index + whole.length;
		return Number(last) < Number(first)
			? doubt('date', end - years.length, end, messages.termBackwards(first, last))
			: [];
	});
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const QUARTER =
	/(?<!\p{L})quý\s(i{1,3}|iv|[1-4])(?![\p{L}\d])(?:[/,]\s?\d{4}|\snăm\s\d{4})?,?\s?\((?:từ\s)?tháng\s(\d{1,2})(?:\s?(?:đến|tới|-|–)\s?(?:hết\s)?(?:tháng\s)?(\d{1,2}))?(?![\d/])/giu;

function quarters(text: string): Diagnostic[] {
	return [...text.matchAll(QUARTER)].flatMap(({ 0: typed, 1: name = '', 2: from = '', 3: to = from, index }) => {
		const quarter = QUARTERS[name.toLowerCase()] ?? 0;
		const first = quarter * 3 - 2;
		const isIn = [from, to].every((month) => Number(month) >= first && Number(month) <= first + 2);
		return isIn ? [] : doubt('date', index, index + typed.length, messages.otherQuarter(name, first, first + 2));
	});
}

/** A thousand of millions has a name of its own; a million of thousands of millions is more than a ward will ever see. */
const UNITS = /\d\s?((?:triệu|nghìn|ngàn|tỷ|tỉ)\s(?:triệu|tỷ|tỉ|nghìn|ngàn))(?!\p{L})/giu;
/** Thousands of milliards are said so, and the State's figures run to millions of them. */
const LARGE = /^(?:nghìn|ngàn)\s(?:tỷ|tỉ)$/iu;
const STATE =
	/cả nước|toàn quốc|quốc gia|việt nam|gdp|nền kinh tế|dư nợ|tín dụng|ngân hàng|chính phủ|trung ương|quốc hội|thị trường|vốn hóa|vốn hoá|doanh nghiệp|usd|toàn cầu|thế giới|trái phiếu|bảo hiểm|điện|nợ công|vận tải|logistics|tổng vốn|đầu tư công|giải ngân|xuất khẩu|hà nội|hồ chí minh|tp hcm|hạ tầng|quy hoạch/iu;

function units(text: string): Diagnostic[] {
	return [...text.matchAll(UNITS)].flatMap(({ 0: whole, 1: typed = '', index: at }) => {
		const index = at + whole.length - typed.length;
		if (LARGE.test(typed)) return [];
		const isMillions = /^triệu\s(?:tỷ|tỉ)$/iu.test(typed);
		if (isMillions && STATE.test(text.slice(Math.max(0, index - 200), index + 200))) return [];
		return doubt('figure', index, index + typed.length, messages.strangeUnit(typed));
	});
}
