import { getDocumentProxy } from 'unpdf';

/** What a PDF says of itself; without `pages` it could not be opened, since it is `locked` or damaged. */
export interface PdfFacts {
	readonly pages?: number | undefined;
	/** Who wrote it, as its properties name them. */
	readonly author?: string | undefined;
	/** It asks for a password before it shows anything. */
	readonly locked?: true | undefined;
}

const QUIET = { verbosity: 0 } as const;

/** Reads a PDF's pages and author as PDF.js does, which follows every kind of cross-reference and mends broken ones. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
	try {
		// PDF.js takes the bytes over, so it gets some of its own.
		const document = await getDocumentProxy(new Uint8Array(bytes), QUIET);
		try {
			const { info } = await document.getMetadata();
			const author = (info as { readonly Author?: unknown }).Author;
			return { pages: document.numPages || undefined, author: typeof author === 'string' ? author : undefined };
		} finally {
			await document.loadingTask.destroy();
		}
	} catch (error) {
		return error instanceof Error && error.name === 'PasswordException' ? { locked: true } : {};
	}
}
