import type { APIRoute } from 'astro';
import { loadPortal } from '../../model/load-portal.ts';
import { openDocuments } from '../../model/open-data.ts';
import { jsonResponse, siteOf } from '../_responses.ts';

export const GET: APIRoute = async (context) => jsonResponse(openDocuments(await loadPortal(), siteOf(context)));
