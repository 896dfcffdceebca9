import { squeeze, toNfc } from '../domain/text.ts';

/** Accounts, machines and their makers, which programs write in the place of a person. */
const MACHINE =
	/(?:^|[\s.@])(?:admin\w*|user\w*|office|microsoft|windows|word|excel|adobe|canon|hp|dell|asus|lenovo|acer|pc|computer|laptop|company|team|unknown|máy)(?:$|[\s.@\d])/iu;
/** Offices; some of their words are people's names too, but none begins one. */
const OFFICE =
	/^(?:ubnd|hđnd|ubmttq|vp|phường|phuong|xã|quận|huyện|tỉnh|thành phố|ủy ban|uỷ ban|đảng|chi bộ|văn phòng|sở|phòng|ban|công an|trường|hội|mặt trận|công ty|đoàn (?:thanh|tncs|phường|xã))(?:$|[\s.\d])/iu;

/** Whether the author in a file's properties reads as a person's name: two to five words that begin with capitals. */
export function authorNamed(author: string): boolean {
	const name = squeeze(toNfc(author));
	return /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4}$/u.test(name) && !MACHINE.test(name) && !OFFICE.test(name);
}
