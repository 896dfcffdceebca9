import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { bulletinSource, contentFolder, registerFile } from '../content/content-folder.ts';
import { DIRECTIVE_2019, day } from '../samples.ts';

async function told(bodies: readonly string[]): Promise<string[]> {
	const files = bodies.map((body, index) => [
		`tin-bai/2024-07-0${index + 1}-a.md`,
		bulletinSource(`2024-07-0${index + 1}`, { body }),
	]);
	const dir = contentFolder({ ...registerFile(DIRECTIVE_2019), ...Object.fromEntries(files) });
	const problems = await checkContent({ dir, publicDir: join(dir, 'public'), today: day('2024-08-01') });
	return problems
		.filter(({ rule }) => rule === 'unknown-document')
		.map(({ file, line, column, message, fix }) => `${file}:${line}:${column} ${message} → ${fix}`);
}

it.each([
	['Chỉ thị số 82-CT/TW', '82-CT/TW'],
	['Chỉ thị số 28-CT/TU', '28-CT/TU'],
])('a symbol that is none of the register, but for a slip: %s', async (typed, symbol) => {
	expect(await told([`Học ${typed}, ngày 21/01/2019.`])).toEqual([
		`tin-bai/2024-07-01-a.md:6:16 sổ văn bản không có “${symbol}”, chỉ có “28-CT/TW” cùng loại, cùng ngày; xem lại số, ký hiệu → 28-CT/TW`,
	]);
});

it('another document of the same day is none, nor one of another day', async () => {
	expect(await told(['Học Chỉ thị số 29-CT/TW, ngày 21/01/2019 và Chỉ thị số 82-CT/TW, ngày 22/01/2019.'])).toEqual([]);
});

it('a document that several bulletins cite and nobody registered, in the newest of them', async () => {
	const body = 'Làm theo Kế hoạch số 15-KH/ĐU, ngày 02/3/2024.';
	expect(await told([body])).toEqual([]);
	expect(await told([body, body, 'Chữ.'])).toEqual([
		'tin-bai/2024-07-02-a.md:6:22 “Kế hoạch 15-KH/ĐU” có 2 tin nhắc đến mà chưa có trong sổ; chạy npm run documents:suggest để thêm → undefined',
	]);
});
