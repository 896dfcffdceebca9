import { expect, it } from 'vitest';
import { showProgress } from '../../../src/terminal/progress-line.ts';

/** What a stream is given. */
function written(stream: { readonly isTTY: boolean; readonly columns: number }, ...texts: readonly string[]): string {
	let all = '';
	const write = (text: string | Uint8Array) => {
		all += text;
		return true;
	};
	for (const text of texts) showProgress(text, { ...stream, write });
	return all;
}

it('writes over one line of a terminal, which an empty text clears', () => {
	const terminal = { isTTY: true, columns: 80 };
	expect(written(terminal, 'Đang đọc 1/2', 'Đang đọc 2/2', '')).toBe(
		'\r\u001B[KĐang đọc 1/2\r\u001B[KĐang đọc 2/2\r\u001B[K',
	);
});

it('never reaches the end of a row', () => {
	expect(written({ isTTY: true, columns: 10 }, 'Đang đọc văn bản')).toBe('\r\u001B[KĐang đọc ');
});

it('says nothing where nobody looks', () => {
	expect(written({ isTTY: false, columns: 80 }, 'Đang đọc', '')).toBe('');
});
