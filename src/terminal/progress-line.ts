/** What is used of a stream. */
type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

const CLEARED = '\r\u001B[K';

/**
 * Says on a terminal what is being done, on one line that the next call writes over; an empty text clears it. Where
 * standard error is no terminal nothing is said, so that logs and whoever reads a command hold its results alone.
 */
export function showProgress(text: string, terminal: Terminal = process.stderr): void {
	if (!terminal.isTTY) return;
	// Of a text that goes on in a second row only that row could be cleared.
	terminal.write(CLEARED + text.slice(0, Math.max(0, (terminal.columns || 80) - 1)));
}
