/** How systems, Node, Rust's libraries and SQLite say that a disk, a quota or a limit of sizes is reached. */
const FULL =
	/\b(?:ENOSPC|EDQUOT|EFBIG)\b|no space left on (?:the )?device|disk quota exceeded|file too large|disk is full/i;

/** Whether an error, or one that it was made of, says that there was no room to write. */
export function isDiskFull(error: unknown, depth = 0): boolean {
	if (typeof error !== 'object' || error === null || depth > 8) return FULL.test(String(error));
	const { code, message, cause, errors } = error as {
		code?: unknown;
		message?: unknown;
		cause?: unknown;
		errors?: unknown;
	};
	if (FULL.test(String(code)) || FULL.test(String(message))) return true;
	const inner = [...(cause === undefined ? [] : [cause]), ...(Array.isArray(errors) ? errors : [])];
	return inner.some((each) => isDiskFull(each, depth + 1));
}
