/** Turns UTF-16 offsets of a source into lines and columns, which count from 1; columns count UTF-16 units. */
export class LineIndex {
	readonly #starts: readonly number[];

	constructor(source: string) {
		const starts = [0];
		for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
		this.#starts = starts;
	}

	at(offset: number): { line: number; column: number } {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
	}
}
