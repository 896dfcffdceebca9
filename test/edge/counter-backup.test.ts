import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { parseCounts, totalOf } from '../../src/edge/counter-transfer.ts';
import { runCounterCommand } from '../../src/edge/node/counter-command.ts';
import { NodeCounters } from '../../src/edge/node/counter-node.ts';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import { at, HOUR } from './clocked-counter.ts';
import { dataFolder } from './served-process.ts';

/** A ward's counters, with a clock that stands where it is set. */
function counted(dir = dataFolder(), start = '2024-07-01T10:00') {
	const clock = { now: at(start) };
	const logged: string[] = [];
	const counters = new NodeCounters(['kim-tra'], {
		dataDir: dir,
		now: () => clock.now,
		log: (line) => logged.push(line),
		note: () => {},
	});
	onTestFinished(() => counters.close());
	let readers = 0;
	const visit = (times = 1) => {
		for (let time = 0; time < times; time++) counters.of('kim-tra').visit({ network: `${readers++}`, agent: 'x' }, '/');
	};
	const look = (time: string) => {
		clock.now = at(time);
		counters.look();
	};
	const backups = () => readdirSync(join(dir, 'backup')).sort();
	const backup = (name: string) => parseCounts(readFileSync(join(dir, 'backup', name), 'utf8'));
	return { dir, clock, logged, counters, visit, look, backups, backup };
}

const modes = (dir: string) =>
	Object.fromEntries(
		['.', ...(readdirSync(dir, { recursive: true }) as string[])].map((name) => [
			name,
			(statSync(join(dir, name)).mode & 0o777).toString(8),
		]),
	);

