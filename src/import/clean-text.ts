import { stripControls } from '../domain/text.ts';

/** Repairs the characters of a text: NFC, Ð for Đ, spaces that are no spaces, signs that nobody sees. */
export function cleanText(text: string): string {
	return (
		stripControls(text.replaceAll('\v', '\n'))
			.normalize('NFC')
			.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF\u200E\u200F\uFFF9-\uFFFB]/g, '')
			.replaceAll('Ð', 'Đ')
			.replaceAll('ð', 'đ')
			.replaceAll('\u2011', '-')
			// Bullets of Word's sign fonts, in the private use area.
			.replace(/[\uF020-\uF0FF]/g, '•')
			.replace(/[^\S\n]/gu, ' ')
	);
}
