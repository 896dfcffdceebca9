import type { APIRoute } from 'astro';
import { openBulletins } from '../../model/open-data.ts';
import { loadPortal } from '../../model/portal.ts';
import { jsonResponse, siteOf } from '../_responses.ts';

export const GET: APIRoute = async (context) => jsonResponse(openBulletins(await loadPortal(), siteOf(context)));
