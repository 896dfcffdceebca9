import { type CalendarDate, formatDate } from '../domain/calendar-date.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import { BREAK, type Prose } from './prose.ts';
import { GOES_ON, OLD_BODIES, type OldBody, TONE_PAIRS } from './renamed-bodies.ts';
import type { Word } from './words.ts';

function sourceOf({ name }: OldBody): string {
	const escaped = name.replaceAll(' - ', '\\s?[-–,]\\s?').replaceAll(' ', '\\s');
	return TONE_PAIRS.reduce((source, [one, other]) => source.replaceAll(one, `(?:${one}|${other})`), escaped).replace(
		'…',
		GOES_ON,
	);
}

const OLD = OLD_BODIES.map((body) => ({
	body,
	first: body.name.split(' ')[0] ?? '',
	pattern: new RegExp(`(?:${sourceOf(body)})(?!\\p{L})`, 'uy'),
}));
/** By the first word, in every spelling of it. */
const BY_FIRST = Map.groupBy(
	OLD.flatMap((old) =>
		[old.first, ...TONE_PAIRS.map(([one, other]) => old.first.replace(one, other))].map((first) => ({ ...old, first })),
	),
	({ first }) => first,
);
const FIRST_DAY = OLD_BODIES.map(({ ended }) => ended).sort()[0] ?? '';
/** Names that begin as an old one does. */
const LONGER = /^\s(?:và\sDân\svận|đảo|[–-]\s)|^\scủa\sQuốc\shội/u;

/** Said of what was: before the name, within its sentence. */
const PAST =
	/(?:nguyên|cựu|trước\sđây|trước\skia|khi\sđó|lúc\sđó|lúc\sbấy\sgiờ|từng|thời|trước\sngày|trước\skhi|hồi\sđó|sáp\snhập|hợp\snhất|giải\sthể|chia\stách|kết\sthúc|tiền\sthân|thay\sthế|trên\scơ\ssở|thành\slập|năm\s(?:19\d\d|20[01]\d|202[0-4])|[/.-](?:19\d\d|20[01]\d|202[0-4])|nhiệm\skỳ\s20(?:1\d|20))/iu;
/** What follows the name and says the same. */
const PAST_AFTER =
	/^[\s,]*\(?(?:cũ|trước\sđây|trước\skhi|khi\sđó|nay\slà|đã\s(?:hợp|sáp|kết|giải)|hợp\snhất|sáp\snhập|và\s[^.]{0,60}\shợp\snhất)/iu;
/** Whose documents keep the names under which they were issued. */
const OF_DOCUMENT =
	/(?:Thông\stư|Nghị\sđịnh|Quyết\sđịnh|Công\svăn|Kế\shoạch|Hướng\sdẫn|Chỉ\sthị|Nghị\squyết|Thông\sbáo|Quy\schế|Quy\sđịnh|Luật|Tờ\strình|Báo\scáo|Chương\strình|Văn\sbản)[^.;“”]{0,160}$/iu;
const SENTENCE_BEFORE = new RegExp(`[^.!?${BREAK}]{0,240}$`, 'u');

/**
 * Bodies that are told as if they were still there, though they ended or were renamed before the day of the bulletin. Names within
 * quotation marks, of documents, and of what was are left. `words` are those of the text.
 */
export function oldBodies({ text, date }: Pick<Prose, 'text' | 'date'>, words: readonly Word[]): Diagnostic[] {
	if (date === undefined || date < FIRST_DAY) return [];
	return words.flatMap(({ text: word, start }) => {
		for (const { body, pattern } of BY_FIRST.get(word) ?? []) {
			pattern.lastIndex = start;
			const typed = body.ended <= date ? pattern.exec(text)?.[0] : undefined;
			if (typed === undefined) continue;
			const end = start + typed.length;
			if (LONGER.test(text.slice(end, end + 20)) || isOfThePast(text, start, end)) return [];
			const day = formatDate(body.ended as CalendarDate);
			return doubt('old-body', start, end, messages.oldBody(typed.replace(/\s+/gu, ' '), day, body.now));
		}
		return [];
	});
}

function isOfThePast(text: string, start: number, end: number): boolean {
	const before = SENTENCE_BEFORE.exec(text.slice(Math.max(0, start - 240), start))?.[0] ?? '';
	if (PAST.test(before) || OF_DOCUMENT.test(before) || PAST_AFTER.test(text.slice(end, end + 90))) return true;
	return before.lastIndexOf('“') > before.lastIndexOf('”');
}
