import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/content/suggest.ts';
import { unregisteredDocuments } from '../../../src/content/unregistered.ts';
import { documentId } from '../../../src/domain/document.ts';
import { bulletinSource, read } from './content-folder.ts';

/** What is suggested for the documents that bulletins of the days from 01/07/2024 on cite. */
async function suggestionsFor(...bodies: readonly string[]) {
	const files = bodies.map((body, index) => {
		const date = `2024-07-0${index + 1}`;
		return [`tin-bai/${date}-tin-${index}.md`, bulletinSource(date, { body })] as const;
	});
	const { bulletins } = await read(Object.fromEntries(files));
	return unregisteredDocuments(bulletins).map(suggest);
}

const INTRO = '# Đề xuất từ các tin có nhắc đến văn bản này. Đối chiếu với bản gốc, sửa cho đúng,';
const moveTo = (id: string) => `# rồi chuyển tệp sang thư mục van-ban với tên ${id}.yaml.`;

describe('suggest', () => {
	it('makes a whole entry of what bulletins say', async () => {
		const body = 'Theo Kế hoạch số 05-KH/ĐU ngày 1/2/2024 của Đảng ủy phường Thử Nghiệm “Về việc: “một” # hai”.';
		expect(await suggestionsFor('Có kế hoạch 5-KH/ĐU.', body)).toEqual([
			{
				id: 'ke-hoach-5-kh-du-2024',
				yaml: `${INTRO}
${moveTo('ke-hoach-5-kh-du-2024')}
# tin-bai/2024-07-02-tin-1.md: ${body}
# tin-bai/2024-07-01-tin-0.md: Có kế hoạch 5-KH/ĐU.
kind: ke-hoach
number: 5
symbol: 5-KH/ĐU
issuer: Đảng ủy phường Thử Nghiệm
level: phuong
system: dang
issued: 2024-02-01
title: "Về việc: “một” # hai"
`,
			},
		]);
	});

	it('leaves empty what no bulletin says, and names it', async () => {
		expect(await suggestionsFor('Có Quyết định 012/QĐ-UBND.')).toEqual([
			{
				id: 'quyet-dinh-012-qd-ubnd',
				yaml: `${INTRO}
${moveTo('quyet-dinh-012-qd-ubnd-<năm>')}
# Các tin không nói, cần điền: cơ quan ban hành (issuer), cấp (level), ngày ban hành (issued), trích yếu (title).
# tin-bai/2024-07-01-tin-0.md: Có Quyết định 012/QĐ-UBND.
kind: quyet-dinh
number: 012
symbol: 012/QĐ-UBND
issuer:
level:
system: nha-nuoc
issued:
title:
`,
			},
		]);
	});

	it('keeps a long title on one line', async () => {
		const title = 'Về việc tổ chức sinh hoạt chuyên đề'.padEnd(180, ' và thử nghiệm').trim();
		const [suggestion] = await suggestionsFor(`Theo Kế hoạch 5-KH/ĐU “${title}”.`);
		expect(suggestion?.yaml).toContain(`\ntitle: ${title}\n`);
	});

	it('suggests nothing where not even the kind is known', async () => {
		expect(await suggestionsFor('Có số 45/GP-UBND.')).toEqual([undefined]);
	});

	it.each([
		['Có Nghị định 30/2020/NĐ-CP.', 'nghi-dinh-30-2020-nd-cp', '2020'],
		['Có Nghị định 30/2020.', 'nghi-dinh-30-2020', '2020'],
		['Có Nghị quyết 834/NQ-UBTVQH14 ngày 17/12/2019.', 'nghi-quyet-834-nq-ubtvqh14-2019', '2019-12-17'],
		['Có Luật Căn cước số 26/2023/QH15.', 'luat-26-2023-qh15', '2023'],
	])('takes the year of %s from day or symbol', async (body, id, issued) => {
		const [suggestion] = await suggestionsFor(body);
		expect(suggestion?.id).toBe(id);
		expect(suggestion?.yaml).toContain(`\nissued: ${issued}\n`);
	});

	it('quotes from each bulletin the mention of that day', async () => {
		const both = 'Có Kế hoạch 5-KH/ĐU ngày 1/2/2023. Rồi Kế hoạch 5-KH/ĐU ngày 1/2/2024.';
		const [newer, older] = (await suggestionsFor('Có Kế hoạch 5-KH/ĐU ngày 1/2/2024.', both)).map(
			(suggestion) => suggestion?.yaml.match(/^# tin-bai.*/gm) ?? [],
		);
		expect(newer).toEqual([
			'# tin-bai/2024-07-02-tin-1.md: Rồi Kế hoạch 5-KH/ĐU ngày 1/2/2024.',
			'# tin-bai/2024-07-01-tin-0.md: Có Kế hoạch 5-KH/ĐU ngày 1/2/2024.',
		]);
		expect(older).toEqual(['# tin-bai/2024-07-02-tin-1.md: Có Kế hoạch 5-KH/ĐU ngày 1/2/2023.']);
	});

	it('quotes from each bulletin its own spelling, and the kind meant', async () => {
		const [decision] = await suggestionsFor('Có Quyết định 5-QĐ/ĐU.', 'Có Quy định 5-QĐ/ĐU. Rồi Quyết định 05-QĐ/ĐU.');
		expect(decision?.yaml.match(/^# tin-bai.*/gm)).toEqual([
			'# tin-bai/2024-07-02-tin-1.md: Rồi Quyết định 05-QĐ/ĐU.',
			'# tin-bai/2024-07-01-tin-0.md: Có Quyết định 5-QĐ/ĐU.',
		]);
	});

	it.each([
		['Chỉ thị 28-CT/TW', 'trung-uong', 'dang'],
		['Hướng dẫn 12-HD/BTCTW', 'trung-uong', 'dang'],
		['Quyết định 06/QĐ-TTg', 'trung-uong', 'nha-nuoc'],
		['Nghị quyết 834/NQ-UBTVQH14', 'trung-uong', 'nha-nuoc'],
		['Thông tư 01/2024/TT-BNV', 'trung-uong', 'nha-nuoc'],
		['Chỉ thị 43-CT/TU', 'tinh', 'dang'],
		['Hướng dẫn 02-HD/BTCTU', 'tinh', 'dang'],
		['Quyết định 05/QĐ-SNV', 'tinh', 'nha-nuoc'],
		['Kế hoạch 12-KH/HU', 'huyen', 'dang'],
		['Kế hoạch 12-KH/BTCHU', 'huyen', 'dang'],
		['Kế hoạch 12-KH/ThU', 'huyen', 'dang'],
		['Kế hoạch 12-KH/ĐU', 'phuong', 'dang'],
		['Kế hoạch 12/KH-UBND', '', 'nha-nuoc'],
		['Kế hoạch 12/KH-BCĐ', '', 'nha-nuoc'],
		['Kế hoạch 12/KH-BCHQS', '', 'nha-nuoc'],
		['Kế hoạch 92-KH/TU của Thị ủy Thử Nghiệm', 'huyen', 'dang'],
		['Kế hoạch 92-KH/TU của Tỉnh ủy', 'tinh', 'dang'],
		['Kế hoạch 12/KH-UBND của UBND phường Thử Nghiệm', 'phuong', 'nha-nuoc'],
		['Kế hoạch 12/KH-UBND của UBND thị xã Thử Nghiệm', 'huyen', 'nha-nuoc'],
		['Kế hoạch 12/KH-UBND của UBND quận Thử Nghiệm', 'huyen', 'nha-nuoc'],
		['Kế hoạch 12/KH-UBND của UBND tỉnh', 'tinh', 'nha-nuoc'],
		['Kế hoạch 12/KH-BCHQS của Ban Chỉ huy Quân sự', '', 'nha-nuoc'],
		['Kế hoạch 12/KH-SLĐTBXH của Sở Lao động và Xã hội', 'tinh', 'nha-nuoc'],
	])('takes level and system of %s from issuer and symbol', async (cited, level, system) => {
		const [suggestion] = await suggestionsFor(`Theo ${cited}.`);
		expect(suggestion?.yaml).toMatch(new RegExp(`^level:${level && ` ${level}`}\nsystem: ${system}$`, 'm'));
	});

	it.each([
		'Theo Kế hoạch số 05-KH/ĐU ngày 1/2/2024 của Đảng ủy phường Thử Nghiệm “Về việc: “một” # hai”.',
		'Theo Quyết định 012/QĐ-UBND và Nghị định 30/2020.',
		'Có Nghị định 30/2020/NĐ-CP, Luật số 26/2023/QH15, Công văn 1234/UBND-VX “- 1: a” và Thông báo 5-TB/HU.',
	])('makes entries that are right once what is empty is filled in: %s', async (body) => {
		const filled = (await suggestionsFor(body)).map((suggestion) => {
			const yaml = (suggestion?.yaml ?? '')
				.replace('issuer:\n', 'issuer: Cơ quan thử nghiệm\n')
				.replace('level:\n', 'level: phuong\n')
				.replace('issued:\n', 'issued: 2024-01-31\n')
				.replace('title:\n', 'title: Về việc thử nghiệm\n');
			return [suggestion?.id ?? '', yaml] as const;
		});
		expect(filled.length).toBeGreaterThan(0);
		const files = filled.map(([id, yaml]) => [
			`van-ban/${id}${/issued: 2024-01-31/.test(yaml) ? '-2024' : ''}.yaml`,
			yaml,
		]);
		const { documents } = await read(Object.fromEntries(files));
		expect(documents.map(documentId)).toEqual(documents.map(({ id }) => id));
		expect(documents).toHaveLength(filled.length);
	});
});
