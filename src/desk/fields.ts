import type { Field } from '@sveltia/cms';
import type { z } from 'zod';
import type { Input } from '../content/schema-values.ts';
import { ATTACHMENT_TYPES } from '../domain/attachment.ts';
import { DOCUMENT_KINDS, type Level, type System } from '../domain/document.ts';
import { strings } from '../strings.ts';
import { deskStrings, type FieldLabel, type Labels } from './labels.ts';

/** What the fields of a ward's forms offer besides what the schemas say. */
export interface FieldChoices {
	readonly categories: readonly string[];
	readonly levels: Readonly<Partial<Record<Level, string | undefined>>>;
}

/** What a schema asks for: a value of a kind of input, a list, or a group of keys; `other` is what no field can be. */
export type Shape =
	| { readonly is: 'value'; readonly input: Input; readonly choices: readonly string[] }
	| { readonly is: 'list'; readonly of: Shape }
	| { readonly is: 'group'; readonly schema: z.ZodObject }
	| { readonly is: 'other' };

/** The register's collection, which document fields pick from. */
export const DOCUMENTS = 'van-ban';

/** `asked` is what a schema asks for that takes other shapes too. */
type Meta = { readonly input?: Input; readonly choices?: readonly string[]; readonly asked?: z.ZodType };

/** The shape of a schema, found beneath what makes it optional or cleans its values. */
export function shapeOf(schema: z.ZodType): Shape {
	const { input, choices = [], asked } = (schema.meta() ?? {}) as Meta;
	if (input) return { is: 'value', input, choices };
	if (asked) return shapeOf(asked);
	const def = schema.def as {
		type: string;
		in?: z.ZodType;
		out?: z.ZodType;
		innerType?: z.ZodType;
		element?: z.ZodType;
	};
	if (def.type === 'object') return { is: 'group', schema: schema as z.ZodObject };
	if (def.element) return { is: 'list', of: shapeOf(def.element) };
	// Of a value and what is made of it, the one that is no mere function says what is asked for.
	const inner = def.innerType ?? (def.out?.def.type === 'transform' ? def.in : def.out);
	return inner ? shapeOf(inner) : { is: 'other' };
}

/** Whether a key with this schema must be there. */
export function isRequired(schema: z.ZodType): boolean {
	return !schema.safeParse(undefined).success;
}

/** The form's fields for a schema, in its order. @throws when the schema asks for what no field can be. */
export function fieldsOf(schema: z.ZodObject, labels: Labels, choices: FieldChoices): Field[] {
	return Object.entries(schema.shape).flatMap(([name, value]): Field[] => {
		const label = labels[name];
		if (!label) throw new Error(`The editors' page has no label for ${name}`);
		if ('leftOut' in label) return [];
		const { label: text, hint } = label;
		const required = isRequired(value as z.ZodType);
		const common = { name, label: text, required, ...(hint && { hint }) };
		return [{ ...common, ...widget(name, shapeOf(value as z.ZodType), label, choices) } as Field];
	});
}

/** The part of a field that depends on what it asks for. */
function widget(name: string, shape: Shape, label: FieldLabel, choices: FieldChoices): object {
	switch (shape.is) {
		case 'value':
			return valueWidget(shape.input, name, shape.choices, choices);
		case 'group':
			return { widget: 'object', collapsed: 'auto', fields: fieldsOf(shape.schema, label.fields ?? {}, choices) };
		case 'list':
			return listWidget(name, shape.of, label, choices);
		case 'other':
			throw new Error(`The editors' page has no field for what ${name} is`);
	}
}

function listWidget(name: string, item: Shape, label: FieldLabel, choices: FieldChoices): object {
	if (item.is === 'value' && item.input === 'document') return { ...documentPicker, multiple: true };
	const list = { widget: 'list', label_singular: label.item ?? label.label, collapsed: 'auto' };
	if (item.is === 'group') return { ...list, fields: fieldsOf(item.schema, label.fields ?? {}, choices) };
	const field = { name, label: label.item ?? label.label, ...widget(name, item, label, choices) };
	return { ...list, collapsed: false, field };
}

const documentPicker = {
	widget: 'relation',
	collection: DOCUMENTS,
	value_field: '{{slug}}',
	display_fields: [deskStrings.documentChoice],
	search_fields: ['kind', 'symbol', 'issued', 'title', 'issuer'],
};

/** The ends of names that the machine's own window of files offers. */
const ACCEPTED = Object.keys(ATTACHMENT_TYPES)
	.map((type) => `.${type}`)
	.join(',');

function valueWidget(
	input: Input,
	name: string,
	values: readonly string[],
	{ categories, levels }: FieldChoices,
): object {
	switch (input) {
		case 'line':
			return { widget: 'string' };
		case 'paragraph':
			return { widget: 'text' };
		case 'date':
			return { widget: 'datetime', type: 'date' };
		case 'date-or-year':
			return { widget: 'string', pattern: ['^(19|20)\\d\\d(-\\d\\d-\\d\\d)?$', deskStrings.year] };
		// A picker of days and hours always writes an hour, and many events last all day.
		case 'moment':
			return { widget: 'string', pattern: ['\\d{4}', deskStrings.moment] };
		case 'clock-or-moment':
			return { widget: 'string' };
		case 'yes-no':
			return { widget: 'boolean', default: false };
		case 'number':
			return { widget: 'number', value_type: 'int', min: 0 };
		case 'web-address':
			return { widget: 'string', type: 'url' };
		case 'image':
			return { widget: 'image', choose_url: false };
		case 'file':
			return { widget: 'file', choose_url: false, accept: ACCEPTED };
		case 'category':
			return { widget: 'select', options: [...categories] };
		case 'document':
			return documentPicker;
		case 'document-kind':
			return select(Object.entries(DOCUMENT_KINDS));
		case 'choice': {
			const names: Partial<Record<string, string | undefined>> =
				name === 'level' ? { ...strings.levels, ...levels } : strings.systems;
			return select(values.map((value) => [value, names[value as Level | System] ?? value]));
		}
	}
}

function select(options: readonly (readonly [value: string, label: string])[]): object {
	return { widget: 'select', options: options.map(([value, label]) => ({ value, label })) };
}
