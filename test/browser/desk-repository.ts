import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

/** Files of a repository by their paths. */
export type Files = Readonly<Record<string, string | Buffer>>;

/**
 * Puts a repository into the browser's own file system and has the page's folder dialog answer with it: the handles
 * are the real ones that a folder on disk has, only the dialog, which no script can use, is left out.
 */
export async function givenRepository(page: Page, files: Files): Promise<void> {
	const encoded = Object.entries(files).map(([path, data]) => [path, Buffer.from(data).toString('base64')] as const);
	await page.addInitScript(() => {
		Object.assign(window, {
			showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repo'),
		});
	});
	await page.evaluate(async (entries) => {
		const top = await navigator.storage.getDirectory();
		const repository = await top.getDirectoryHandle('repo', { create: true });
		await repository.getDirectoryHandle('.git', { create: true });
		for (const [path, data] of entries) {
			const folders = path.split('/');
			const name = folders.pop() ?? '';
			let folder = repository;
			for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
			const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
			await writer.write(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
			await writer.close();
		}
	}, encoded);
}

/** All files of the repository as they now are. */
export async function repositoryFiles(page: Page): Promise<Record<string, Buffer>> {
	const encoded = await page.evaluate(async () => {
		const found: [string, string][] = [];
		const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
			for await (const [name, handle] of folder.entries()) {
				if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
				else {
					const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
					found.push([path + name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]);
				}
			}
		};
		await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('repo'), '');
		return found;
	});
	return Object.fromEntries(encoded.map(([path, data]) => [path, Buffer.from(data, 'base64')]));
}
