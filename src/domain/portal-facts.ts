/** What a server must know of a built portal. The build publishes it with the pages, so that the two always agree. */
export interface PortalFacts {
	/** The ward's name. */
	readonly name: string;
	/** The portal's address, with the slash at its end. */
	readonly url: string;
	/** Visits of the old portal, from which the counter goes on. */
	readonly counterOffset: number;
	/** Old address as `normalizeLegacyUrl` spells it → path of the bulletin that it meant. */
	readonly redirects: Readonly<Record<string, string>>;
}
