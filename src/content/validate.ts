import type { z } from 'zod';
import { nearest } from '../domain/text.ts';
import { fields, messages } from './messages.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Checks parsed YAML against a schema; every issue becomes a problem with its line and, where one is known, its fix. */
export function validate<T extends z.ZodType>(
	schema: T,
	yaml: YamlSource,
	file: string,
): { data: z.output<T> | undefined; problems: Problem[] } {
	if (yaml.faults.length > 0) return { data: undefined, problems: yaml.faults.map((fault) => ({ file, ...fault })) };
	const result = schema.safeParse(yaml.data ?? {});
	if (result.success) return { data: result.data, problems: [] };
	return { data: undefined, problems: result.error.issues.flatMap((issue) => toProblems(issue, schema, yaml, file)) };
}

function toProblems(issue: Issue, schema: z.ZodType, yaml: YamlSource, file: string): Problem[] {
	const field = fieldName(issue.path);
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, issue.path);
		return issue.keys.map((key) => {
			const meant = nearest(key, known);
			const value = valueAt(yaml.data, [...issue.path, key]);
			return {
				file,
				...yaml.locateKey(issue.path, key),
				field: field ? `${field}.${key}` : key,
				message: messages.unknownKey(key),
				fix: meant && typeof value === 'string' ? `${meant}: ${value}` : meant && `${meant}:`,
			};
		});
	}
	const key = issue.path.findLast((part) => typeof part === 'string') ?? '';
	const within = issue.path
		.filter((part) => typeof part === 'string')
		.slice(-2)
		.join('.');
	const about = fields[within] ?? fields[key];
	const isMissing = valueAt(yaml.data, issue.path) === undefined || customParam(issue, 'missing') === true;
	if (isMissing) {
		return [
			{ file, ...yaml.locate(issue.path), field, message: messages.missing(about?.label ?? key), fix: about?.example },
		];
	}
	const corrected = customParam(issue, 'fix');
	const fix = typeof corrected === 'string' ? typed(issue.path, corrected) : undefined;
	return [{ file, ...yaml.locate(issue.path), field, message: issue.message, fix }];
}

function customParam(issue: Issue, name: string): unknown {
	return issue.code === 'custom' ? issue.params?.[name] : undefined;
}

/** `['corrections', 0, 'note']` → `corrections[1].note`: editors count from one. */
function fieldName(path: readonly PropertyKey[]): string | undefined {
	const name = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('');
	return name.replace(/^\./, '') || undefined;
}

/** The corrected value as it stands in the file: after its key, or after the dash of a list. */
function typed(path: readonly PropertyKey[], value: string): string {
	const last = path.at(-1);
	return typeof last === 'string' ? `${last}: ${value}` : `- ${value}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

/** Keys that the object schema at a path knows. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const inner = schema as {
		shape?: Record<string, z.ZodType>;
		def?: { in?: z.ZodType; out?: z.ZodType; innerType?: z.ZodType; element?: z.ZodType };
	};
	const [first, ...rest] = path;
	const named = schema.meta()?.['keys'];
	if (Array.isArray(named)) return named;
	if (inner.shape) {
		if (first === undefined) return Object.keys(inner.shape);
		const next = inner.shape[String(first)];
		return next ? knownKeys(next, rest) : [];
	}
	if (inner.def?.element) return knownKeys(inner.def.element, rest);
	return [inner.def?.innerType, inner.def?.in, inner.def?.out].flatMap((part) => (part ? knownKeys(part, path) : []));
}
