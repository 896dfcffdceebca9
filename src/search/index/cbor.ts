/** Kinds of CBOR items (RFC 8949, 3.1): the first three bits of each. */
const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0x00, 0x20, 0x60, 0x80];
const FIRST_SIZE = 1 << 14;
/** Bytes of an item before its letters. */
const MOST_OF_HEAD = 5;

/**
 * Writes what Pagefind's files are made of in CBOR: whole numbers below 2³², ASCII texts, and arrays by their length,
 * whose items follow. Heads take the fewest bytes.
 */
export class CborWriter {
	#bytes = Buffer.allocUnsafe(FIRST_SIZE);
	#length = 0;

	array(length: number): void {
		this.#head(ARRAY, length, 0);
	}

	number(value: number): void {
		this.#head(value < 0 ? NEGATIVE : UNSIGNED, value < 0 ? -1 - value : value, 0);
	}

	text(text: string): void {
		this.#head(TEXT, text.length, text.length);
		this.#length += this.#bytes.write(text, this.#length, 'latin1');
	}

	/** A copy of what was written since the last time, behind some letters that are no item. */
	take(before: string): Buffer {
		const taken = Buffer.concat([Buffer.from(before, 'latin1'), this.#bytes.subarray(0, this.#length)]);
		this.#length = 0;
		return taken;
	}

	#head(kind: number, value: number, more: number): void {
		if (this.#length + MOST_OF_HEAD + more > this.#bytes.length) {
			this.#bytes = Buffer.concat([this.#bytes], 2 * this.#bytes.length + more);
		}
		const size = value < 24 ? 0 : value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : 4;
		this.#bytes[this.#length++] = kind | (size === 0 ? value : 24 + Math.log2(size));
		if (size > 0) this.#length = this.#bytes.writeUIntBE(value, this.#length, size);
	}
}
