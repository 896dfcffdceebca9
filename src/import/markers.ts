/** A sign or number typed at the beginning of a paragraph. */
export const MARKER: RegExp = /^(?:[-–—•*+·▪●○◦➢✓]\s|(?:\d{1,2}|[IVX]{1,5}|\p{L})[.)/]\s|\d{1,2}(?:\.\d{1,2})+\.?\s)/u;

/** A sign that begins an item. It is often typed with no space after it, "-Tiếp tục"; a figure then makes it a minus. */
export const BULLET: RegExp = /^([-–—•*+·▪●○◦➢✓])(?:\s+|(?=[\p{L}“"(]))/u;

/** Kinds of numbers typed before headings, highest first. */
export const NUMBERINGS: readonly (readonly [name: string, pattern: RegExp])[] = [
	['part', /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|\d+|[IVX]+)(?!\p{L})/iu],
	['letter-capital', /^[A-HĐ][.)]\s/u],
	['roman', /^(?:[IVX]{1,5})[.)/]\s/u],
	['decimal-1', /^\d{1,2}[.)/]\s/u],
	['decimal-2', /^\d{1,2}\.\d{1,2}[.)]?\s/u],
	['decimal-3', /^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s/u],
	['letter', /^[a-zđ][.)]\s/u],
];
