/** The ward a request is for by its `Host`. A server's only ward answers to any name. */
export function chooseWard<W extends { readonly hosts: readonly string[] }>(
	wards: readonly W[],
	host: string | undefined,
): W | undefined {
	if (wards.length === 1) return wards[0];
	const name = host?.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
	return name ? wards.find(({ hosts }) => hosts.includes(name)) : undefined;
}
