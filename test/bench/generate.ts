import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { DOCUMENT_KINDS, type DocumentKind, documentName } from '../../src/domain/document.ts';
import { slugify } from '../../src/domain/text.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

interface RegisteredDocument {
	readonly id: string;
	/** As running text names it, first and afterwards. */
	readonly name: string;
	readonly short: string;
}

const CATEGORIES = [
	'Xây dựng Đảng',
	'Chính quyền',
	'Kinh tế - xã hội',
	'Văn hóa - xã hội',
	'Quốc phòng - an ninh',
	'Thông báo',
];
const WORDS_A_BULLETIN = 930;
/** All in the past, whatever the machine's clock says: bulletins of the future are not published. */
const FIRST_YEAR = 2015;
const YEARS = 10;

/**
 * Writes a content folder of `count` bulletins of about 930 words over ten years, two in five filed under a document
 * of the register. Each names up to four documents of the register by symbol and again by number. Words come from the
 * bulletins of `sampleDir`, numbers and symbols among them, so that about nine citations are found in each; the
 * register is copied from there, so that an index of them is of real size. Returns the paths of the bulletins, oldest
 * year first.
 */
export function generateContent(dir: string, count: number, sampleDir: string): string[] {
	const random = seeded(20240702);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
	const words = sampleWords(sampleDir);
	const documents = copyRegister(sampleDir, dir);
	write(join(dir, 'phuong.yaml'), profile());
	write(join(dir, 'trang', 'gioi-thieu.mdx'), '---\ntitle: Giới thiệu\norder: 1\n---\n\nPhường thử nghiệm.\n');
	return Array.from({ length: count }, (_, index) => {
		const year = FIRST_YEAR + Math.floor((index * YEARS) / count);
		const date = calendarDate(year, 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)) ?? '';
		const title = sentence(words, random, 12).slice(0, -1);
		const filed = random() < 0.4 ? [pick(documents)] : [];
		const cited = [...filed, ...Array.from({ length: Math.floor(random() * 4) }, () => pick(documents))];
		const head = [
			'---',
			`title: ${title}`,
			`date: ${date}`,
			`category: ${pick(CATEGORIES)}`,
			`summary: ${sentence(words, random, 30)}`,
			...(filed.length > 0 ? ['directives:', ...filed.map(({ id }) => `  - ${id}`)] : []),
			'---',
		].join('\n');
		const slug = `${slugify(title).slice(0, 60).replace(/-$/, '')}-${index}`;
		const file = join(dir, 'tin-bai', String(year), `${date}-${slug}.md`);
		write(file, `${head}\n\n${body(words, random, cited)}`);
		return file;
	});
}

/** Adds a paragraph that says `text` to the body of a bulletin. */
export function changeBody(file: string, text: string): void {
	writeFileSync(file, `${readFileSync(file, 'utf8')}\n${text}\n`);
}

function body(words: readonly string[], random: () => number, cited: readonly RegisteredDocument[]): string {
	const parts = cited.map(({ name, short }) => {
		const rest = sentence(words, random, 20).toLowerCase();
		return `Thực hiện ${name}, ${rest} Theo ${short}, ${sentence(words, random, 12).toLowerCase()}`;
	});
	for (let written = 0; written < WORDS_A_BULLETIN; ) {
		const sentences = Array.from({ length: 3 + Math.floor(random() * 4) }, () => sentence(words, random, 22));
		const paragraph = sentences.join(' ');
		if (random() < 0.15) parts.push(`## ${sentence(words, random, 6).slice(0, -1)}`);
		parts.push(random() < 0.1 ? sentences.map((item) => `- ${item}`).join('\n') : paragraph);
		written += paragraph.split(' ').length;
	}
	return `${parts.join('\n\n')}\n`;
}

function sentence(words: readonly string[], random: () => number, length: number): string {
	const start = Math.floor(random() * words.length);
	const chosen: string[] = [];
	while (chosen.length < length) {
		const from = chosen.length === 0 ? start : Math.floor(random() * words.length);
		for (let run = 0; run < 3 + random() * 4 && chosen.length < length; run++) {
			chosen.push(words[(from + run) % words.length] ?? '');
		}
	}
	const text = chosen.join(' ');
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function sampleWords(sampleDir: string): string[] {
	const root = join(sampleDir, 'tin-bai');
	return (readdirSync(root, { recursive: true }) as string[])
		.filter((file) => file.endsWith('.md'))
		.sort()
		.map((file) => readFileSync(join(root, file), 'utf8').replace(/^---[\s\S]*?\n---/, ''))
		.flatMap((text) => text.match(/[\p{L}\d]+/gu) ?? []);
}

function copyRegister(from: string, to: string): RegisteredDocument[] {
	return readdirSync(join(from, 'van-ban'))
		.sort()
		.map((file) => {
			const text = readFileSync(join(from, 'van-ban', file), 'utf8');
			write(join(to, 'van-ban', file), text);
			const document = parse(text) as { kind: DocumentKind; symbol: string; number: string };
			const short = `${DOCUMENT_KINDS[document.kind]} ${document.number}`;
			return { id: file.replace(/\.yaml$/, ''), name: documentName(document), short };
		});
}

function profile(): string {
	const categories = CATEGORIES.map((name) => `  - ${name}\n`).join('');
	return `name: Phường Thử Nghiệm\nurl: https://phuong.example.vn\ncategories:\n${categories}`;
}

function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
