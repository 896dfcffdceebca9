/** What stands at an address. */
export type RouteKind = 'page' | 'attachment' | 'feed' | 'openData' | 'forRobots' | 'service' | 'part' | 'publicFile';

/** A path, or the path of one of many by what they differ in. */
export type Address = string | ((...parts: never[]) => string);

/** What is so of an address; what is not said is not so. */
export interface RouteFacts {
	/** A file of src/pages or of public, the bundler or the search index, or the server itself. */
	readonly madeBy: 'pages' | 'public' | 'build' | 'server';
	/** Whatever begins with the address belongs to it. */
	readonly andBelow?: boolean;
	readonly inSitemap?: boolean;
	/** Search engines are asked not to open it. */
	readonly uncrawled?: boolean;
	/** Pages of other sites may read it. */
	readonly forAnyOrigin?: boolean;
	/** Only pages load it; there is nothing to look at by itself. */
	readonly partOfPages?: boolean;
	/** Never another thing under the same address, so browsers may keep it. */
	readonly lasting?: boolean;
	/** A window of another site must be able to answer the page that opened it, as when editors sign in. */
	readonly answeredByWindows?: boolean;
	/** What its Content-Security-Policy lets scripts do besides running from this site. */
	readonly scriptSources?: readonly string[];
	/** What may stand for the parts in which addresses differ, as a pattern; else anything without a slash. */
	readonly parts?: string;
}

export interface Row {
	readonly kind: RouteKind;
	readonly facts: Partial<RouteFacts>;
}

/** The rows of the table in their order, by address. */
export const rows = new Map<Address, Row>();

/**
 * Makes a row of the table, and returns its address. Browsers never ask for the rows: a script that is bundled for them
 * shall hold only the addresses that it uses, so this is declared to have no effect.
 */
/* @__NO_SIDE_EFFECTS__ */
export function route<A extends Address>(kind: RouteKind, address: A, facts: Partial<RouteFacts> = {}): A {
	rows.set(address, { kind, facts });
	return address;
}
