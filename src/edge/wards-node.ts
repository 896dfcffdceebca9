/** A ward that this machine serves. */
export interface NodeWard {
	/** Name of its counter's database. */
	readonly id: string;
	/** Host names in lower case, without port. */
	readonly hosts: readonly string[];
	/** Its built site. */
	readonly siteDir: string;
	/** Visits that the old portal had counted, where its site does not say. */
	readonly counterOffset: number;
}

/** The only ward of a server that has one. */
export function onlyWard(siteDir: string, counterOffset: number): NodeWard {
	return { id: 'visits', hosts: [], siteDir, counterOffset };
}
