import type { APIRoute } from 'astro';
import { openDocuments } from '../../model/open-data.ts';
import { loadPortal } from '../../model/portal.ts';
import { jsonResponse, siteOf } from '../_responses.ts';

export const GET: APIRoute = async (context) => jsonResponse(openDocuments(await loadPortal(), siteOf(context)));
