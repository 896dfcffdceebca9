import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../../src/build/paths.ts';

const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const ACTIONS = ['.github/workflows', '.gitea/workflows'].flatMap((dir) =>
	readdirSync(join(PROJECT_ROOT, dir)).map((file) => `${dir}/${file}`),
);
const ALL = [...ACTIONS, '.gitlab-ci.yml'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Every shell line of a parsed workflow. */
function shellLines(value: unknown, key = ''): string[] {
	if (typeof value === 'string') return key === 'run' || key === 'script' ? value.split('\n') : [];
	if (Array.isArray(value)) return value.flatMap((item) => shellLines(item, key));
	return Object.entries((value ?? {}) as object).flatMap(([name, item]) => shellLines(item, name));
}

it('are there for three hosts', () => {
	const files = ['dang.yml', 'kiem-tra-ma.yml', 'kiem-tra.yml'];
	expect(ACTIONS).toEqual(['.github', '.gitea'].flatMap((host) => files.map((file) => `${host}/workflows/${file}`)));
});

describe.each(ALL)('%s', (file) => {
	const lines = shellLines(parse(read(file)));

	it('calls commands that the project has', () => {
		const named = (pattern: RegExp) =>
			lines.flatMap((line) => [...line.matchAll(pattern)].map((match) => match[1] ?? ''));
		const called = named(/npm run (?:--silent )?([\w:-]+)/g);
		const programs = named(/^(?:node )?(\.ci\/\S+)/g);
		expect(called.length + programs.length).toBeGreaterThan(0);
		expect(called.filter((name) => !scripts[name])).toEqual([]);
		expect(programs.filter((program) => !existsSync(join(PROJECT_ROOT, program)))).toEqual([]);
	});

	it('goes on after a check that found errors, to tell of them, and after no other failure', () => {
		const checks = lines.filter((line) => line.includes('content:check'));
		for (const line of checks) expect(line).toMatch(/--base "\S+" --format json > (\S+) \|\| test \$\? -eq 1$/);
		const told = lines.filter((line) => line.includes('npm run --silent review'));
		expect(told.length).toBe(checks.length);
	});

	it('puts nothing that others write into a shell line', () => {
		expect(
			lines.filter((line) => /\$\{\{|\$CI_(?:COMMIT|MERGE_REQUEST)_(?:TITLE|MESSAGE|DESCRIPTION|REF)/.test(line)),
		).toEqual([]);
	});
});

describe.each(ACTIONS)('%s', (file) => {
	it('is a workflow by the schema of GitHub Actions', () => {
		expect(validateWorkflow(read(file)).errors).toEqual([]);
	});

	it('pins what it uses to a commit', () => {
		const used = [...read(file).matchAll(/uses: (\S+)/g)].map((match) => match[1] ?? '');
		expect(used.length).toBeGreaterThan(0);
		expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
	});
});

it.each(ACTIONS.filter((file) => file.endsWith('dang.yml')))('%s runs in the morning of Vietnam', (file) => {
	const [{ cron }] = (parse(read(file)) as { on: { schedule: [{ cron: string }] } }).on.schedule;
	const [minute = 0, hour = 0] = cron.split(' ').map(Number);
	const inVietnam = (hour + 7) % 24;
	expect(minute).toBeLessThan(60);
	expect([4, 5, 6]).toContain(inVietnam);
});

it('.gitlab-ci.yml has jobs of known stages, each with rules and a script', () => {
	const {
		stages,
		default: defaults,
		...jobs
	} = parse(read('.gitlab-ci.yml')) as Record<string, Record<string, unknown>> & {
		stages: string[];
	};
	expect(Object.keys(defaults ?? {})).toContain('image');
	for (const [name, job] of Object.entries(jobs)) {
		expect(stages, name).toContain(job?.['stage']);
		expect(job, name).toMatchObject({ rules: expect.any(Array), script: expect.any(Array) });
	}
	expect(jobs['kiem-tra']).toMatchObject({ artifacts: { reports: { codequality: 'gl-code-quality-report.json' } } });
});

it('name commands whose files are in scripts/', () => {
	const files = ['review', 'deploy'].map((name) => /scripts\/[\w-]+\.ts/.exec(scripts[name] ?? '')?.[0] ?? name);
	expect(files.filter((name) => !existsSync(join(PROJECT_ROOT, name)))).toEqual([]);
});

describe('a change of code', () => {
	/** The files that are no content. */
	const code = () =>
		execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT_ROOT, encoding: 'utf8' })
			.split('\0')
			.filter((file) => file !== '' && !file.startsWith('content/'));

	it.each(ACTIONS.filter((file) => file.endsWith('kiem-tra-ma.yml')))('passes all tests in %s', (file) => {
		const { on, jobs } = parse(read(file)) as { on: object; jobs: Record<string, object> };
		expect(on).toEqual({ pull_request: { paths: ['**', '!content/**'] } });
		expect(shellLines(jobs['linux'])).toEqual(['.ci/run']);
	});

	it('passes all tests in .gitlab-ci.yml, wherever it is', () => {
		const { 'kiem-tra-ma': job } = parse(read('.gitlab-ci.yml')) as {
			'kiem-tra-ma': { script: string[]; rules: [{ if: string; changes: string[] }] };
		};
		expect(job.script).toEqual(['.ci/run']);
		const [{ if: when, changes }] = job.rules;
		expect(when).toBe('$CI_PIPELINE_SOURCE == "merge_request_event"');
		const isSeen = (file: string) => changes.some((pattern) => matchesGlob(file, pattern));
		expect(code().length).toBeGreaterThan(100);
		expect(code().filter((file) => !isSeen(file))).toEqual([]);
		expect(isSeen('content/tin-bai/2024/a.md')).toBe(false);
	});

	it('passes what editors do on Windows', () => {
		const { windows } = (parse(read('.github/workflows/kiem-tra-ma.yml')) as { jobs: Record<string, unknown> }).jobs;
		expect(windows).toMatchObject({ 'runs-on': 'windows-latest' });
		expect(shellLines(windows)).toEqual(['node .ci/editors.mjs', 'npm run test:unit']);
	});
});
