/**
 * Vietnamese as it was written before Unicode: fonts that drew Vietnamese letters in the places of Western ones. Texts
 * come as those Western letters (U+00A0–U+00FF, as windows-1252 reads the bytes).
 */
export type LegacyEncoding = 'tcvn3' | 'vni';

/**
 * TCVN3, of the `.Vn` fonts: the one-byte letters of TCVN 5712:1993 (VN3) from a first byte on; capitals with a tone
 * are not in it, and are lower-case letters in a font of capitals.
 */
const TCVN3_ROWS: readonly (readonly [first: number, letters: string])[] = [
	[0xa1, 'ĂÂÊÔƠƯĐ'],
	[0xa8, 'ăâêôơưđ'],
	[0xb5, 'àảãáạ'],
	[0xbb, 'ằẳẵắ'],
	[0xc6, 'ặầẩẫấậè'],
	[0xce, 'ẻẽéẹềểễếệìỉ'],
	[0xdc, 'ĩíịò'],
	[0xe1, 'ỏõóọồổỗốộờởỡớợù'],
	[0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];
const TCVN3 = new Map(
	TCVN3_ROWS.flatMap(([first, letters]) =>
		[...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const),
	),
);
// Word's spelling correction turns the micro sign into the Greek letter.
TCVN3.set('μ', 'à');

/** VNI, of the `VNI-` fonts: a base letter and a second one for its marks; tones are acute, grave, hook, tilde, dot. */
const VNI_TONES = 'ùøûõï';
const VNI_ROWS: readonly (readonly [base: string, marks: string, letters: string])[] = [
	['a', VNI_TONES, 'áàảãạ'],
	['a', 'âáàåãä', 'âấầẩẫậ'],
	['a', 'êéèúüë', 'ăắằẳẵặ'],
	['e', VNI_TONES, 'éèẻẽẹ'],
	['e', 'âáàåãä', 'êếềểễệ'],
	['o', VNI_TONES, 'óòỏõọ'],
	['o', 'âáàåãä', 'ôốồổỗộ'],
	['ô', VNI_TONES, 'ớờởỡợ'],
	['u', VNI_TONES, 'úùủũụ'],
	['ö', VNI_TONES, 'ứừửữự'],
	['y', VNI_TONES, 'ýỳỷỹỵ'],
];
const VNI_SINGLE = new Map([...'ôöñíìæóòî'].map((letter, index) => [letter, 'ơưđíìỉĩịỵ'.charAt(index)] as const));
const VNI = new Map([
	...VNI_ROWS.flatMap(([base, marks, letters]) =>
		[...marks].map((mark, index) => [base + mark, letters.charAt(index)] as const),
	),
	...VNI_SINGLE,
]);
const VNI_LETTERS = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñíìæóòî]/giu;
const VNI_MARK = /^[ùøûõïâáàåãäêéèúüë]/iu;

/** Reads a text in an old encoding; what is no letter of it stays. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
	if (encoding === 'tcvn3') return text.replace(/[¡-ÿμ]/gu, (letter) => TCVN3.get(letter) ?? letter);
	return text.replace(VNI_LETTERS, (typed) => {
		const letter = VNI.get(typed.toLowerCase()) ?? typed;
		// The base letter says which case is meant; "Aù" is typed for "Á" too.
		return typed.charAt(0) === typed.charAt(0).toLowerCase() ? letter : letter.toUpperCase();
	});
}

/** Whether a text begins with a mark that belongs to the letter before it. */
export function beginsWithMark(text: string, encoding: LegacyEncoding): boolean {
	return encoding === 'vni' && VNI_MARK.test(text);
}

/** What a font's name says: `.VnTime` is TCVN3, `.VnTimeH` draws capitals, `VNI-Times` is VNI. */
export function legacyFont(font: string | undefined): { encoding: LegacyEncoding; capitals: boolean } | undefined {
	const name = font?.trim().replace(/^["']|["']$/g, '') ?? '';
	if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: /H$/.test(name) };
	return /^vni[- ]/i.test(name) ? { encoding: 'vni', capitals: false } : undefined;
}
