import type { APIRoute } from 'astro';
import { deskProgram } from '../../desk/assets.ts';
import { type DeskContent, deskConfig, deskContent } from '../../desk/config.ts';
import { deskPage } from '../../desk/page.ts';
import { loadPortal } from '../../model/load-portal.ts';
import { staticPath } from '../../model/static-path.ts';

/** The editors' page with its program; nothing where the profile switches it off. */
export async function getStaticPaths() {
	const portal = await loadPortal();
	if (!portal.profile.editing) return [];
	const files = ['index.html', ...deskProgram().assets.map(({ path }) => path)];
	return files.map((file) => staticPath(portal, { file }, { content: deskContent(portal) }));
}

interface Props {
	content: DeskContent;
}

export const GET: APIRoute<Props> = async ({ params, props }) => {
	const { profile } = await loadPortal();
	if (!profile.editing) return new Response(null, { status: 404 });
	const program = deskProgram();
	const asset = program.assets.find(({ path }) => path === params['file']);
	if (asset) return new Response(asset.read(), { headers: { 'content-type': asset.type } });
	const config = deskConfig(profile, profile.editing, props.content);
	const html = deskPage(profile, profile.editing, config, program);
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
