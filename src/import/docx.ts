import type { Root } from 'hast';
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { formatDate, vietnamDay } from '../domain/calendar-date.ts';
import { decodeTree } from './decode-tree.ts';
import { wordFonts } from './docx-fonts.ts';
import { lostInWord } from './docx-lost.ts';
import { openDocx } from './docx-parts.ts';
import { measureTree } from './measure.ts';
import { importMessages as messages } from './messages.ts';
import { ImportError } from './notice.ts';
import type { Hints, Source, SourceImage } from './source.ts';
import type { WordElement } from './word-element.ts';

const STYLE_MAP = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => p.center:fresh",
	"p[style-name='Caption'] => p.center > em:fresh",
	"p[style-name='caption'] => p.center > em:fresh",
	"p[style-name='align:center'] => p.center:fresh",
	"p[style-name='align:right'] => p.right:fresh",
	"r[style-name='font:tcvn3'] => span.tcvn3",
	"r[style-name='font:tcvn3h'] => span.tcvn3h",
	"r[style-name='font:vni'] => span.vni",
];

/** In bytes, all pictures of a text together. */
const MAX_PICTURES = 150 * 1024 * 1024;

/** Reads a Word file (.docx). Pictures keep Word's text alternatives. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
	const parts = await openDocx(bytes);
	const images = new Map<string, SourceImage>();
	let pictureBytes = 0;
	const convertImage = mammoth.images.imgElement(async (image) => {
		const src = `anh-${images.size + 1}`;
		const bytes = await image.readAsBuffer();
		pictureBytes += bytes.length;
		// One picture of the file may stand in it a thousand times.
		if (pictureBytes > MAX_PICTURES) throw new ImportError(messages.bomb);
		images.set(src, { bytes });
		return { src };
	});
	const fontClass = wordFonts(parts.xml('word/styles.xml'));
	const options = {
		styleMap: STYLE_MAP,
		convertImage,
		transformDocument: (document: WordElement) => marked(document, fontClass),
	};
	const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options).catch((error: unknown) => {
		throw error instanceof ImportError ? error : new ImportError(messages.corruptDocx);
	});
	const tree: Root = unified().use(rehypeParse, { fragment: true }).parse(result.value);
	measureTree(tree);
	const met = decodeTree(tree);
	return {
		tree,
		images,
		hints: hintsOf(parts.xml('docProps/core.xml')),
		notices: [
			...met.map((encoding) => ({ message: messages.converted(encoding) })),
			...lostInWord(parts, tree, result.messages),
		],
	};
}

type FontClass = (run: WordElement, paragraph: WordElement | undefined) => string | undefined;

/** Alignment and old fonts, which mammoth's HTML would not show, as names of styles. */
function marked(element: WordElement, fontClass: FontClass, paragraph?: WordElement): WordElement {
	for (const note of Object.values(element.notes?._notes ?? {})) {
		note.body = note.body.map((child) => marked(child, fontClass));
	}
	const inside = element.type === 'paragraph' ? element : paragraph;
	const children = element.children?.map((child) => marked(child, fontClass, inside));
	const styleName = styleOf(element, paragraph, fontClass);
	return { ...element, ...(children && { children }), ...(styleName && { styleName, styleId: styleName }) };
}

function styleOf(element: WordElement, paragraph: WordElement | undefined, fontClass: FontClass): string | undefined {
	if (element.type === 'run') {
		const font = fontClass(element, paragraph);
		return font && `font:${font}`;
	}
	const isPlain = !element.styleName || /^(?:normal|body text|list paragraph)/i.test(element.styleName);
	if (element.type !== 'paragraph' || !isPlain) return undefined;
	if (element.alignment === 'center') return 'align:center';
	return /^(?:right|end)$/.test(element.alignment ?? '') ? 'align:right' : undefined;
}

/** What Word notes of a file. Its `creator` is the name of an account, so it is nobody's byline. */
function hintsOf(core: string): Hints {
	const property = (name: string) => new RegExp(`<${name}[^>]*>([^<]+)<`).exec(core)?.[1]?.trim();
	const saved = Date.parse(property('dcterms:modified') ?? property('dcterms:created') ?? '');
	if (Number.isNaN(saved)) return {};
	const day = vietnamDay(saved);
	return { date: { day, from: messages.fromWordProperties(formatDate(day)) } };
}
