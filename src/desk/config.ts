import type { Backend, CmsConfig, Collection, Field } from '@sveltia/cms';
import type { Content } from '../content/content.ts';
import {
	bulletinSchema,
	documentSchema,
	type Editing,
	type Profile,
	pageSchema,
	profileSchema,
} from '../content/schema.ts';
import { MAX_ATTACHMENT_BYTES } from '../domain/attachment.ts';
import { urls } from '../urls.ts';
import { DOCUMENTS, type FieldChoices, fieldsOf } from './fields.ts';
import { bulletinLabels, deskStrings, documentLabels, type Labels, pageLabels, profileLabels } from './labels.ts';

/** Whether a ward has bulletins and standing pages in MDX, besides plain Markdown. */
export interface DeskContent {
	readonly mdxBulletins: boolean;
	readonly mdxPages: boolean;
}

export function deskContent({ bulletins, pages }: Pick<Content, 'bulletins' | 'pages'>): DeskContent {
	const isMdx = ({ format }: { readonly format: string }) => format === 'mdx';
	return { mdxBulletins: bulletins.some(isMdx), mdxPages: pages.some(isMdx) };
}

/**
 * Sveltia CMS's configuration for a ward: its forms have a field for every key of the content schemas, and its files
 * are those that `readContent` reads. Pure.
 */
export function deskConfig(profile: Profile, editing: Editing, content: DeskContent): CmsConfig {
	const choices: FieldChoices = { categories: profile.categories, levels: profile.levels ?? {} };
	const at = (path: string) => [editing.folder, path].filter((part) => part !== '').join('/');
	return {
		load_config_file: false,
		backend: backendOf(editing),
		publish_mode: editing.review ? 'editorial_workflow' : 'simple',
		app_title: deskStrings.title(profile.name),
		site_url: profile.url,
		logo: { src: urls.icon },
		// Images lie beside their bulletin; of this folder, which the program wants to have, no ward has use.
		media_folder: at('anh-chung'),
		public_folder: '/anh-chung',
		show_preview_links: false,
		// As `slugify` makes addresses: lower-case letters without diacritics, digits, hyphens.
		slug: { encoding: 'ascii', clean_accents: true, maxlength: 90, timezone: 'local' },
		output: { omit_empty_optional_fields: true, yaml: { indent_sequences: true } },
		media_libraries: {
			default: { config: { slugify_filename: true, max_file_size: MAX_ATTACHMENT_BYTES, transformations } },
			stock_assets: { providers: [] },
		},
		collections: [
			bulletins(at('tin-bai'), fieldsOf(bulletinSchema, bulletinLabels, choices), 'md'),
			...(content.mdxBulletins
				? [bulletins(at('tin-bai'), fieldsOf(bulletinSchema, bulletinLabels, choices), 'mdx')]
				: []),
			documents(at(DOCUMENTS), fieldsOf(documentSchema, documentLabels, choices)),
			pages(at('trang'), fieldsOf(pageSchema, pageLabels, choices), 'md'),
			...(content.mdxPages ? [pages(at('trang'), fieldsOf(pageSchema, pageLabels, choices), 'mdx')] : []),
			profileFile(at('phuong.yaml'), fieldsOf(profileSchema, profileLabels as Labels, choices)),
		],
	};
}

/** Photos from phones are made as large as the portal ever shows them; what the camera wrote of place and time goes. */
const transformations = { raster_image: { format: 'webp', quality: 85, width: 2048, height: 2048 } } as const;

/**
 * Where changes go. Sign-in is by a token, and by the host's own page where the ward has registered an application
 * there. A page for local folders only names a repository that is never asked, since the program wants one.
 */
function backendOf({ backend, repo = 'tren-may/ban-tin', branch, server, appId }: Editing): Backend {
	const origin = server && new URL(server).origin;
	const signIn = { auth_methods: appId ? ['oauth', 'token'] : ['token'] } satisfies Partial<Backend>;
	switch (backend) {
		case undefined:
			return { name: 'gitea', repo, ...signIn };
		case 'github':
			return { name: backend, repo, branch, ...(origin ? { base_url: origin } : { auth_methods: ['token'] }) };
		case 'gitlab': {
			const host = origin && { base_url: origin, api_root: `${origin}/api/v4` };
			return { name: backend, repo, branch, ...host, ...(appId && { auth_type: 'pkce', app_id: appId }), ...signIn };
		}
		case 'gitea': {
			const host = origin && { base_url: origin, api_root: `${origin}/api/v1` };
			return { name: backend, repo, branch, ...host, ...(appId && { app_id: appId }), ...signIn };
		}
	}
}

