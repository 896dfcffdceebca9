/* See src/edge/cloudflare.d.ts. */

declare module 'cloudflare:test' {
	import type { DurableObjectState, DurableObjectStub } from '@cloudflare/workers-types';

	/** Runs a function within a Durable Object, with its state. */
	export function runInDurableObject<T>(
		stub: DurableObjectStub,
		work: (instance: unknown, state: DurableObjectState) => T | Promise<T>,
	): Promise<T>;
	/** Runs an object's alarm now; false when none was set. */
	export function runDurableObjectAlarm(stub: DurableObjectStub): Promise<boolean>;
	/** Ends an object's instance as idling does; its storage stays. */
	export function evictDurableObject(stub: DurableObjectStub): Promise<void>;
}
