/*
 * Vietnamese letters in the old encodings, written out for the tests letter by letter: TCVN 5712:1993 (VN3, the `.Vn`
 * fonts) as hexadecimal bytes, VNI as the letters that its fonts draw over.
 */
export const TCVN3_LETTERS: Readonly<Record<string, number>> = Object.fromEntries(
	`Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7 ă A8 â A9 ê AA ô AB ơ AC ư AD đ AE
	à B5 ả B6 ã B7 á B8 ạ B9 ằ BB ẳ BC ẵ BD ắ BE ặ C6 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB
	è CC ẻ CE ẽ CF é D0 ẹ D1 ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE
	ò DF ỏ E1 õ E2 ó E3 ọ E4 ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ờ EA ở EB ỡ EC ớ ED ợ EE
	ù EF ủ F1 ũ F2 ú F3 ụ F4 ừ F5 ử F6 ữ F7 ứ F8 ự F9 ỳ FA ỷ FB ỹ FC ý FD ỵ FE`
		.match(/\S+ \S+/g)
		?.map((pair) => [pair.charAt(0), Number.parseInt(pair.slice(2), 16)]) ?? [],
);

const VNI_LOWER = `á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä
	é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò
	ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
	ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ`
	.match(/\S+ \S+/g)
	?.map((pair) => pair.split(' ') as [string, string]);
export const VNI_LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
	VNI_LOWER?.flatMap(([letter, typed]) => [
		[letter, typed],
		[letter.toUpperCase(), typed.toUpperCase()],
	]) ?? [],
);

/** Unicode to TCVN3, as the Western letters that its bytes are; capitals with a tone are not in it. */
export function toTcvn3(text: string): string {
	return [...text]
		.map((letter) => (TCVN3_LETTERS[letter] ? String.fromCharCode(TCVN3_LETTERS[letter]) : letter))
		.join('');
}

export function toVni(text: string): string {
	return [...text].map((letter) => VNI_LETTERS[letter] ?? letter).join('');
}

/** A text as one byte a character. */
export function bytesOf(text: string): Buffer {
	return Buffer.from(text, 'latin1');
}
