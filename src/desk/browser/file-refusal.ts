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
	if (isForPictures(accept) && /\.svg$/i.test(name)) return messages.noDrawing(name);
	const accepted = acceptedOf(accept);
	if (accepted.length > 0 && !accepted.some((item) => fits(file, item))) {
		return isForPictures(accept) ? messages.noPicture(name) : messages.otherType(name, accepted.join(', '));
	}
	return /[\p{L}\p{N}]/u.test(name.replace(/\.[^.]*$/, '')) ? undefined : messages.noLetters(name);
}

/** Whether a field takes pictures and nothing else. */
export function isForPictures(accept: string): boolean {
	const accepted = acceptedOf(accept);
	return accepted.length > 0 && accepted.every((item) => item.startsWith('image/'));
}

/** The first bytes of JPEG, PNG, GIF, WebP, and of HEIC and AVIF, by which such files are known. */
const PICTURES = [/^\xff\xd8\xff/, /^\x89PNG/, /^GIF8/, /^RIFF.{4}WEBP/s, /^.{4}ftyp/s];
export const HEAD_BYTES = 12;

/** Why a field for pictures does not take a file with these first {@link HEAD_BYTES}. */
export function damage(name: string, head: Uint8Array): string | undefined {
	const text = String.fromCharCode(...head);
	return PICTURES.some((picture) => picture.test(text)) ? undefined : messages.damaged(name);
}

function acceptedOf(accept: string): string[] {
	const items = accept.split(',').map((item) => item.trim().toLowerCase());
	return items.filter((item) => item !== '');
}

function fits({ name, type }: PickedFile, accepted: string): boolean {
	if (accepted.startsWith('.')) return name.toLowerCase().endsWith(accepted);
	if (type === accepted || (accepted.endsWith('/*') && type.startsWith(accepted.slice(0, -1)))) return true;
	// Windows knows no type of HEIC and says nothing.
	return accepted.startsWith('image/') && type === '' && PICTURE.test(name);
}
