import type { SchemaContext } from 'astro:content';
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { vietnamDay } from '../domain/calendar-date.ts';
import { type Bulletin, type Content, type ContentFile, isPublished, type StandingPage } from './content.ts';
import { buildTime, contentDir, readProjectContent } from './project-content.ts';

/*
 * The content folder as Astro collections. The loaders are lean: data, digest and path go into the store, never a
 * body or its HTML, because the store becomes part of the bundle (measured: 10,000 bodies cost 40 CPU seconds).
 */

type CollectionName = 'profile' | 'documents' | 'bulletins' | 'pages';

interface Entry {
	readonly id: string;
	readonly data: Record<string, unknown>;
	readonly source?: ContentFile & { readonly images: Bulletin['images'] };
}

/** One collection of the content folder. All four read the same folder once. */
export function contentLoader(name: CollectionName): Loader {
	return {
		name: `ban-tin-${name}`,
		load: async (context) => {
			const dir = contentDir(fileURLToPath(context.config.root));
			await load(name, dir, context);
			context.watcher?.add(dir);
			context.watcher?.on('all', (_event, path) => {
				if (!resolve(path).startsWith(dir)) return;
				reading = undefined;
				load(name, dir, context).catch((error: unknown) => context.logger.error(String(error)));
			});
		},
	};
}

/** Images go through Astro's own schema helper, which makes the bundler find them. */
export const withImages = ({ image }: SchemaContext) =>
	z.looseObject({ images: z.array(z.looseObject({ asset: image() })).optional() });

let reading: Promise<Content> | undefined;

async function load(name: CollectionName, dir: string, context: LoaderContext): Promise<void> {
	const root = fileURLToPath(context.config.root);
	reading ??= readProjectContent(root, fileURLToPath(context.config.cacheDir));
	const entries = entriesOf(name, await reading);
	const gone = new Set(context.store.keys());
	for (const { id, data, source } of entries) {
		gone.delete(id);
		const digest = createHash('sha256').update(JSON.stringify(data)).digest('base64url');
		if (context.store.get(id)?.digest === digest) continue;
		const filePath = source && relative(root, join(dir, source.file)).replaceAll('\\', '/');
		const parsed = source?.images.length ? await context.parseData({ id, data, filePath: filePath ?? '' }) : data;
		const deferredRender = source?.format === 'mdx';
		context.store.set({
			id,
			data: parsed,
			digest,
			...(filePath && { filePath }),
			...(deferredRender && { deferredRender }),
		});
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
			const today = vietnamDay(buildTime());
			return content.bulletins.filter((bulletin) => isPublished(bulletin, today)).map(fileEntry);
		}
	}
}

function fileEntry(item: Bulletin | StandingPage): Entry {
	const depth = item.file.slice(0, item.file.lastIndexOf('/'));
	const images = item.images.map((image) => ({
		...image,
		asset: `./${relative(depth, image.file).replaceAll('\\', '/')}`,
	}));
	return { id: item.slug, data: { ...item, images }, source: item };
}
