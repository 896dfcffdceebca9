import type { APIRoute } from 'astro';
import { loadPortal } from '../../model/load-portal.ts';
import { portalFacts } from '../../model/portal-facts.ts';
import { jsonResponse, siteOf } from '../_responses.ts';

export const GET: APIRoute = async (context) => jsonResponse(portalFacts(await loadPortal(), siteOf(context)));
