import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type Bulletin, type Content, isPublished, type StandingPage } from './content.ts';
import { contentDir, forgetProjectContent, projectContent, publicationDay } from './project-content.ts';

/*
 * The content folder as Astro collections. The loaders are lean: data, digest and path go into the store, never a
 * body or its HTML, nor what it cites, because the store becomes part of the bundle (measured: 10,000 bodies cost 40
 * CPU seconds, the citations of 2,000 bulletins 6).
 */

type CollectionName = 'profile' | 'documents' | 'bulletins' | 'pages';

interface Entry {
	readonly id: string;
	readonly data: Record<string, unknown>;
}

/** One collection of the content folder. All four read the same folder once. */
export function contentLoader(name: CollectionName): Loader {
	return {
		name: `ban-tin-${name}`,
		load: async (context) => {
			const dir = contentDir(fileURLToPath(context.config.root));
			await load(name, context);
			context.watcher?.add(dir);
			context.watcher?.on('all', (_event, path) => {
				if (!resolve(path).startsWith(dir)) return;
				forgetProjectContent();
				load(name, context).catch((error: unknown) => context.logger.error(String(error)));
			});
		},
	};
}

async function load(name: CollectionName, context: LoaderContext): Promise<void> {
	const root = fileURLToPath(context.config.root);
	const entries = entriesOf(name, await projectContent(root, fileURLToPath(context.config.cacheDir)));
	const gone = new Set(context.store.keys());
	for (const { id, data } of entries) {
		gone.delete(id);
		const digest = createHash('sha256').update(JSON.stringify(data)).digest('base64url');
		if (context.store.get(id)?.digest !== digest) context.store.set({ id, data, digest });
	}
	for (const id of gone) context.store.delete(id);
}

function entriesOf(name: CollectionName, content: Content): Entry[] {
	switch (name) {
		case 'profile':
			return [{ id: 'phuong', data: { ...content.profile } }];
		case 'documents':
			return content.documents.map((document) => ({ id: document.id, data: { ...document } }));
		case 'pages':
			return content.pages.map(fileEntry);
		case 'bulletins': {
			const today = publicationDay();
			return content.bulletins.filter((bulletin) => isPublished(bulletin, today)).map(fileEntry);
		}
	}
}

function fileEntry({ citations: _citations, ...item }: Bulletin | StandingPage): Entry {
	return { id: item.slug, data: item };
}
