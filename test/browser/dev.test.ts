import { spawn } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { bulletin, copyProject, goodContent } from '../build/mini-site.ts';
import { pdf } from '../unit/attached-files.ts';
import { useBrowser } from './chromium.ts';

const { open } = useBrowser();

/** Runs the dev server of a project until the test ends, and returns its address. */
function serveDev(root: string): Promise<string> {
	const child = spawn(process.execPath, ['scripts/dev.ts'], {
		cwd: root,
		env: { ...process.env, NODE_ENV: '', VITEST: '', CONTENT_DIR: '', PORT: '0' },
	});
	onTestFinished(() => void child.kill());
	return new Promise((resolve, reject) => {
		let printed = '';
		const read = (data: Buffer) => {
			printed += data;
			const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
			if (address) resolve(address);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.on('close', () => reject(new Error(printed)));
	});
}

it('shows a change of the content in an open page by itself', async () => {
	const root = copyProject(goodContent());
	const address = await serveDev(root);
	const file = (name: string) => join(root, 'content', name);
	const page = await open(`${address}/tin/tin-mot/`);
	await page.locator('.text').getByText('Nội dung của tin thử nghiệm.').waitFor();
	// The page listens for changes when its connection to the server stands.
	await page.waitForLoadState('networkidle');

	appendFileSync(file('tin-bai/2024/2024-07-02-tin-mot.md'), '\nCâu mới viết.\n');
	await page.locator('.text').getByText('Câu mới viết.').waitFor();

	writeFileSync(file('tin-bai/2024/ke-hoach.pdf'), pdf(2));
	appendFileSync(file('tin-bai/2024/2024-07-02-tin-mot.md'), '\nXem [kế hoạch](ke-hoach.pdf).\n');
	await page.getByRole('link', { name: 'kế hoạch (PDF, 1 kB)' }).waitFor();
	const plan = await fetch(`${address}/tin/tin-mot/ke-hoach.pdf`);
	expect(Buffer.from(await plan.arrayBuffer()).equals(pdf(2))).toBe(true);
	expect(plan.headers.get('content-type')).toBe('application/pdf');

	await page.goto(`${address}/`);
	await page.waitForLoadState('networkidle');
	writeFileSync(file('tin-bai/2024/2024-08-01-moi.md'), bulletin({ title: 'Tin vừa thêm', date: '2024-08-01' }));
	await page.getByRole('link', { name: 'Tin vừa thêm' }).first().waitFor();
	await page.goto(`${address}/tin/moi/`);
	await page.waitForLoadState('networkidle');

	rmSync(file('tin-bai/2024/2024-08-01-moi.md'));
	await page.getByRole('heading', { name: 'Tin vừa thêm' }).waitFor({ state: 'detached' });
	expect((await fetch(`${address}/tin/moi/`)).status).toBe(404);
});
