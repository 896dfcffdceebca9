import { SLOTS_PER_MINUTE } from './counter-figures.ts';
import { NETWORK_MINUTES } from './counter-rules.ts';
import type { Sql } from './counter-storage.ts';

/** A network by its hash, and the most new visits that count from it in {@link NETWORK_MINUTES}. */
export interface Share {
	readonly network: string;
	readonly most: number;
}

const NETWORK_SLOTS = NETWORK_MINUTES * SLOTS_PER_MINUTE;

/** Takes one new visit at a slot from the shares of all of a reader's networks, or from none; false when one has none left. */
export function takeShares(sql: Sql, shares: readonly Share[], slot: number): boolean {
	const taken = shares.map((share) => ({ ...share, before: takenShare(sql, share.network, slot) }));
	if (taken.some(({ before, most }) => before >= most)) return false;
	for (const { network, before } of taken) {
		if (before === 0) sql('INSERT OR REPLACE INTO network VALUES (?, ?, 1)', network, slot);
		else sql('UPDATE network SET visits = visits + 1 WHERE hash = ?', network);
	}
	return true;
}

/** New visits that a network has had in the time that runs for it; 0 when a new one begins. */
function takenShare(sql: Sql, network: string, slot: number): number {
	const [row] = sql('SELECT since, visits FROM network WHERE hash = ?', network);
	const age = slot - Number(row?.['since']);
	return row && age >= 0 && age < NETWORK_SLOTS ? Number(row['visits']) : 0;
}
