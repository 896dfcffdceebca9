import { z } from 'zod';
import { messages } from './messages.ts';

/** One of the wards that a server serves. */
export interface Ward {
	/** Name of its counter's database. */
	readonly id: string;
	/** Host names in lower case, without port. */
	readonly hosts: readonly string[];
	/** Folder of its built site. */
	readonly site: string;
}

/** Name of the database of a server's only ward. */
export const ONLY_WARD = 'visits';

/** A list of wards that can't be used, and why. */
export class WardsError extends Error {
	constructor(file: string, detail: string) {
		super(messages.badWards(file, detail));
		this.name = 'WardsError';
	}
}

const text = z.string(messages.wardNoText).trim().min(1, messages.wardNoText);
const entrySchema = z.strictObject(
	{
		host: text.optional(),
		hosts: z.array(text, messages.wardsNotList).optional(),
		site: text,
		data: text.regex(/^[a-z0-9][a-z0-9.-]*$/, { error: ({ input }) => messages.wardBadData(String(input)) }).optional(),
	},
	{ error: (issue) => (issue.code === 'unrecognized_keys' ? messages.wardUnknownKey(issue.keys[0] ?? '') : undefined) },
);

/**
 * Reads a list of wards, `[{ host: 'a.example', site: 'a' }, { hosts: […], site, data }]`, where `data` names the
 * database; the first host does when it is missing. `file` is the list's name in errors.
 * @throws {WardsError}
 */
export function parseWards(value: unknown, file: string): Ward[] {
	const fail = (detail: string) => new WardsError(file, detail);
	if (!Array.isArray(value)) throw fail(messages.wardsNotList);
	if (value.length === 0) throw fail(messages.wardsEmpty);
	const wards = value.map((item, index) => {
		const problem = (key: string, detail: string) => fail(messages.wardProblem(index + 1, key, detail));
		const { data: entry, error } = entrySchema.safeParse(item);
		if (!entry) {
			const [issue] = error.issues;
			const isShape = issue?.path.length === 0 && issue.code !== 'unrecognized_keys';
			throw problem(String(issue?.path[0] ?? ''), isShape ? messages.wardsNotList : (issue?.message ?? ''));
		}
		const hosts = [...(entry.host ? [entry.host] : []), ...(entry.hosts ?? [])].map((host) => {
			const name = hostName(host);
			if (name === undefined || /[/@]/.test(host)) throw problem('host', messages.wardBadHost(host));
			return name;
		});
		const [first] = hosts;
		if (first === undefined) throw problem('', messages.wardWithoutHost);
		return { id: entry.data ?? first.replaceAll(/[^a-z0-9.-]/g, ''), hosts: [...new Set(hosts)], site: entry.site };
	});
	const twice = (names: readonly string[]) => names.find((name, index) => names.indexOf(name) !== index);
	const host = twice(wards.flatMap(({ hosts }) => hosts));
	if (host !== undefined) throw fail(messages.wardHostTwice(host));
	const id = twice(wards.map((ward) => ward.id));
	if (id !== undefined) throw fail(messages.wardDataTwice(id));
	return wards;
}

/** The ward a request is for by its `Host`. A server's only ward answers to any name. */
export function chooseWard<W extends { readonly hosts: readonly string[] }>(
	wards: readonly W[],
	host: string | undefined,
): W | undefined {
	if (wards.length === 1) return wards[0];
	const name = hostName(host ?? '');
	return name === undefined ? undefined : wards.find(({ hosts }) => hosts.includes(name));
}

/** `Kim-Tra.example:8080` → `kim-tra.example`; undefined for what is no host. */
function hostName(host: string): string | undefined {
	return URL.parse(`http://${host.trim()}`)?.hostname.replace(/\.$/, '') || undefined;
}