type Extension = 'md' | 'mdx';

/** A body of Markdown is edited as it will look; MDX only as it is typed, since its code would not survive. */
function body(extension: Extension): Field {
	const common = { name: 'body', label: deskStrings.body, widget: 'richtext', required: true } as const;
	if (extension === 'mdx') return { ...common, modes: ['raw'], hint: deskStrings.mdxHint };
	return {
		...common,
		modes: ['rich_text', 'raw'],
		buttons: ['bold', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
		editor_components: ['image'],
		linked_images: false,
		use_emoji_autocomplete: false,
	};
}

/** What a collection of one format is called; new files are plain Markdown. */
function named(name: string, { label, singular }: { label: string; singular: string }, extension: Extension) {
	const isMdx = extension === 'mdx';
	return {
		name: isMdx ? `${name}-mdx` : name,
		label: isMdx ? deskStrings.mdx(label) : label,
		label_singular: singular,
		extension,
		format: 'yaml-frontmatter',
		// Code can't be shown without being run.
		editor: { preview: !isMdx },
		...(isMdx && { create: false }),
	} as const;
}

function bulletins(folder: string, fields: Field[], extension: Extension): Collection {
	return {
		...named('tin-bai', deskStrings.bulletins, extension),
		icon: 'article',
		folder,
		// No day in the name: the program keeps the name when the day is put off, and the two must not contradict.
		path: "{{date | date('YYYY')}}/{{slug}}",
		slug: '{{title}}',
		aliases_field: false,
		// A relative folder: images lie beside their bulletin, in a folder of its name.
		media_folder: '',
		public_folder: './{{filename}}',
		summary: "{{date | date('DD/MM/YYYY')}}  {{title}}",
		sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
		view_filters: [
			{ label: deskStrings.drafts, field: 'draft', pattern: true },
			{ label: deskStrings.scheduled, field: 'date', gt: '{{today}}' },
		],
		view_groups: [
			{ label: deskStrings.byYear, field: 'date', pattern: '\\d{4}' },
			{ label: deskStrings.byCategory, field: 'category' },
		],
		fields: bulletinFields(fields, extension),
	};
}

/** The text comes after what stands above it on the page; a new bulletin is of today unless told otherwise. */
function bulletinFields(fields: readonly Field[], extension: Extension): Field[] {
	const dated = fields.map((field) => (field.name === 'date' ? ({ ...field, default: '{{now}}' } as Field) : field));
	const above = dated.findIndex(({ name }) => name === 'summary') + 1;
	return [...dated.slice(0, above), body(extension), ...dated.slice(above)];
}

function documents(folder: string, fields: Field[]): Collection {
	return {
		name: DOCUMENTS,
		label: deskStrings.documents.label,
		label_singular: deskStrings.documents.singular,
		icon: 'gavel',
		editor: { preview: false },
		folder,
		extension: 'yaml',
		format: 'yaml',
		identifier_field: 'symbol',
		slug: "{{kind}}-{{symbol}}-{{issued | date('YYYY')}}",
		aliases_field: false,
		// Beside their entry.
		media_folder: '',
		public_folder: '',
		summary: '{{kind}} {{symbol}}, {{issued}}: {{title}}',
		sortable_fields: { fields: ['issued', 'symbol', 'title'], default: { field: 'issued', direction: 'descending' } },
		fields,
	};
}

function pages(folder: string, fields: Field[], extension: Extension): Collection {
	return {
		...named('trang', deskStrings.pages, extension),
		icon: 'web',
		folder,
		slug: '{{title}}',
		aliases_field: false,
		media_folder: '',
		public_folder: '',
		sortable_fields: { fields: ['order', 'title'], default: { field: 'order', direction: 'ascending' } },
		fields: [...fields, body(extension)],
	};
}

function profileFile(file: string, fields: Field[]): Collection {
	const { profile: label } = deskStrings;
	return {
		name: 'ho-so',
		label,
		icon: 'settings',
		editor: { preview: false },
		files: [{ name: 'phuong', label, file, format: 'yaml', fields }],
	};
}
