import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../src/content/schema.ts';
import { accepted, told } from './told.ts';

const PROFILE = 'name: Phường\nurl: https://phuong.example.vn\ncategories:\n  - Thông báo\n';
const editing = (lines: string) =>
	`${PROFILE}editing:${lines.startsWith(' ') ? lines : `\n  ${lines.replaceAll('\n', '\n  ')}`}`;

describe('editing in the profile', () => {
	it.each([
		['switches the page off', editing(' false'), false],
		['switches it off in Vietnamese', editing(' không'), false],
		['is for local folders when left out', PROFILE, { branch: 'main', folder: 'content', review: false }],
		['is for local folders when on', editing(' true'), { branch: 'main', folder: 'content', review: false }],
		[
			'names a repository',
			editing('backend: github\nrepo: ubnd/ban-tin\nreview: true'),
			{ backend: 'github', repo: 'ubnd/ban-tin', branch: 'main', folder: 'content', review: true },
		],
		['takes the top of a repository', editing('folder: .'), { branch: 'main', folder: '', review: false }],
		['takes a folder below others', editing('folder: /a/b/'), { branch: 'main', folder: 'a/b', review: false }],
		[
			'names an own server and groups within groups',
			editing('backend: gitlab\nrepo: a/b/c\nbranch: chinh\nserver: https://git.example.vn\nappId: x1'),
			{
				backend: 'gitlab',
				repo: 'a/b/c',
				branch: 'chinh',
				folder: 'content',
				review: false,
				server: 'https://git.example.vn',
				appId: 'x1',
			},
		],
	])('%s', (_name, yaml, expected) => {
		expect(accepted(profileSchema, yaml).editing).toEqual(expected);
	});

	it.each([
		['a word that is neither', editing(' bật'), '“bật” phải là true (có) hoặc false (không)'],
		['an unknown host', editing('backend: githup\nrepo: a/b'), 'Sửa thành:  backend: github'],
		['a host without repository', editing('backend: github'), 'có backend: github thì phải có repo'],
		['a repository without host', editing('repo: a/b'), 'có repo thì phải có backend: github, gitlab hoặc gitea'],
		[
			'an address for a repository',
			editing('backend: github\nrepo: https://github.com/a/b.git'),
			'Sửa thành:  repo: a/b',
		],
		['a repository without owner', editing('backend: github\nrepo: ban-tin'), '“ban-tin” không phải tên kho'],
		['a Gitea without address', editing('backend: gitea\nrepo: a/b'), 'backend: gitea thì phải có server'],
		['review on Gitea', editing('backend: gitea\nrepo: a/b\nserver: https://g.vn\nreview: có'), 'chỉ dùng được với'],
		['a folder outside', editing('folder: ../khac'), '“../khac” không phải thư mục trong kho'],
		['a misspelt key', editing('bakcend: github'), 'Sửa thành:  backend: github'],
	])('tells of %s', (_name, yaml, text) => {
		expect(told(profileSchema, yaml)).toContain(text);
	});
});
