import { type RouteFacts, type RouteKind, rows } from './route.ts';
import * as table from './table.ts';

/** A row of the table with all that is so of it. */
export interface Route extends RouteFacts {
	/** Its name in `urls`. */
	readonly name: keyof typeof table;
	readonly kind: RouteKind;
	/** The path, with `[]` for each part in which addresses differ. */
	readonly path: string;
	/** One address, not one for each of many. */
	readonly isFixed: boolean;
}

const KINDS: Readonly<Record<RouteKind, RouteFacts>> = {
	page: { madeBy: 'pages', inSitemap: true },
	attachment: { madeBy: 'build' },
	feed: { madeBy: 'pages', forAnyOrigin: true },
	openData: { madeBy: 'pages', forAnyOrigin: true },
	forRobots: { madeBy: 'pages' },
	service: { madeBy: 'server', uncrawled: true },
	part: { madeBy: 'build', partOfPages: true },
	publicFile: { madeBy: 'public' },
};

const PART = '[]';
const names = new Map<unknown, string>(Object.entries(table).map(([name, address]) => [address, name]));

/** All rows of the table, in its order. */
export const routes: readonly Route[] = [...rows].map(([address, { kind, facts }]) => {
	const name = names.get(address) as Route['name'];
	const isFixed = typeof address === 'string';
	const path = isFixed ? address : address(...(Array(address.length).fill(PART) as never[]));
	return { ...KINDS[kind], ...facts, name, kind, path, isFixed };
});

const exact = new Map(routes.filter(({ isFixed }) => isFixed).map((route) => [route.path, route]));

const patterns = routes
	.filter(({ isFixed, andBelow }) => !isFixed || andBelow)
	.map((route) => [patternOf(route), route] as const);

function patternOf({ path, parts = '[^/]+', andBelow }: Route): RegExp {
	return new RegExp(`^${path.split(PART).map(RegExp.escape).join(parts)}${andBelow ? '' : '$'}`);
}

/** The row that a path, decoded and without a query, belongs to: the one of that very path, else the first that fits. */
export function routeOf(path: string): Route | undefined {
	return exact.get(path) ?? patterns.find(([pattern]) => pattern.test(path))?.[1];
}
