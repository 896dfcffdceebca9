import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { formatProblem } from '../../../src/content/problem.ts';
import { pdf } from '../attached-files.ts';
import { bulletinSource, contentFolder, directiveSource } from '../content/content-folder.ts';
import { day } from '../samples.ts';

const FILE = 'tin-bai/2024/2024-07-02-a.md';
const ENTRY = 'van-ban/chi-thi-28-ct-tw-2019.yaml';

/** What is told of the files of a folder. */
async function told(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
	const dir = contentFolder(files);
	const problems = await checkContent({ dir, publicDir: dir, today: day('2024-08-01') });
	return problems.map(formatProblem);
}

describe('files that nobody names', () => {
	const UNNAMED =
		'cảnh báo: không bài nào nhắc đến tệp này nên tệp chưa đăng; ghi vào attachments của tin, vào file của văn bản, hoặc xóa tệp';
	const WORD =
		'cảnh báo: tệp Word này chưa đăng; chạy npm run import -- TỆP để thành tin, hoặc ghi vào attachments của một tin để đính kèm';

	it('are told', async () => {
		expect(
			await told({
				[FILE]: bulletinSource('2024-07-02', { body: '[Kế hoạch](<Kế hoạch.pdf>)' }),
				[ENTRY]: directiveSource('2019-01-21', 'file: 28.pdf\n'),
				'tin-bai/2024/Kế hoạch.pdf': pdf(1),
				'tin-bai/2024/cu/Bản 2.DOCX': '',
				'tin-bai/2024/anh.jpg': '',
				'van-ban/28.pdf': pdf(1),
				'van-ban/29.pdf': pdf(1),
			}),
		).toEqual([`tin-bai/2024/cu/Bản 2.DOCX:1:1  ${WORD}`, `van-ban/29.pdf:1:1  ${UNNAMED}`]);
	});

	it('are not told when the file that names them is refused', async () => {
		const problems = await told({
			[FILE]: bulletinSource('2024-07-02', { head: 'attachments:\n  - file: a.pdf\n    title: Kế hoạch' }),
			'tin-bai/2024/a.pdf': 'MZ',
		});
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain('là chương trình');
	});

	it('are not told while a file is faulty that could name them', async () => {
		const problems = await told({ [FILE]: '---\ntitle: Tin\n---\n\nChữ.\n', 'tin-bai/2024/a.pdf': pdf(1) });
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain('thiếu ngày đăng');
	});
});

it('a link to a file that is not there is told once, where it stands', async () => {
	expect(
		await told({
			'tin-bai/2024-07-02-tep-pdf.md': `---\ntitle: Thử tep-pdf\ndate: 2024-07-02\n---\n\nĐoạn đầu của tin.\n\nXem [Kế hoạch](ke-hoach.pdf).\n`,
		}),
	).toEqual([
		'tin-bai/2024-07-02-tep-pdf.md:8:1  không có tệp “ke-hoach.pdf” cạnh bài này; chép tệp vào, hoặc sửa tên (chữ hoa, chữ thường khác nhau)',
	]);
	expect(
		await told({
			'tin-bai/2024-07-02-tep-pdf.md': `---\ntitle: Thử tep-pdf\ndate: 2024-07-02\n---\n\nĐoạn đầu của tin.\n\nXem [Kế hoạch](ke-hoach.pdf).\n`,
			'tin-bai/ke-hoach.pdf': pdf(1),
		}),
	).toEqual([]);
});
