import { createHash } from 'node:crypto';

/** A short digest of plain data. Key order counts, so it must be built the same way each time. */
export function digest(data: unknown): string {
	return createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22);
}
