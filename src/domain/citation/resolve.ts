import type { OfficialDocument, Resolution } from '../document.ts';
import type { Citation } from './find.ts';
import { comparableName, comparableSymbol, numberKey, plainNumber, type RegisterIndex, shortName } from './register.ts';
import { byRegister, isFull, outcome, type ResolveContext, UNKNOWN } from './registered.ts';

/**
 * What each citation of one text means, in their order. First within the text: a short mention means the document of
 * its full mention or of the alias declared, a bare symbol the one mentioned with its date. Then by the register:
 * kind, symbol, date and issuer. What fits several documents is ambiguous, what fits none is unknown; never a guess.
 * Takes time linear in the number of citations.
 */
export function resolve(
	citations: readonly Citation[],
	register: RegisterIndex,
	context: ResolveContext = {},
): Resolution[] {
	return new TextResolver(citations, register, context).resolve();
}

/** A citation and what it means by the register alone. */
interface Mention {
	readonly citation: Citation;
	readonly direct: Resolution;
}

class TextResolver {
	readonly #mentions: readonly Mention[];
	readonly #register: RegisterIndex;
	readonly #filed: readonly string[];
	/** Mentions with a symbol and a date, by {@link comparableSymbol}. */
	readonly #dated: ReadonlyMap<string, readonly Mention[]>;
	/** What full mentions and declared aliases mean, by every kind and number that can stand for them. */
	readonly #full = new Map<string, Set<Resolution>>();
	readonly #aliases = new Map<string, Set<Resolution>>();
	/** Of the full mentions so far, the last of a kind and number, of a number, and of all. */
	readonly #last = new Map<string, Resolution>();
	/** What was worked out, by what it depends on: many mentions are alike. */
	readonly #known = new Map<string, Resolution | undefined>();

	constructor(citations: readonly Citation[], register: RegisterIndex, context: ResolveContext) {
		this.#register = register;
		this.#filed = context.filed ?? [];
		this.#mentions = citations.map((citation) => ({ citation, direct: byRegister(citation, register, context) }));
		const dated = this.#mentions.filter(({ citation }) => citation.date && citation.symbol);
		this.#dated = Map.groupBy(dated, ({ citation }) => comparableSymbol(citation.symbol ?? ''));
	}

	resolve(): Resolution[] {
		const first = this.#mentions.map((mention) => this.#fullOrAlias(mention));
		return this.#mentions.map(({ citation }, index) => first[index] ?? this.#short(citation) ?? UNKNOWN);
	}

	/** Full mentions and the aliases declared for them, in the order of the text. */
	#fullOrAlias({ citation, direct }: Mention): Resolution | undefined {
		if (isFull(citation)) {
			const means = this.#byDatedMention(citation) ?? direct;
			for (const key of keysOf(citation)) {
				add(this.#full, key, means);
				this.#last.set(key, means);
			}
			this.#last.set(plainNumber(citation.number), means);
			this.#last.set('', means);
			return means;
		}
		if (!citation.alias) return undefined;
		const [key = ''] = keysOf(citation);
		// Declared for the document that it fits best of those named before, the last one first.
		const means = this.#last.get(key) ?? this.#last.get(plainNumber(citation.number)) ?? this.#last.get('');
		if (means) add(this.#aliases, key, means);
		return means;
	}

	/** A symbol without a date means what the same text means by that symbol with a date. */
	#byDatedMention({ symbol, date, type }: Citation): Resolution | undefined {
		if (symbol === undefined || date) return undefined;
		const key = comparableSymbol(symbol);
		return this.#once(`${type} ${key}`, () => onlyDated(this.#dated.get(key) ?? [], type));
	}

	/** By the alias declared, by the full mention, by what the text is filed under. */
	#short({ type, number }: Citation): Resolution | undefined {
		if (!type) return undefined;
		const key = numberKey(type, number);
		return this.#once(key, () => {
			const mentioned = this.#aliases.get(key) ?? this.#full.get(key);
			if (mentioned) return merge([...mentioned]);
			const named = this.#register.byAlias.get(comparableName(shortName(type, number))) ?? [];
			const numbered = this.#register.byNumber.get(key) ?? [];
			return outcome([...new Set([...numbered, ...named])].filter(({ id }) => this.#filed.includes(id)));
		});
	}

	#once(key: string, work: () => Resolution | undefined): Resolution | undefined {
		if (!this.#known.has(key)) this.#known.set(key, work());
		return this.#known.get(key);
	}
}

/** What the mentions of one day mean; undefined where there is none, or days differ. */
function onlyDated(dated: readonly Mention[], type: Citation['type']): Resolution | undefined {
	const alike = dated.filter(({ citation }) => !type || !citation.type || type === citation.type);
	return new Set(alike.map(({ citation }) => citation.date)).size === 1 ? alike[0]?.direct : undefined;
}

/** Kind and number as a short mention gives them, for the word and for each kind of the symbol. */
function keysOf({ type, number, symbolKinds }: Citation): string[] {
	const kinds = new Set(type ? [type, ...symbolKinds] : symbolKinds);
	return [...kinds].map((kind) => numberKey(kind, number));
}

function add(groups: Map<string, Set<Resolution>>, key: string, resolution: Resolution): void {
	const group = groups.get(key);
	if (group) group.add(resolution);
	else groups.set(key, new Set([resolution]));
}

/** Mentions that mean different documents leave it open which one is meant, also where one is not registered. */
function merge(resolutions: readonly Resolution[]): Resolution {
	const documents = new Map<string, OfficialDocument>();
	for (const resolution of resolutions) {
		if (resolution.is === 'resolved') documents.set(resolution.document.id, resolution.document);
		if (resolution.is !== 'ambiguous') continue;
		for (const candidate of resolution.candidates) documents.set(candidate.id, candidate);
	}
	const candidates = [...documents.values()];
	const isOpen = candidates.length === 1 && resolutions.some(({ is }) => is === 'unknown');
	return isOpen ? { is: 'ambiguous', candidates } : outcome(candidates);
}
