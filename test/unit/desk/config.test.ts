import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CmsConfig } from '@sveltia/cms';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
	bulletinSchema,
	documentSchema,
	type Editing,
	pageSchema,
	profileSchema,
} from '../../../src/content/schema.ts';
import { deskConfig } from '../../../src/desk/config.ts';
import { isRequired, shapeOf } from '../../../src/desk/fields.ts';
import { bulletinLabels, documentLabels, type Labels, pageLabels, profileLabels } from '../../../src/desk/labels.ts';
import { LEVELS } from '../../../src/domain/document.ts';
import { portalOf } from '../samples.ts';

const EDITING: Editing = { branch: 'main', folder: 'content', review: false };
const { profile } = portalOf({ profile: { levels: { phuong: 'Phường Thử' } } });
const configOf = (editing: Partial<Editing> = {}, content = { mdxBulletins: true, mdxPages: true }) =>
	deskConfig(profile, { ...EDITING, ...editing }, content);

interface AnyField {
	readonly name: string;
	readonly label?: string;
	readonly widget?: string;
	readonly required?: boolean;
	readonly type?: string;
	readonly default?: unknown;
	readonly multiple?: boolean;
	readonly collection?: string;
	readonly value_field?: string;
	readonly options?: readonly (string | { readonly value: string; readonly label: string })[];
	readonly field?: AnyField;
	readonly fields?: readonly AnyField[];
}

interface AnyCollection {
	readonly name: string;
	readonly folder?: string;
	readonly extension?: string;
	readonly create?: boolean;
	readonly fields?: readonly AnyField[];
	readonly files?: readonly { readonly file: string; readonly fields: readonly AnyField[] }[];
}

const collections = (config: CmsConfig) => config.collections as unknown as readonly AnyCollection[];

function fieldsIn(name: string, config = configOf()): readonly AnyField[] {
	const collection = collections(config).find((candidate) => candidate.name === name);
	return collection?.fields ?? collection?.files?.[0]?.fields ?? [];
}

/** Differences between a schema and a form, all the way down, as sentences. */
function drift(schema: z.ZodObject, fields: readonly AnyField[], labels: Labels, path = ''): string[] {
	const keys = Object.keys(schema.shape);
	const strange = fields.filter(({ name }) => !keys.includes(name)).map(({ name }) => `${path}${name}: no such key`);
	return [...strange, ...keys.flatMap((key) => driftOf(key, schema.shape[key] as z.ZodType, fields, labels, path))];
}

function driftOf(key: string, value: z.ZodType, fields: readonly AnyField[], labels: Labels, path: string): string[] {
	const at = `${path}${key}`;
	const field = fields.find(({ name }) => name === key);
	const label = labels[key];
	if (label && 'leftOut' in label) return field ? [`${at}: left out, but a field`] : [];
	if (!field) return [`${at}: no field`];
	const found: string[] = [];
	if ((field.required ?? true) !== isRequired(value)) found.push(`${at}: required differs`);
	const shape = shapeOf(value);
	const within = label?.fields ?? {};
	if (shape.is === 'group') found.push(...drift(shape.schema, field.fields ?? [], within, `${at}.`));
	if (shape.is === 'list' && shape.of.is === 'group') {
		if (field.widget !== 'list') found.push(`${at}: no list`);
		found.push(...drift(shape.of.schema, field.fields ?? [], within, `${at}[].`));
	}
	return found;
}

