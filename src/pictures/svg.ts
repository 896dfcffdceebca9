import { optimize, type PluginConfig } from 'svgo';

/**
 * Whatever a drawing does not need to look as it does: remarks, what its program kept in it (paths on the author's disk
 * among that), and code. Its `<title>`, which readers hear, stays.
 */
const REMOVED: PluginConfig[] = [
	'removeDoctype',
	{ name: 'removeComments', params: { preservePatterns: false } },
	'removeMetadata',
	'removeEditorsNSData',
	{ name: 'removeDesc', params: { removeAny: true } },
	'removeScripts',
];

/** A drawing without metadata and scripts; as it was, to the byte, where it has none. @throws where it is no SVG. */
export function stripSvg(source: string): string {
	const stripped = optimize(source, { plugins: REMOVED }).data;
	return stripped === optimize(source, { plugins: [] }).data ? source : stripped;
}
