/** The smallest hashes of a text's shingles, sorted: texts that share most of them say the same (bottom-k MinHash). */
export type Sketch = readonly number[];

const SHINGLE = 4;
const SIZE = 64;
/** Shorter texts have too little in them to be the same by more than chance. */
const LEAST = 40;
/** Of the joint sketch; two in three shingles shared is about one word in ten changed. */
const SAME = 0.6;
/** Files that a shingle is looked up in; one of boilerplate is in hundreds. */
const MOST_OWNERS = 24;

/** Sketches the words of a text, given by their keys; empty where the text is too short. */
export function sketchOf(keys: readonly string[]): Sketch {
	if (keys.length < LEAST) return [];
	const hashes = keys.map(hash);
	const shingles = new Set<number>();
	for (let at = 0; at + SHINGLE <= hashes.length; at++) {
		let shingle = 0;
		for (let next = at; next < at + SHINGLE; next++) shingle = mix(shingle ^ (hashes[next] as number));
		shingles.add(shingle);
	}
	return [...Uint32Array.from(shingles).sort().subarray(0, SIZE)];
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value >>> 0;
}

function mix(value: number): number {
	const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
	const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39);
	return (twice ^ (twice >>> 15)) >>> 0;
}

export interface Story {
	readonly file: string;
	readonly title: string;
	readonly sketch: Sketch;
}

export interface SameStory {
	readonly file: string;
	/** An earlier one, by the order given, that says the same. */
	readonly earlier: string;
	/** Share of what they say that is the same, from 0 to 1. */
	readonly share: number;
}

/**
 * Stories that an earlier one tells already. Each is held only against those that share a rare shingle with it, so the
 * work grows with the number of stories. Notices that come again and again differ in the numbers of their titles.
 */
export function sameStories(stories: readonly Story[]): SameStory[] {
	const owners = new Map<number, number[]>();
	return stories.flatMap((story, index) => {
		const shared = new Map<number, number>();
		for (const shingle of story.sketch) {
			const known = owners.get(shingle) ?? [];
			for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
			if (known.length === 0) owners.set(shingle, known);
			if (known.length < MOST_OWNERS) known.push(index);
		}
		let best: SameStory | undefined;
		for (const [other, count] of shared) {
			const earlier = stories[other] as Story;
			if (count < (SAME * story.sketch.length) / 2 || numbersOf(earlier.title) !== numbersOf(story.title)) continue;
			const share = similarity(story.sketch, earlier.sketch);
			if (share >= SAME && share > (best?.share ?? 0)) best = { file: story.file, earlier: earlier.file, share };
		}
		return best ?? [];
	});
}

/** Share of the joint sketch's hashes that both have: an estimate of Jaccard's index. */
function similarity(a: Sketch, b: Sketch): number {
	const inB = new Set(b);
	const joint = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.max(a.length, b.length));
	const inA = new Set(a);
	return joint.filter((value) => inA.has(value) && inB.has(value)).length / joint.length;
}

function numbersOf(title: string): string {
	return (title.match(/\d+/g) ?? []).join(' ');
}
