import type { Image, Nodes, Paragraph, RootContent } from 'mdast';
import sharp from 'sharp';
import { hasTooManyPixels, isShown, readImage } from '../content/images.ts';
import { shorten } from '../domain/text.ts';
import { plainText } from '../markdown/flat-text.ts';
import { stripPicture } from '../pictures/strip.ts';
import { blockLine, isItalic } from './inline.ts';
import { importMessages as messages } from './messages.ts';
import type { Notice } from './notice.ts';
import type { SourceImage } from './source.ts';

/** An image file to be put beside the bulletin. */
export interface Picture {
	readonly name: string;
	readonly bytes: Uint8Array;
}

interface Placed {
	readonly blocks: readonly RootContent[];
	readonly pictures: readonly Picture[];
	readonly notices: readonly Notice[];
}

/** No wider or higher than this, a picture is a dot of the page's layout. */
const DOT = 16;
const MAX_CAPTION = 200;

/**
 * Names the pictures of a text after the bulletin and gives each its text alternative: the file's own, else the
 * caption below. Those that can't be shown leave the text and are told, with the words before them.
 */
export async function placePictures(
	blocks: readonly RootContent[],
	images: ReadonlyMap<string, SourceImage>,
	slug: string,
): Promise<Placed> {
	const placer = new Placer(images, slug);
	const placed: RootContent[] = [];
	for (const [index, block] of blocks.entries()) {
		const before = placed.findLast((other) => plainText(other).trim() !== '');
		const kept = await placer.place(block, captionOf(blocks[index + 1]), before ? plainText(before) : '');
		if (kept) placed.push(kept as RootContent);
	}
	return { blocks: placed, pictures: placer.pictures, notices: placer.notices };
}

class Placer {
	readonly pictures: Picture[] = [];
	readonly notices: Notice[] = [];
	readonly #images: ReadonlyMap<string, SourceImage>;
	readonly #slug: string;

	constructor(images: ReadonlyMap<string, SourceImage>, slug: string) {
		this.#images = images;
		this.#slug = slug;
	}

	/** The node with its pictures placed; undefined when nothing of it is left. */
	async place(node: Nodes, caption: string | undefined, before: string): Promise<Nodes | undefined> {
		if (node.type === 'image') return this.#image(node, caption, before);
		if (!('children' in node)) return node;
		const children = [];
		for (const child of node.children) {
			const kept = await this.place(child, caption, before);
			if (kept) children.push(kept);
		}
		const isEmptied = children.length === 0 && node.children.length > 0 && node.type !== 'tableCell';
		return isEmptied ? undefined : ({ ...node, children } as Nodes);
	}

	async #image(node: Image, caption: string | undefined, before: string): Promise<Image | undefined> {
		const source = this.#images.get(node.url);
		const where = shorten(before, 50);
		if (!source) return undefined;
		if ('problem' in source) return this.#leave(messages.pictureLeft(where, source.problem));
		const shown = await shownBytes(source.bytes);
		if ('problem' in shown) return this.#leave(messages.pictureLeft(where, shown.problem));
		if (shown.width <= DOT || shown.height <= DOT) {
			this.notices.push({ message: messages.dotLeft(shown.width, shown.height) });
			return undefined;
		}
		const name = this.#name(shown);
		const alt = meaningful(node.alt) ?? caption;
		if (alt === undefined) this.notices.push({ message: messages.pictureWithoutText(name), todo: true });
		return { type: 'image', url: name, alt: alt ?? '' };
	}

	#leave(message: string): undefined {
		this.notices.push({ message, todo: true });
		return undefined;
	}

	#name({ bytes, extension }: Shown): string {
		const same = this.pictures.find((picture) => Buffer.compare(picture.bytes, bytes) === 0);
		if (same) return same.name;
		const name = `${this.#slug}-${this.pictures.length + 1}.${extension}`;
		this.pictures.push({ name, bytes });
		return name;
	}
}

interface Shown {
	readonly bytes: Uint8Array;
	readonly extension: string;
	readonly width: number;
	readonly height: number;
}

/**
 * An image in a format that pages show, without what the camera wrote of place and device; TIFF, of scanners, becomes
 * PNG.
 */
async function shownBytes(bytes: Uint8Array): Promise<Shown | { readonly problem: string }> {
	if (await hasTooManyPixels(bytes)) return { problem: messages.hugePicture };
	const image = await readImage(bytes);
	if (image && isShown(image.format)) {
		const { format } = image;
		return { ...image, bytes: await stripPicture(bytes), extension: EXTENSIONS[format] ?? format };
	}
	if (image?.format === 'tiff')
		return { ...image, bytes: await sharp(bytes).autoOrient().png().toBuffer(), extension: 'png' };
	return { problem: messages.unshownPicture(formatOf(bytes)) };
}

const EXTENSIONS: Readonly<Record<string, string>> = { jpeg: 'jpg', heif: 'avif' };

function formatOf(bytes: Uint8Array): string {
	const head = Buffer.from(bytes.subarray(0, 64));
	if (head.subarray(40, 44).toString('latin1') === ' EMF') return 'EMF';
	if (head.subarray(0, 4).toString('hex') === 'd7cdc69a') return 'WMF';
	if (head.subarray(0, 2).toString('latin1') === 'BM') return 'BMP';
	return /<svg|<\?xml/.test(head.toString('latin1')) ? 'SVG' : messages.damaged;
}

/** Text that somebody wrote: not a file's name, nor what Word makes up. */
function meaningful(alt: string | null | undefined): string | undefined {
	const text = (alt ?? '').replace(/\s+/gu, ' ').trim();
	const isMade =
		/\.(?:jpe?g|png|gif|bmp|webp|tiff?|emf|wmf)$|^(?:picture|image|hình ảnh|hình|ảnh|img|dsc|untitled)[\s_-]*\d*$|^(?:img|dsc|dscn|image)[\s_-]?\d+|description automatically generated|mô tả được tạo tự động|^https?:/iu.test(
			text,
		);
	return text === '' || isMade ? undefined : text;
}

/** The line below a picture that says what it shows: in italics, centred, or called so. */
function captionOf(block: RootContent | undefined): string | undefined {
	if (block?.type !== 'paragraph') return undefined;
	const text = blockLine(block);
	const called = /^(?:ảnh|hình)(?:\s+\d+)?\s*[:.]\s*(.+)$/iu.exec(text)?.[1];
	const isCaption = called !== undefined || isItalic(block.children) || (block as Paragraph).data?.align === 'center';
	return isCaption && text !== '' && text.length <= MAX_CAPTION ? (called ?? text) : undefined;
}
