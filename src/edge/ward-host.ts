/** A ward with the host names that its portal answers to. */
export interface HostedWard {
	readonly id: string;
	readonly hosts: readonly string[];
}

/**
 * Gives the ward that a Host header means. One ward alone answers to every name; of several, a name that is none of
 * theirs means none.
 * @throws {RangeError} when there is no ward, or two have the same id or host name.
 */
export function wardsByHost<T extends HostedWard>(wards: readonly T[]): (host: string | undefined) => T | undefined {
	const [first] = wards;
	if (!first) throw new RangeError('There is no ward to serve');
	const ids = new Set<string>();
	const byHost = new Map<string, T>();
	for (const ward of wards) {
		if (ids.has(ward.id)) throw new RangeError(`Two wards have the id ${ward.id}`);
		ids.add(ward.id);
		for (const host of ward.hosts.map(hostName)) {
			if (byHost.has(host)) throw new RangeError(`Two wards have the host name ${host}`);
			byHost.set(host, ward);
		}
	}
	return wards.length === 1 ? () => first : (host) => (host === undefined ? undefined : byHost.get(hostName(host)));
}

/** `Phuong.Example.VN.:8080` → `phuong.example.vn` */
function hostName(host: string): string {
	return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}
