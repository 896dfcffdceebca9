import { fold, squeeze } from '../text.ts';
import { CITED_KINDS } from './kinds.ts';

/** Names that issuing bodies begin with, in full and as abbreviated. Longer names stand before their own beginnings. */
const BODIES: readonly (readonly [name: string, ...abbreviations: string[]])[] = [
	['ban chấp hành trung ương', 'bch trung ương', 'bch tw', 'bchtw'],
	['ban chấp hành đảng bộ', 'bch đảng bộ'],
	['ban bí thư'],
	['bộ chính trị'],
	['ban thường vụ', 'btv'],
	['thường trực'],
	['bí thư'],
	['phó bí thư'],
	['chủ tịch'],
	['phó chủ tịch'],
	['giám đốc'],
	['ban tổ chức'],
	['ban tuyên giáo và dân vận'],
	['ban tuyên giáo'],
	['ban dân vận'],
	['ban nội chính'],
	['ban chỉ đạo', 'bcđ'],
	['ban chỉ huy'],
	['ban cán sự đảng'],
	['ban chấp hành', 'bch'],
	['ban quản lý'],
	['ủy ban thường vụ quốc hội', 'ubtvqh', 'ubtv quốc hội'],
	['ủy ban nhân dân', 'ubnd'],
	['ủy ban mặt trận tổ quốc', 'ubmttq', 'ủy ban mttq', 'mặt trận tổ quốc', 'mttq'],
	['ủy ban kiểm tra', 'ubkt'],
	['ủy ban bầu cử'],
	['ủy ban'],
	['hội đồng nhân dân', 'hđnd'],
	['hội đồng bầu cử quốc gia'],
	['hội đồng'],
	['chủ tịch nước'],
	['chủ tịch ủy ban nhân dân', 'chủ tịch ubnd'],
	['thủ tướng chính phủ', 'thủ tướng', 'ttg', 'ttcp'],
	['thanh tra chính phủ'],
	['chính phủ'],
	['quốc hội'],
	['văn phòng trung ương đảng', 'vptw'],
	['văn phòng chính phủ', 'vpcp'],
	['văn phòng'],
	['trung ương', 'tw'],
	['tỉnh ủy'],
	['thành ủy'],
	['thị ủy'],
	['huyện ủy'],
	['quận ủy'],
	['đảng ủy'],
	['đảng bộ'],
	['chi ủy'],
	['chi bộ'],
	['tòa án nhân dân'],
	['viện kiểm sát nhân dân'],
	['tổng cục'],
	['cục'],
	['bộ trưởng'],
	['bộ'],
	['sở'],
	['phòng'],
	['công an'],
	['tổng liên đoàn'],
	['liên đoàn lao động'],
	['trung ương đoàn'],
	['đoàn thanh niên'],
	['hội'],
];

const LEVELS = ['tỉnh', 'thành phố', 'tp', 'huyện', 'thị xã', 'quận', 'phường', 'xã', 'thị trấn', 'nước'];
const FOLDED_LEVELS = LEVELS.map(fold);
const LEVEL = new RegExp(`(?:${FOLDED_LEVELS.join('|')})(?![a-z0-9])`, 'y');
const MAX_NAMES = 8;

interface KnownBody {
	readonly folded: string;
	readonly name: string;
}

const KNOWN_BODIES: readonly KnownBody[] = BODIES.flatMap(([name, ...abbreviations]) =>
	[name, ...abbreviations].map((written) => ({ folded: fold(written), name: fold(name) })),
).sort((a, b) => b.folded.length - a.folded.length);

/** The known body whose name begins at an index of folded text. */
export function bodyAt(text: string, at: number): KnownBody | undefined {
	return BODIES_BY_START.get(text.slice(at, at + 2))?.find(
		({ folded }) => text.startsWith(folded, at) && !isWordCharacter(text.charCodeAt(at + folded.length)),
	);
}

const BODIES_BY_START = Map.groupBy(KNOWN_BODIES, ({ folded }) => folded.slice(0, 2));

type Typed = (from: number, to: number) => string;

/**
 * Where the name of an issuing body that begins at `at` ends in `text` (folded), or undefined when no known body
 * begins there: bodies one after another ("Ban Thường vụ Thị ủy"), then a level, then names in capitals. `typed`
 * gives what was typed between two places, composed.
 */
export function issuerEnd(text: string, at: number, typed: Typed): number | undefined {
	let end = at;
	for (let body = bodyAt(text, at); body; body = bodyAt(text, end + 1))
		end = (end === at ? at : end + 1) + body.folded.length;
	if (end === at) return undefined;
	const level = levelAt(text, end + 1, typed);
	if (level) end += 1 + level.length;
	return namesEnd(text, end, typed, level !== undefined);
}

/** The administrative level named at an index of folded text: `phuong`. "Quân sự" is no "quận". */
export function levelAt(text: string, at: number, typed: Typed): string | undefined {
	LEVEL.lastIndex = at;
	const [folded] = LEVEL.exec(text) ?? [];
	if (folded === undefined) return undefined;
	const written = squeeze(typed(at, at + folded.length)).toLowerCase();
	return written === LEVELS[FOLDED_LEVELS.indexOf(folded)] || written === folded ? folded : undefined;
}

const WORD = / (?!v\/v)([a-z]+)/y;
/** "Bộ Chính trị và Kết luận số 01-KL/TW": the next document. */
const DOCUMENT = new RegExp(` (?:${CITED_KINDS.flatMap(({ words }) => words.map(fold)).join('|')})(?![a-z])`, 'y');

/** Names go on while words are capitals. In a ministry's name small syllables follow: "Giáo dục và Đào tạo". */
function namesEnd(text: string, from: number, typed: Typed, isPlace: boolean): number {
	let end = from;
	let wasCapital = false;
	for (let count = 0; count < MAX_NAMES; count++) {
		WORD.lastIndex = end;
		if (!WORD.test(text)) break;
		const to = WORD.lastIndex;
		const next = typed(end + 1, to);
		const isCapital = /^\p{Lu}/u.test(next);
		DOCUMENT.lastIndex = to;
		const joins = next === 'và' && /^\s\p{Lu}/u.test(typed(to, to + 2)) && !DOCUMENT.test(text);
		if (!isCapital && !joins && (isPlace || !wasCapital || STOPS.has(next))) break;
		end = to;
		wasCapital = isCapital;
	}
	return end;
}

/** What is said of a body after its name. */
const STOPS = new Set('về ban ngày tại đã là được có với để theo đến ra ký khi thì sẽ từ và'.split(' '));

function isWordCharacter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
