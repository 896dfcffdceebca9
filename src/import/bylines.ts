import { fold, squeeze } from '../domain/text.ts';

/** "Bài, ảnh: Văn A", "Tin và ảnh – Văn A", "Tác giả: Văn A" */
const BYLINE =
	/^[(\s]*(?:(?:tin|bài|ảnh|bài viết|thực hiện|tác giả|người viết|người đăng|biên tập|video|clip)(?:\s*(?:,|và|&|-|\/)\s*|\s+))*(?:tin|bài|ảnh|bài viết|thực hiện|tác giả|người viết|người đăng|clip|cộng tác viên|ctv|phóng viên|pv)\s*[:–-]\s*(.+?)[)\s]*$/iu;
const SOURCE = /^[(\s]*(?:nguồn(?: tin| bài)?|theo)\s*[:–-]\s*(.+?)[)\s]*$/iu;
/** Two to five words with capitals, as names are; abbreviations before and between them. */
const NAME = /^\p{Lu}[\p{L}.]*(?:[\s-]+\p{Lu}[\p{L}.]*){1,4}$/u;

/** A line that names who wrote the text; `source` when it names where the text is from. */
export interface Byline {
	readonly name: string;
	readonly form: 'byline' | 'source' | 'name';
	/** A telephone number or a mail address stood in the line; it is not in `name`. */
	readonly hadContact: boolean;
}

/** Reads a line that is a byline. A lone name counts as one only where the caller knows it stands at the foot. */
export function readByline(text: string): Byline | undefined {
	if (text.length > 120) return undefined;
	const byline = bylineIn(text);
	const source = byline === undefined ? SOURCE.exec(text)?.[1] : undefined;
	const lone = NAME.test(text) && text.length <= 40 && text !== text.toUpperCase() ? text : undefined;
	const written = byline ?? source ?? lone;
	if (written === undefined) return undefined;
	const name = withoutContacts(written);
	if (name === '' || /^https?:/i.test(name)) return undefined;
	const form = byline !== undefined ? 'byline' : source !== undefined ? 'source' : 'name';
	return { name, form, hadContact: name !== squeeze(written) };
}

function bylineIn(text: string): string | undefined {
	const name = BYLINE.exec(text)?.[1];
	// "Ảnh: Ngõ sau khi dọn" and "Tin: …" say something else than a name.
	const isLoose = /^[(\s]*(?:tin|ảnh|bài|video|clip)\s*[:–-]/iu.test(text);
	return name !== undefined && isLoose && !NAME.test(withoutContacts(name)) ? undefined : name;
}

/** What is published of a person is the name: no mail address, no telephone number. */
function withoutContacts(text: string): string {
	return squeeze(
		text
			.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, ' ')
			.replace(/(?:(?:số\s+)?(?:điện thoại|đt|sđt|tel|email|e-mail|thư điện tử)\s*[:.]?\s*)/giu, ' ')
			.replace(/\+?\d[\d\s.-]{7,}\d/gu, ' ')
			.replace(/\([\s,;–-]*\)?/g, ' '),
	).replace(/[\s,;:–|-]+$/u, '');
}

/** The person that a text names, and nothing else; undefined for accounts such as `admin` and for offices. */
export function personIn(text: string): string | undefined {
	const name = withoutContacts(text);
	return NAME.test(name) && name.length <= 40 && name !== name.toUpperCase() && !ACCOUNT.test(fold(name))
		? name
		: undefined;
}

/** Accounts, offices and portals, folded. */
const ACCOUNT =
	/^(?:admin|quan tri|bien tap|ban |van phong|uy ban|ubnd|phuong |xa |thi tran |cong |trang |so |phong |trung tam|bao |dai |nguoi |super|web|content|portal)/;
