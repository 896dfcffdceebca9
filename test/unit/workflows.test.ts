import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
	expect(ACTIONS.map((file) => file.split('/')[0])).toEqual(['.github', '.github', '.gitea', '.gitea']);
});

describe.each(ALL)('%s', (file) => {
	const lines = shellLines(parse(read(file)));

	it('calls commands that the project has', () => {
		const called = lines.flatMap((line) =>
			[...line.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1] ?? ''),
		);
		expect(called.length).toBeGreaterThan(0);
		expect(called.filter((name) => !scripts[name])).toEqual([]);
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
