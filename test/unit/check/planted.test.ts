import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { formatProblem } from '../../../src/content/problem.ts';
import { contentFolder } from '../content/content-folder.ts';
import { day } from '../samples.ts';
import { PLANTED, type PlantedSlip } from './planted-slips.ts';

const DIRECTIVE =
	'kind: chi-thi\nnumber: 7\nsymbol: 07-CT/TU\nissuer: Ban Thường vụ Tỉnh ủy\nlevel: tinh\nsystem: dang\nissued: 2024-01-15\ntitle: Về sinh hoạt chi bộ\n';

const fileOf = (index: number) => `tin-bai/2024/2024-07-02-tin-${index}.md`;

function bulletin({ text }: PlantedSlip, index: number): string {
	return `---\ntitle: Tin thứ ${index}\ndate: 2024-07-02\n---\n\n${text.replace(/[⟦⟧]/g, '')}\n`;
}

/** Where the slip of a bulletin begins, as a problem says it. */
function placeOf(slip: PlantedSlip, index: number): string {
	const before = bulletin({ ...slip, text: slip.text.slice(0, slip.text.indexOf('⟦')) }, index).slice(0, -1);
	return `${fileOf(index)}:${before.split('\n').length}:${(before.split('\n').at(-1) ?? '').length + 1} ${slip.rule}`;
}

async function checkPlanted() {
	const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
		.png()
		.toBuffer();
	const dir = contentFolder({
		'van-ban/chi-thi-07-ct-tu-2024.yaml': DIRECTIVE,
		'tin-bai/2024/anh.png': png,
		...Object.fromEntries(PLANTED.map((slip, index) => [fileOf(index), bulletin(slip, index)])),
	});
	return checkContent({ dir, publicDir: join(dir, 'public'), today: day('2024-08-01') });
}

describe('planted slips', () => {
	it('are found, each where it stands, and nothing else', async () => {
		const problems = await checkPlanted();
		const found = problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
		const planted = PLANTED.map(placeOf);
		expect(PLANTED.length).toBeGreaterThanOrEqual(60);
		expect({
			missed: planted.filter((place) => !found.includes(place)),
			falseAlarms: problems.filter((_, index) => !planted.includes(found[index] as string)).map(formatProblem),
		}).toEqual({ missed: [], falseAlarms: [] });
	});

	it('are told with what to type instead', async () => {
		const problems = await checkPlanted();
		const fixes = Object.fromEntries(problems.map(({ file, fix }) => [file, fix]));
		const wanted = PLANTED.flatMap((slip, index) =>
			slip.fix === undefined ? [] : [[fileOf(index), slip.fix] as const],
		);
		expect(wanted.length).toBeGreaterThan(30);
		expect(Object.fromEntries(wanted.map(([file]) => [file, fixes[file]]))).toEqual(Object.fromEntries(wanted));
	});
});

describe('the content of the project', () => {
	it('has nothing that should be looked at again', async () => {
		const problems = await checkContent({ dir: 'content', publicDir: 'public', today: day('2026-11-25') });
		expect(problems.map(formatProblem)).toEqual([]);
	});
});
