import type { APIRoute } from 'astro';
import { deskProgram } from '../../desk/assets.ts';
import { DESK_SCRIPT, deskScript, deskScriptVersion } from '../../desk/bundle.ts';
import { type DeskContent, deskConfig, deskContent } from '../../desk/config.ts';
import { deskPage } from '../../desk/page.ts';
import { loadPortal } from '../../model/load-portal.ts';
import { staticPath } from '../../model/static-path.ts';

/** The editors' page with its program; nothing where the profile switches it off. */
export async function getStaticPaths() {
	const portal = await loadPortal();
	if (!portal.profile.editing) return [];
	const files = ['index.html', ...deskProgram().assets.map(({ path }) => path)];
	const content = deskContent(portal);
	return [
		...files.map((file) => staticPath(portal, { file }, { content })),
		// Not of this module's graph, since it is made for browsers: its code is part of its key.
		staticPath(portal, { file: DESK_SCRIPT }, { content, code: deskScriptVersion() }),
	];
}

interface Props {
	content: DeskContent;
}

export const GET: APIRoute<Props> = async ({ params, props }) => {
	const { profile } = await loadPortal();
	if (!profile.editing) return new Response(null, { status: 404 });
	const program = deskProgram();
	const { file } = params;
	const asset = file === DESK_SCRIPT ? await deskScript() : program.assets.find(({ path }) => path === file);
	if (asset) return new Response(asset.read(), { headers: { 'content-type': asset.type } });
	const config = deskConfig(profile, profile.editing, props.content);
	const html = deskPage(profile, profile.editing, config, program);
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
