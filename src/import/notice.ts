/** Something that the editor is told of an imported file. */
export interface Notice {
	readonly message: string;
	/** To be put right before the bulletin is published, which is a draft until then. */
	readonly todo?: true;
}

/** A file that gives no bulletin. The message says in Vietnamese what is wrong and what to do. */
export class ImportError extends Error {
	override readonly name = 'ImportError';
}
