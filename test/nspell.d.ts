declare module 'nspell' {
	/** A speller of a Hunspell dictionary. */
	export default function nspell(aff: Buffer, dic: Buffer): { correct(word: string): boolean };
}
