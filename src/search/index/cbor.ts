/** Kinds of CBOR items (RFC 8949, 3.1), as they stand in the first three bits of each. */
const UNSIGNED = 0x00;
const NEGATIVE = 0x20;
const TEXT = 0x60;
const ARRAY = 0x80;
const FIRST_SIZE = 1 << 14;
/** An item's head and a whole number take no more. */
const MOST_OF_HEAD = 5;

/**
 * Writes what Pagefind's files are made of in CBOR: whole numbers below 2³², ASCII texts, and arrays by their length,
 * whose items follow. Numbers take the fewest bytes. A library would need each item as a value first: ten times as much
 * work (measured with cborg) for four kinds of items.
 */
export class CborWriter {
	#bytes = Buffer.allocUnsafe(FIRST_SIZE);
	#length = 0;

	array(length: number): void {
		this.#head(ARRAY, length);
	}

	number(value: number): void {
		if (value < 0) this.#head(NEGATIVE, -1 - value);
		else this.#head(UNSIGNED, value);
	}

	/** ASCII only. */
	text(text: string): void {
		this.#head(TEXT, text.length);
		this.ascii(text);
	}

	/** The letters alone, which are no item. */
	ascii(text: string): void {
		this.#reserve(text.length);
		for (let index = 0; index < text.length; index++) this.#bytes[this.#length++] = text.charCodeAt(index);
	}

	/** What was written since the last time. It is the writer's own until the next item is. */
	take(): Uint8Array {
		const taken = this.#bytes.subarray(0, this.#length);
		this.#length = 0;
		return taken;
	}

	#head(kind: number, value: number): void {
		this.#reserve(MOST_OF_HEAD);
		const bytes = this.#bytes;
		if (value < 24) bytes[this.#length++] = kind | value;
		else if (value < 1 << 8) {
			bytes[this.#length++] = kind | 24;
			bytes[this.#length++] = value;
		} else if (value < 1 << 16) {
			bytes[this.#length++] = kind | 25;
			this.#length = bytes.writeUInt16BE(value, this.#length);
		} else {
			bytes[this.#length++] = kind | 26;
			this.#length = bytes.writeUInt32BE(value, this.#length);
		}
	}

	#reserve(more: number): void {
		if (this.#length + more <= this.#bytes.length) return;
		const larger = Buffer.allocUnsafe(2 * this.#bytes.length + more);
		this.#bytes.copy(larger, 0, 0, this.#length);
		this.#bytes = larger;
	}
}
