/** Element of mammoth's own document tree, as far as it is used. */
export interface WordElement {
	readonly type: string;
	readonly children?: readonly WordElement[];
	readonly styleId?: string | null;
	readonly styleName?: string | null;
	readonly alignment?: string | null;
	readonly font?: string | null;
	readonly notes?: { readonly _notes: Record<string, { body: readonly WordElement[] }> };
}
