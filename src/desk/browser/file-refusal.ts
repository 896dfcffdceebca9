import { messages, SIZE_LIMIT_MB } from './messages.ts';

const MB = 1_000_000;
const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|hei[cf])$/i;

/** What is looked at of a file that an editor has picked. */
export interface PickedFile {
	readonly name: string;
	/** MIME type, which browsers guess from the name; may be empty. */
	readonly type: string;
	/** In bytes. */
	readonly size: number;
}

/**
 * Why a field does not take a file, in a sentence; undefined where it does. `accept` is that of the field's input:
 * extensions and MIME types between commas, all files when it is empty.
 */
export function refusal(file: PickedFile, accept: string): string | undefined {
	const { name, size } = file;
	if (size === 0) return messages.empty(name);
	if (size > SIZE_LIMIT_MB * MB) {
		return messages.tooLarge(name, (size / MB).toLocaleString('vi', { maximumFractionDigits: 1 }));
	}
	const accepted = accept.split(',').map((item) => item.trim().toLowerCase());
	if (accept.trim() !== '' && !accepted.some((item) => fits(file, item))) {
		const isForPictures = accepted.every((item) => item.startsWith('image/'));
		return isForPictures ? messages.noPicture(name) : messages.otherType(name, accepted.join(', '));
	}
	return /[\p{L}\p{N}]/u.test(name.replace(/\.[^.]*$/, '')) ? undefined : messages.noLetters(name);
}

function fits({ name, type }: PickedFile, accepted: string): boolean {
	if (accepted.startsWith('.')) return name.toLowerCase().endsWith(accepted);
	if (type === accepted || (accepted.endsWith('/*') && type.startsWith(accepted.slice(0, -1)))) return true;
	// Windows knows no type of HEIC and says nothing.
	return accepted.startsWith('image/') && type === '' && PICTURE.test(name);
}
