import { squeeze, toNfc } from '../domain/text.ts';

/** Accounts, machines and offices, which programs write in the place of a person. */
const NO_PERSON =
	/(?:^|[\s.@])(?:admin\w*|user\w*|office|microsoft|windows|word|excel|adobe|canon|hp|dell|asus|lenovo|acer|pc|computer|laptop|may|máy|company|team|unknown|ubnd|hđnd|ubmttq|phường|phuong|xã|quận|huyện|tỉnh|thành phố|ủy ban|uỷ ban|đảng ủy|đảng uỷ|chi bộ|văn phòng|sở|phòng|ban|công an|trường|hội|đoàn|công ty)(?:$|[\s.@\d])/iu;

/** Whether the author in a file's properties reads as a person's name: two to five words that begin with capitals. */
export function authorNamed(author: string): boolean {
	const name = squeeze(toNfc(author));
	return /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4}$/u.test(name) && !NO_PERSON.test(name);
}
