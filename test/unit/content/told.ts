import type { z } from 'zod';
import { formatProblem } from '../../../src/content/problem.ts';
import { validate } from '../../../src/content/validate.ts';
import { readYaml } from '../../../src/content/yaml-source.ts';

/** What an editor is told of the YAML of a file `a.md`, whose first line is line 1. */
export function told(schema: z.ZodType, yaml: string): string {
	return validate(schema, readYaml(yaml), 'a.md').problems.map(formatProblem).join('\n');
}

/** What the schema makes of YAML without a fault. */
export function accepted<T extends z.ZodType>(schema: T, yaml: string): z.output<T> {
	const { data, problems } = validate(schema, readYaml(yaml), 'a.md');
	if (data === undefined) throw new Error(problems.map(formatProblem).join('\n'));
	return data;
}
