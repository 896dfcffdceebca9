import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeSource } from './normalize-source.ts';
import type { Problem } from './problem.ts';
import { splitFrontmatter, YAML_LINE } from './split-frontmatter.ts';
import { type Position, readYaml } from './yaml-source.ts';

type FieldPath = readonly (string | number)[];

/** Collects problems; the position of a field is looked up in its file only when there is a problem to tell. */
export class Problems {
	readonly list: Problem[] = [];
	readonly #dir: string;

	/** `dir` is the content folder. */
	constructor(dir: string) {
		this.#dir = dir;
	}

	/** Adds a problem of a frontmatter field, or of a whole file where the path is empty. */
	add(file: string, path: FieldPath, message: string, fix?: string): void {
		const field = path
			.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
			.join('')
			.slice(1);
		this.list.push({ file, ...this.locate(file, path), field: field || undefined, message, fix });
	}

	/**
	 * The position of a frontmatter field, or of its nearest parent that is there; the file's beginning for an empty
	 * path.
	 */
	locate(file: string, path: FieldPath): Position {
		if (path.length === 0) return { line: 1, column: 1 };
		const source = normalizeSource(readFileSync(join(this.#dir, file), 'utf8'));
		if (/\.ya?ml$/.test(file)) return readYaml(source).locate(path);
		const split = splitFrontmatter(source);
		return 'problem' in split ? { line: 1, column: 1 } : readYaml(split.yaml, YAML_LINE).locate(path);
	}
}
