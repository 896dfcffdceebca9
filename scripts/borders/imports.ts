import type { IFlattenedRuleSet, IModule, IViolation } from 'dependency-cruiser';
import { importGraph } from './graph.ts';
import { ROOMS } from './table.ts';

/**
 * Imports of a project that the table does not allow, circles, files that lie in no room, and what the table allows
 * though nothing uses it: a line each.
 */
export async function wrongImports(root: string): Promise<string[]> {
	const { modules, summary } = await importGraph(root, ruleSet());
	return [...modules.flatMap(homeless), ...new Set(summary.violations.map(told)), ...unused(modules)].sort();
}

/** The room of a file, by its path from the project. The first row that has it. */
export function roomOf(file: string): string | undefined {
	return Object.entries(ROOMS).find(([, { files }]) => files.test(file))?.[0];
}

/** The table as dependency-cruiser's rules. Types count as all else; what is not allowed is an error. */
function ruleSet(): IFlattenedRuleSet {
	const names = Object.keys(ROOMS);
	return {
		allowedSeverity: 'error',
		allowed: names.flatMap((name) => {
			const { rooms, packages, globals } = room(name);
			// A row has no file that an earlier row has.
			const earlier = names.slice(0, names.indexOf(name)).map((other) => room(other).files.source);
			const from = { path: room(name).files.source, ...(earlier.length > 0 && { pathNot: earlier }) };
			const within = [name, ...rooms].map((other) => ({ from, to: { path: room(other).files.source } }));
			const bundled = packages.map((wanted) => ({ from, to: { path: packagePath(wanted) } }));
			return [
				...within,
				...bundled,
				...(globals === 'node' ? [{ from, to: { dependencyTypes: ['core' as const] } }] : []),
			];
		}),
		forbidden: [{ name: 'circular', severity: 'error', from: { path: '^src/' }, to: { circular: true } }],
	};
}

function room(name: string) {
	const found = ROOMS[name];
	if (!found) throw new Error(`scripts/borders/table.ts names a room that it has not: ${name}`);
	return found;
}

/** Where a package lies, its types perhaps apart from it; modules that bundlers make keep their names. */
function packagePath(name: string): string {
	const escaped = name.replaceAll('.', '\\.');
	if (name.startsWith('node:')) return `^${escaped.slice('node:'.length)}$`;
	return name.includes(':') ? `^${escaped}$` : `(?:^|/)node_modules/(?:@types/)?${escaped}/`;
}

/** A right that nobody uses is a border that nobody has drawn. */
function unused(modules: readonly IModule[]): string[] {
	return Object.entries(ROOMS).flatMap(([name, { rooms, packages }]) => {
		const imported = modules
			.filter(({ source }) => roomOf(source) === name)
			.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved));
		const isUsed = (path: RegExp) => imported.some((resolved) => path.test(resolved));
		return [
			...rooms.filter((other) => !imported.some((resolved) => roomOf(resolved) === other)),
			...packages.filter((wanted) => !isUsed(new RegExp(packagePath(wanted)))),
		].map((right) => `${name} may import ${right}, and does not: take it out of scripts/borders/table.ts`);
	});
}

function homeless({ source }: IModule): string[] {
	return source.startsWith('src/') && roomOf(source) === undefined
		? [`${source} lies in no room: give its folder a row in scripts/borders/table.ts`]
		: [];
}

function told({ rule, from, to, cycle }: IViolation): string {
	if (rule.name === 'circular') {
		const circle = [...new Set([from, ...(cycle ?? []).map(({ name }) => name)])].sort();
		return `${circle.join(', ')} import each other in a circle`;
	}
	const what = /node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(to)?.[1] ?? to;
	return `${from} imports ${what}, which ${roomOf(from) ?? 'no room'} may not: see scripts/borders/table.ts`;
}
