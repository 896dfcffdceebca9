import type { APIRoute } from 'astro';
import { loadPortal } from '../../model/load-portal.ts';
import { openBulletins } from '../../model/open-data.ts';
import { jsonResponse, siteOf } from '../_responses.ts';

export const GET: APIRoute = async (context) => jsonResponse(openBulletins(await loadPortal(), siteOf(context)));
