import { Counter } from '../../src/edge/counter.ts';
import type { CounterStorage } from '../../src/edge/counter-storage.ts';

/** Gives an empty storage to a test. */
export type WithStorage = (test: (storage: CounterStorage) => void) => () => Promise<void> | void;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const at = (time: string) => Date.parse(`${time}+07:00`);
export const MORNING = at('2024-07-02T08:00');

/** A counter whose clock stands where it is set. */
export function clocked(storage: CounterStorage, start = MORNING) {
	const clock = { now: start };
	const counter = new Counter(storage, () => clock.now);
	const visit = (name: string, path = '/', network = `network of ${name}`) =>
		counter.visit({ network, agent: `browser of ${name}` }, path);
	return { clock, counter, visit };
}
export const rows = ({ sql }: CounterStorage, table: string) => sql(`SELECT * FROM ${table}`);
