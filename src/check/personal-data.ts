import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';

/** What may be public: numbers and addresses of the ward's own profile and word list, as {@link plain} writes them. */
export type PublicContacts = ReadonlySet<string>;

/** Provinces of birth in citizen numbers (Circular 59/2021/TT-BCA); they stay for life, whatever provinces merge. */
const PROVINCES = new Set(
	`001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044
	045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091
	092 093 094 095 096`.split(/\s+/),
);

const CITIZEN_NUMBER = /(?<![\p{L}\d.,/-])\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/-]|[.,]\d)/gu;
const OLD_IDENTITY_NUMBER = /(?<![\p{L}\d.,/-])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/-]|[.,]\d)/gu;
const IDENTITY_WORD = /căn cước|cccd|cmnd|cmtnd|chứng minh (?:nhân dân|thư)|định danh/iu;
/** Prefixes of mobile networks since 2018. */
const MOBILE =
	/(?<![\p{L}\d.,/+-])(?:(?:\(\+84\)|\+?84)[ .-]?|0)(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)(?:[ .-]?\d){7}(?![\d/]|[.,-]\d)/gu;
/** Lines that are there to be called. */
const OFFICE_LINE =
	/đường dây nóng|hotline|tổng đài|trực ban|cơ quan|văn phòng|bộ phận|trung tâm|trạm y tế|ủy ban|uỷ ban|ubnd|công an/iu;
const ACCOUNT =
	/(?:số tài khoản|stk|tài khoản số|số tk|tài khoản(?=[:\s]{0,3}\d))[^\d\n\u2029]{0,40}(\d[\d .-]{5,22}\d)/giu;
/** Who keeps an account that everyone may pay into. */
const PUBLIC_ACCOUNT = /kho bạc|ban vận động|mặt trận|quỹ|ủy ban|uỷ ban|ubnd|chữ thập đỏ/iu;
const PRIVATE_MAIL = /[\p{L}\d._%+-]{1,64}@(?:gmail|yahoo|hotmail|outlook|icloud|live|ymail)\.[a-z.]{2,10}/giu;
const NEARBY = 60;

/**
 * A number or address as two are compared: without spaces, dots, brackets and hyphens, in lower case, an international
 * number as a national one.
 */
export function plain(contact: string): string {
	return contact
		.toLowerCase()
		.replace(/[\s.()-]+/g, '')
		.replace(/^\+?84(?=\d{9}$)/, '0');
}

/** Numbers and addresses by which a private person is known or reached. */
export function personalData({ text }: Pick<Prose, 'text'>, contacts: PublicContacts): Diagnostic[] {
	const diagnostics: Diagnostic[] = [];
	const told = new Set<number>();
	const add = (start: number, found: string, message: string, severity?: 'warning') => {
		const end = start + found.length;
		if (contacts.has(plain(found)) || told.has(start) || told.has(end - 1)) return;
		for (let at = start; at < end; at++) told.add(at);
		diagnostics.push({ rule: 'personal-data', start, end, message, severity });
	};
	const before = (index: number) => text.slice(Math.max(0, index - NEARBY), index);
	for (const { 0: found, index } of text.matchAll(CITIZEN_NUMBER)) {
		if (isCitizenNumber(found) || IDENTITY_WORD.test(before(index))) add(index, found, messages.citizenNumber);
	}
	for (const { 0: found, 1: account = '', index } of text.matchAll(ACCOUNT)) {
		const end = index + found.length;
		const isPublic = PUBLIC_ACCOUNT.test(before(index)) || PUBLIC_ACCOUNT.test(found + text.slice(end, end + NEARBY));
		if (!isPublic) add(end - account.length, account, messages.account, 'warning');
	}
	for (const { 0: found, index } of text.matchAll(OLD_IDENTITY_NUMBER))
		if (IDENTITY_WORD.test(before(index))) add(index, found, messages.identityNumber);
	for (const { 0: found, index } of text.matchAll(MOBILE))
		if (!OFFICE_LINE.test(before(index))) add(index, found, messages.mobile, 'warning');
	for (const { 0: found, index } of text.includes('@') ? text.matchAll(PRIVATE_MAIL) : [])
		add(index, found, messages.privateMail, 'warning');
	return diagnostics;
}

/** Province, century and sex (0 to 3 until 2099), two digits of the year of birth, six more. */
function isCitizenNumber(typed: string): boolean {
	const digits = typed.replace(/\D/g, '');
	const century = Number(digits[3]);
	if (!PROVINCES.has(digits.slice(0, 3)) || century > 3) return false;
	const year = (century < 2 ? 1900 : 2000) + Number(digits.slice(4, 6));
	return year <= new Date().getUTCFullYear();
}
