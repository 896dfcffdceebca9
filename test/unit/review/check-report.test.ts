import { describe, expect, it } from 'vitest';
import {
	COMMENT_MARK,
	codeQuality,
	comment,
	type ReportedProblem,
	readReport,
} from '../../../src/review/check-report.ts';
import { commentsOf } from '../../../src/review/host.ts';

const FILE = 'content/tin-bai/2024/a.md';
const ERROR: ReportedProblem = {
	file: FILE,
	line: 3,
	column: 7,
	field: 'date',
	rule: null,
	severity: 'error',
	message: 'không có ngày 31/2/2024',
	fix: 'date: 2024-02-29',
};
const WARNING: ReportedProblem = {
	file: FILE,
	line: 9,
	column: 1,
	severity: 'warning',
	rule: 'spelling',
	message: '“nhận *xết*” @ai',
};

const report = (...problems: ReportedProblem[]) => {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	return { errors, warnings: problems.length - errors, problems };
};

describe('comment', () => {
	it('says what is wrong, where, and what to type, errors first, as plain text', () => {
		expect(comment(report(WARNING, ERROR))).toBe(`${COMMENT_MARK}
⛔ Chưa đăng được: 1 chỗ sai, 1 chỗ nên xem lại.

**\`${FILE}\`**

- dòng 3, sai: \`date\`: không có ngày 31/2/2024
  \`\`\`
  date: 2024-02-29
  \`\`\`
- dòng 9, nên xem lại: “nhận \\*xết\\*” @\u{2060}ai
`);
	});

	it('says that nothing is left', () => {
		expect(comment(report())).toBe(`${COMMENT_MARK}\n✅ Nội dung không có chỗ nào phải xem lại.\n`);
	});

	it('keeps to fifty, and says how many more there are', () => {
		const text = comment(report(...Array.from({ length: 60 }, (_, line) => ({ ...WARNING, line }))));
		expect(text.match(/^- /gm)?.length).toBe(50);
		expect(text).toContain('… và 10 chỗ nữa');
	});

	it('lets no fix close its own fence', () => {
		expect(comment(report({ ...ERROR, fix: 'a\n```\nb' }))).toContain('  ````\n  a\n  ```\n  b\n  ````');
	});
});

it('is shown beside lines by GitLab', () => {
	expect(codeQuality(report(ERROR, WARNING))).toMatchObject([
		{
			description: 'date: không có ngày 31/2/2024 Sửa thành: date: 2024-02-29',
			severity: 'major',
			location: { path: FILE, lines: { begin: 3 } },
		},
		{ check_name: 'spelling', severity: 'minor' },
	]);
});

it.each(['', '{}', '[]', '{"errors":1,"warnings":0}'])('takes %j for no report', (text) => {
	expect(() => readReport(text)).toThrow();
});

describe('commentsOf', () => {
	const GITHUB = {
		GITHUB_API_URL: 'https://a.vn/api/v1',
		GITHUB_REPOSITORY: 'a/b',
		PULL_REQUEST: '7',
		GITHUB_TOKEN: 't',
	};
	const GITLAB = {
		GITLAB_CI: 'true',
		CI_API_V4_URL: 'https://g.vn/api/v4',
		CI_PROJECT_ID: '5',
		CI_MERGE_REQUEST_IID: '7',
		REVIEW_TOKEN: 't',
	};

	it.each([
		[
			'GitHub and Gitea',
			GITHUB,
			'https://a.vn/api/v1/repos/a/b/issues/7/comments',
			'https://a.vn/api/v1/repos/a/b/issues/comments/3',
		],
		[
			'GitLab',
			GITLAB,
			'https://g.vn/api/v4/projects/5/merge_requests/7/notes',
			'https://g.vn/api/v4/projects/5/merge_requests/7/notes/3',
		],
	] as const)('finds those of %s', (_name, env, url, one) => {
		const comments = commentsOf(env);
		expect([comments?.url, comments?.one(3)]).toEqual([url, one]);
	});

	it('finds none without a token, or outside of a change', () => {
		for (const env of [
			{},
			{ ...GITHUB, GITHUB_TOKEN: '' },
			{ ...GITHUB, PULL_REQUEST: undefined },
			{ ...GITLAB, REVIEW_TOKEN: undefined },
		])
			expect(commentsOf(env)).toBeUndefined();
	});
});
