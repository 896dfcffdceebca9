/** How programs begin: Windows, Linux, macOS in its four forms, Java, scripts of a shell and of web pages. */
const SIGNS: readonly (string | readonly number[])[] = [
	'MZ',
	[0x7f, 0x45, 0x4c, 0x46],
	[0xfe, 0xed, 0xfa, 0xce],
	[0xfe, 0xed, 0xfa, 0xcf],
	[0xce, 0xfa, 0xed, 0xfe],
	[0xcf, 0xfa, 0xed, 0xfe],
	[0xca, 0xfe, 0xba, 0xbe],
	'#!',
	'<?php',
	'<script',
	'@echo',
];

/** Whether a file's first bytes are a program's, whatever its name says. */
export function executableSign(bytes: Uint8Array): boolean {
	return SIGNS.some((sign) => {
		const codes = typeof sign === 'string' ? [...sign].map((letter) => letter.charCodeAt(0)) : sign;
		return codes.every((code, index) => bytes[index] === code);
	});
}