describe('the forms', () => {
	const body = (fields: readonly AnyField[]) => fields.filter(({ name }) => name !== 'body');

	it.each([
		['tin-bai', bulletinSchema, bulletinLabels],
		['tin-bai-mdx', bulletinSchema, bulletinLabels],
		['van-ban', documentSchema, documentLabels],
		['trang', pageSchema, pageLabels],
		['trang-mdx', pageSchema, pageLabels],
		['ho-so', profileSchema, profileLabels],
	] as const)('of %s have a field for every key of their schema, required alike', (name, schema, labels) => {
		expect(drift(schema as z.ZodObject, body(fieldsIn(name)), labels as Labels)).toEqual([]);
	});

	it('leave out only what is named with its reason', () => {
		const all = [bulletinLabels, documentLabels, pageLabels, profileLabels].flatMap((labels) => Object.entries(labels));
		const leftOut = all.filter(([, label]) => 'leftOut' in label).map(([key]) => key);
		expect(leftOut).toEqual(['status', 'mdxBulletins', 'editing']);
	});

	it('pick categories, documents, kinds and levels, and have date fields and switches', () => {
		const of = (collection: string, name: string) => fieldsIn(collection).find((field) => field.name === name);
		expect(of('tin-bai', 'category')?.options).toEqual(['Thông báo', 'Chính quyền']);
		expect(of('tin-bai', 'directives')).toMatchObject({
			widget: 'relation',
			collection: 'van-ban',
			value_field: '{{slug}}',
			multiple: true,
		});
		for (const name of ['date', 'updated'])
			expect(of('tin-bai', name)).toMatchObject({ widget: 'datetime', type: 'date' });
		expect(['date', 'updated'].map((name) => of('tin-bai', name)?.default)).toEqual(['{{now}}', undefined]);
		expect(of('tin-bai', 'attachments')?.fields).toMatchObject([
			{ widget: 'file', choose_url: false, accept: expect.stringMatching(/^\.pdf,\.docx,.*\.zip$/), required: true },
			{ widget: 'string', required: false },
		]);
		expect(of('van-ban', 'file')).toMatchObject({ widget: 'file', required: false });
		expect(of('tin-bai', 'draft')).toMatchObject({ widget: 'boolean' });
		expect(of('tin-bai', 'corrections')?.fields?.map(({ widget }) => widget)).toEqual(['datetime', 'text']);
		expect(of('van-ban', 'kind')?.options).toContainEqual({ value: 'chi-thi', label: 'Chỉ thị' });
		expect(of('van-ban', 'level')?.options?.map((option) => (option as { value: string }).value)).toEqual([...LEVELS]);
		expect(of('van-ban', 'level')?.options).toContainEqual({ value: 'phuong', label: 'Phường Thử' });
		expect(of('van-ban', 'system')?.options).toContainEqual({ value: 'nha-nuoc', label: 'Nhà nước' });
		expect(of('van-ban', 'implements')).toMatchObject({ widget: 'relation', multiple: true });
		expect(of('ho-so', 'categories')).toMatchObject({ widget: 'list', field: { widget: 'string' } });
	});

	it('are for MDX files only where a ward has some, and make none', () => {
		const names = (config: CmsConfig) => collections(config).map(({ name }) => name);
		expect(names(configOf({}, { mdxBulletins: false, mdxPages: false }))).toEqual([
			'tin-bai',
			'van-ban',
			'trang',
			'ho-so',
		]);
		const mdx = collections(configOf()).filter(({ extension }) => extension === 'mdx');
		expect(mdx.map(({ name, create }) => [name, create])).toEqual([
			['tin-bai-mdx', false],
			['trang-mdx', false],
		]);
		expect(fieldsIn('trang-mdx').find(({ name }) => name === 'body')).toMatchObject({ modes: ['raw'] });
	});
});

describe('the repository', () => {
	it.each([
		[
			'below a folder',
			'phuong/noi-dung',
			['phuong/noi-dung/tin-bai', 'phuong/noi-dung/van-ban', 'phuong/noi-dung/trang'],
		],
		['at its top', '', ['tin-bai', 'van-ban', 'trang']],
	])('%s', (_name, folder, folders) => {
		const config = configOf({ folder }, { mdxBulletins: false, mdxPages: false });
		expect(collections(config).flatMap((collection) => collection.folder ?? [])).toEqual(folders);
	});

	it.each([
		[
			'a token alone where nothing is registered',
			{ backend: 'github', repo: 'a/b' },
			{ name: 'github', auth_methods: ['token'] },
		],
		[
			'a sign-in service for GitHub',
			{ backend: 'github', repo: 'a/b', server: 'https://dang-nhap.example.vn/' },
			{ name: 'github', base_url: 'https://dang-nhap.example.vn' },
		],
		[
			'an application on an own GitLab',
			{ backend: 'gitlab', repo: 'a/b', server: 'https://git.example.vn', appId: 'x' },
			{ base_url: 'https://git.example.vn', api_root: 'https://git.example.vn/api/v4', auth_type: 'pkce', app_id: 'x' },
		],
		[
			'a Forgejo',
			{ backend: 'gitea', repo: 'a/b', branch: 'chinh', server: 'https://git.example.vn' },
			{ name: 'gitea', branch: 'chinh', api_root: 'https://git.example.vn/api/v1', auth_methods: ['token'] },
		],
	] as const)('is reached by %s', (_name, editing, backend) => {
		expect(configOf(editing).backend).toMatchObject(backend);
	});

	it('takes changes at once, or for review', () => {
		expect(configOf().publish_mode).toBe('simple');
		expect(configOf({ backend: 'github', repo: 'a/b', review: true }).publish_mode).toBe('editorial_workflow');
	});
});

it("is valid by the program's own JSON schema, for every host", () => {
	const root = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));
	const schema = JSON.parse(readFileSync(join(root, 'schema', 'sveltia-cms.json'), 'utf8')) as object;
	const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
	const server = 'https://git.example.vn';
	const hosts: Partial<Editing>[] = [
		{},
		{ backend: 'github', repo: 'a/b', server },
		{ backend: 'github', repo: 'a/b', review: true },
		{ backend: 'gitlab', repo: 'a/b', server, appId: 'x' },
		{ backend: 'gitea', repo: 'a/b', server, appId: 'x' },
	];
	for (const editing of hosts) {
		validate(JSON.parse(JSON.stringify(configOf(editing))));
		expect({ editing, errors: validate.errors }).toEqual({ editing, errors: null });
	}
	expect(validate({ ...configOf(), colections: [] })).toBe(false);
});
