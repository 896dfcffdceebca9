import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { buildPaths, PROJECT_ROOT } from '../../../src/build/paths.ts';
import { buildSearch } from '../../../src/build/search.ts';
import { readContent } from '../../../src/content/read.ts';
import type { Catalogue, ListedDocument, ResultText } from '../../../src/search/find/catalogue.ts';
import { type Facet, facetsOf } from '../../../src/search/find/facets.ts';
import { pdf } from '../attached-files.ts';
import { contentFolder, registerFile } from '../content/content-folder.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023 } from '../samples.ts';

const BULLETIN = `---
title: Kết nạp đảng viên
date: 2024-07-02
category: Thông báo
author: Nguyễn Văn Mẫu
summary: Lời dẫn của tin.
directives:
  - Chỉ thị 28-CT/TW ngày 21/01/2019
corrections:
  - date: 2024-07-03
    note: Sửa số người.
---

## Mở đầu

Theo Chỉ thị 28-CT/TW ngày 25/12/2023 và Kế hoạch 9-KH/ĐU, **chi bộ** họp.

| Tổ | Số |
|---|---|
| Tổ một | 12 |
`;

/** Builds the search index of a content folder and reads it back. */
async function built(files: Readonly<Record<string, string | Uint8Array>>) {
	const dir = contentFolder(files);
	vi.stubEnv('CONTENT_DIR', dir);
	const content = await readContent(dir);
	const search = join(dir, 'search');
	const paths = { ...buildPaths(PROJECT_ROOT, join(dir, 'dist')), search };
	const steps: [number, number][] = [];
	await buildSearch(paths, content, content.bulletins, (done, total) => steps.push([done, total]));
	vi.unstubAllEnvs();
	const json = <T>(file: string) => JSON.parse(readFileSync(join(search, file), 'utf8')) as T;
	const { documents, shards } = json<Catalogue>('shards.json');
	const texts: ResultText[] = [];
	const facets: Facet[] = [];
	for (const { name, bulletins, folder } of shards) {
		expect(readdirSync(join(search, name))).toHaveLength(bulletins);
		for (let index = 0; index < bulletins; index++) texts.push(json(`${name}/${index}.json`));
		facets.push(...facetsOf(json(`${folder}/facets.json`)));
	}
	return { texts, facets, documents: json<ListedDocument[]>(`${documents.folder}/documents.json`), steps };
}

it('indexes of a bulletin what its page shows, and narrows by what it cites and is filed under', async () => {
	const { texts, facets, documents, steps } = await built({
		...registerFile(DIRECTIVE_2019),
		...registerFile({ ...DIRECTIVE_2023, title: 'Về trẻ em' }),
		'tin-bai/2024/2024-07-02-ket-nap.md': BULLETIN,
	});
	expect(texts).toEqual([
		{
			slug: 'ket-nap',
			date: '2024-07-02',
			category: { slug: 'thong-bao', name: 'Thông báo' },
			documentCount: 3,
			span: expect.anything(),
			title: 'Kết nạp đảng viên',
			lead: ['Lời dẫn của tin.', 'Chỉ thị 28-CT/TW Về việc thử nghiệm'],
			body: [
				'Mở đầu',
				'Theo Chỉ thị 28-CT/TW ngày 25/12/2023 và Kế hoạch 9-KH/ĐU, chi bộ họp.',
				...['Tổ', 'Số', 'Tổ một', '12'],
				...['Nguyễn Văn Mẫu', 'Sửa số người.'],
			],
		},
	]);
	expect(facets).toEqual([
		{
			date: '2024-07-02',
			category: { slug: 'thong-bao', name: 'Thông báo' },
			documents: [DIRECTIVE_2019.id, DIRECTIVE_2023.id],
		},
	]);
	expect(documents.map(({ id, title }) => [id, title])).toEqual([
		[DIRECTIVE_2019.id, 'Về việc thử nghiệm'],
		[DIRECTIVE_2023.id, 'Về trẻ em'],
	]);
	expect(steps).toEqual([[0, 1]]);
});

it('indexes the titles of a bulletin’s files', async () => {
	const { texts } = await built({
		'tin-bai/2024/2024-07-02-a.md':
			'---\ntitle: Tin\ndate: 2024-07-02\nattachments:\n  - file: 12.pdf\n    title: Kế hoạch tuyển quân\n---\n\nXem [đơn](d.pdf).\n',
		'tin-bai/2024/12.pdf': pdf(1),
		'tin-bai/2024/d.pdf': pdf(1),
	});
	expect(texts).toMatchObject([{ body: ['Xem đơn.', 'Kế hoạch tuyển quân', 'Đơn'] }]);
});

it('indexes days that matter as people type them, and places', async () => {
	const { texts } = await built({
		'tin-bai/2024/2024-07-02-a.md':
			'---\ntitle: Tin\ndate: 2024-07-02\nevent:\n  from: 25/7/2024 8 giờ\n  to: 26/7/2024\n  place: Nhà văn hóa tổ 3\ndeadline: 2024-07-31\n---\n\nChữ.\n',
	});
	expect(texts).toMatchObject([
		{ body: ['Chữ.', 'Diễn ra: 25/07/2024 – 26/07/2024. Nhà văn hóa tổ 3', 'Hạn: 31/07/2024'] },
	]);
});

it('indexes a bulletin with hardly a word, and markup as the text that it is', async () => {
	const { texts, facets } = await built({
		'tin-bai/2024/2024-07-02-tran.md': '---\ntitle: "<script>alert(1)</script> & “tin”"\ndate: 2024-07-02\n---\n\n…\n',
	});
	expect(texts).toMatchObject([
		{ title: '<script>alert(1)</script> & “tin”', lead: [], body: ['…'], documentCount: 0 },
	]);
	expect(texts[0]).not.toHaveProperty('category');
	expect(facets).toEqual([{ date: '2024-07-02', category: undefined, documents: [] }]);
});