describe('every night', () => {
	it('each ward is backed up, with all that the days before have had', () => {
		const { dir, logged, visit, look, backups, backup, counters } = counted();
		visit(7);
		look('2024-07-01T23:59:50');
		expect(readdirSync(dir)).not.toContain('backup');
		look('2024-07-02T00:00:10');
		expect(backups()).toEqual(['kim-tra-20240702.json']);
		expect(backup('kim-tra-20240702.json')).toEqual(counters.of('kim-tra').exportCounts());
		visit(3);
		look('2024-07-02T20:00');
		expect(totalOf(backup('kim-tra-20240702.json'))).toBe(7);
		look('2024-07-03T00:00:10');
		expect(backups()).toEqual(['kim-tra-20240702.json', 'kim-tra-20240703.json']);
		expect(totalOf(backup('kim-tra-20240703.json'))).toBe(10);
		expect(logged).toEqual([]);
	});

	it('what a machine missed that was off is made up for at its start', () => {
		const before = counted();
		before.visit(5);
		before.counters.close();
		expect(counted(before.dir, '2024-07-05T09:00').backups()).toEqual(['kim-tra-20240705.json']);
	});

	it('backups of a month are kept, and the fullest, and those that somebody made', () => {
		const { visit, look, backups, clock, counters, dir, backup } = counted();
		visit(50);
		look('2024-07-02T01:00');
		writeFileSync(
			join(dir, 'backup/kim-tra-20240702-081500.json'),
			readFileSync(join(dir, 'backup/kim-tra-20240702.json')),
		);
		writeFileSync(join(dir, 'backup/other-20200101.json'), '{}');
		// As when the database was lost and begun anew with nobody looking.
		counters.of('kim-tra').importCounts({ ...backup('kim-tra-20240702.json'), days: { '2024-07-02': 1 } }, 'replace');
		for (let day = 0; day < 60; day++) {
			clock.now += 24 * HOUR;
			counters.look();
		}
		expect(backups()).toHaveLength(30 + 3);
		expect(backups().slice(0, 3)).toEqual([
			'kim-tra-20240702-081500.json',
			'kim-tra-20240702.json',
			'kim-tra-20240802.json',
		]);
		// A clock that is wrong by years takes nothing but its turn.
		look('2036-01-01T01:00');
		expect(backups()).toHaveLength(30 + 3);
		expect(backups()).toContain('kim-tra-20240702.json');
	});

	it('what cannot be backed up is told, goes on counting, and is tried again', () => {
		const { dir, visit, look, backups, logged, counters } = counted();
		visit(2);
		writeFileSync(join(dir, 'backup'), 'in the way');
		look('2024-07-02T00:00:10');
		look('2024-07-02T00:00:40');
		expect(logged).toEqual([expect.stringMatching(/^Chưa sao lưu được bộ đếm kim-tra \(.*EEXIST/)]);
		visit();
		expect(counters.of('kim-tra').figures().total).toBe(3);
		const again = counted(dir, '2024-07-02T00:00:50');
		expect(again.counters.of('kim-tra').figures().total).toBe(3);
		expect(again.logged).toContainEqual(expect.stringContaining('Chưa sao lưu được bộ đếm kim-tra'));
		rmSync(join(dir, 'backup'));
		look('2024-07-02T00:01:10');
		expect(backups()).toEqual(['kim-tra-20240702.json']);
	});
});

it('lists backups with day and total, newest first, and restores one by its name', async () => {
	const { dir, visit, look } = counted();
	const run = async (command: string, file?: string) => {
		const said: string[] = [];
		await runCounterCommand(command, {
			file,
			dataDir: dir,
			mode: 'empty',
			wardsFile: wards,
			say: (line) => said.push(line),
		});
		return said;
	};
	const wards = join(dir, 'wards.yaml');
	writeFileSync(
		wards,
		'- { host: kim-tra.example, site: ., data: kim-tra }\n- { host: hai.example, site: ., data: hai }\n',
	);
	visit(1200);
	look('2024-07-02T00:00:10');
	visit(5);
	look('2024-07-03T00:00:10');
	writeFileSync(join(dir, 'backup/kim-tra-20240704-081500.json'), '{');
	const folder = join(dir, 'backup');
	expect(await run('restore')).toEqual([
		`Bản sao lưu của kim-tra trong ${folder}, mới nhất trước:`,
		`  04/07/2024 08:15  không đọc được  ${folder}/kim-tra-20240704-081500.json`,
		`  03/07/2024  1.205 lượt  ${folder}/kim-tra-20240703.json`,
		`  02/07/2024  1.200 lượt  ${folder}/kim-tra-20240702.json`,
		expect.stringContaining(`Chưa có bản sao lưu nào của hai trong ${folder}.`),
	]);
	expect(await run('restore', 'kim-tra-20240702.json')).toEqual(['Đã nạp xong: bộ đếm nay có 1.200 lượt.']);
	await expect(run('restore', 'kim-tra-20240101.json')).rejects.toThrow('no such file');
});

describe('whatever the umask', () => {
	/** Runs the command in a process with a umask of its own. */
	async function counter(umask: string, dir: string, args: string, input = ''): Promise<void> {
		const child = spawn('bash', ['-c', `umask ${umask}; exec "$0" scripts/counter.ts ${args}`, process.execPath], {
			cwd: PROJECT_ROOT,
			env: { ...process.env, WARDS: '', DATA_DIR: dir },
		});
		child.stdin.end(input);
		const [problem, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
		expect([status, problem]).toEqual([0, expect.stringContaining('lượt')]);
	}
	const COUNTS = '{"format":"ban-tin-phuong/counter","version":1,"days":{"2024-07-01":5},"pages":{}}';

	it.each(['000', '022', '077'])('%s, only the owner can read counts', async (umask) => {
		const dir = join(dataFolder(), 'new');
		await counter(umask, dir, 'import -', COUNTS);
		await counter(umask, dir, 'backup');
		const found = modes(dir);
		expect(Object.keys(found)).toHaveLength(4);
		for (const [name, mode] of Object.entries(found))
			expect([name, mode]).toEqual([name, /json|sqlite/.test(name) ? '600' : '700']);
	});

	it('the server’s files are the owner’s alone, and become so when they were not', () => {
		const umask = process.umask(0);
		onTestFinished(() => void process.umask(umask));
		const dir = join(dataFolder(), 'new');
		const first = counted(dir);
		first.visit();
		first.look('2024-07-02T00:00:10');
		first.visit();
		const secret = { '.': '700', backup: '700', 'backup/kim-tra-20240702.json': '600', 'kim-tra.sqlite': '600' };
		const open = { 'kim-tra.sqlite-shm': '600', 'kim-tra.sqlite-wal': '600' };
		expect(modes(dir)).toEqual({ ...secret, ...open });
		first.counters.close();
		chmodSync(dir, 0o755);
		chmodSync(join(dir, 'backup'), 0o755);
		for (const file of [databaseFile(dir, 'kim-tra'), join(dir, 'backup/kim-tra-20240702.json')])
			chmodSync(file, 0o644);
		const second = counted(dir);
		second.visit();
		expect(modes(dir)).toEqual({ ...secret, ...open });
	});

	it('a folder that holds other things too is left as it is', () => {
		const dir = dataFolder();
		chmodSync(dir, 0o755);
		mkdirSync(join(dir, 'other'));
		counted(dir).visit();
		expect(modes(dir)).toMatchObject({ '.': '755', 'kim-tra.sqlite': '600' });
	});
});
