import { createHash, timingSafeEqual } from 'node:crypto';
import { messages } from './messages.ts';
import { networks } from './network.ts';

/** Characters of a token at least: with fewer it could be guessed, by people or by patience. */
const TOKEN_LENGTH = 32;
const MINUTE_MS = 60_000;
/** Wrong tokens in a minute after which a network is no longer listened to. */
const NETWORK_TRIES = 5;
/** Wrong tokens of all networks in a minute after which only those are listened to that had none. */
const ALL_TRIES = 60;
/** Networks that are remembered; the longest known are forgotten first. */
const MOST_NETWORKS = 10_000;

/** Whether a token may be used: long enough, and of characters that a header can carry. */
export function isUsableToken(token: string): boolean {
	return token.length >= TOKEN_LENGTH && /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(token);
}

export interface TransferOptions {
	/** What lets an operator move counts from one server to another; without one that is hard to guess nobody can. */
	readonly token?: string | undefined;
	/** Milliseconds since 1970 UTC, where it is not the clock's time. */
	readonly now?: (() => number) | undefined;
	/** Told once of a token that is not used, and why. */
	readonly onBadToken: (line: string) => void;
}

/** What became of a token: `later` was not looked at, and says after how many seconds it would be. */
export type TokenVerdict = 'right' | 'wrong' | { readonly later: number };

/**
 * Lets through who has the token, and slows who guesses: after some wrong ones in a minute a network's tokens, right or
 * wrong, are not looked at until the minute is over. When many networks guess at once, those that had a wrong one are
 * refused from the first: who has the token and types it right always gets in from a network of his own.
 */
export class TokenGate {
	readonly #token: string;
	readonly #now: () => number;
	readonly #tries = new Map<string, { readonly since: number; wrong: number }>();
	#all = { since: 0, wrong: 0 };

	/** `now` gives milliseconds. */
	constructor(token: string, now: () => number) {
		this.#token = token;
		this.#now = now;
	}

	/** None without a token, or with one that could be guessed: counts stay where they are. */
	static of({ token, now = Date.now, onBadToken }: TransferOptions): TokenGate | undefined {
		if (token === undefined) return undefined;
		if (isUsableToken(token)) return new TokenGate(token, now);
		onBadToken(messages.badToken(TOKEN_LENGTH));
		return undefined;
	}

	/** Judges an `Authorization` header that came from an address. */
	judge(authorization: string, address: string): TokenVerdict {
		const now = this.#now();
		const { network, around } = networks(address);
		const from = around.at(-1)?.network ?? network;
		if (isOver(this.#all.since, now)) this.#all = { since: now, wrong: 0 };
		const known = this.#tries.get(from);
		const tries = known && !isOver(known.since, now) ? known : { since: now, wrong: 0 };
		const most = this.#all.wrong < ALL_TRIES ? NETWORK_TRIES : 1;
		if (tries.wrong >= most) return { later: Math.max(1, Math.ceil((tries.since + MINUTE_MS - now) / 1000)) };
		if (isSame(authorization, `Bearer ${this.#token}`)) return 'right';
		tries.wrong++;
		this.#all.wrong++;
		this.#remember(from, tries);
		return 'wrong';
	}

	#remember(from: string, tries: { readonly since: number; wrong: number }): void {
		this.#tries.delete(from);
		this.#tries.set(from, tries);
		const [oldest] = this.#tries.keys();
		if (this.#tries.size > MOST_NETWORKS && oldest !== undefined) this.#tries.delete(oldest);
	}
}

/** A clock that was set back ends a minute too. */
function isOver(since: number, now: number): boolean {
	return now < since || now - since >= MINUTE_MS;
}

/** Compares in a time that tells nothing of where two texts differ. */
function isSame(a: string, b: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(a), digest(b));
}
