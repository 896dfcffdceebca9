import type { APIRoute } from 'astro';
import { portalCalendar, toICalendar } from '../model/calendar-feed.ts';
import { loadPortal } from '../model/load-portal.ts';
import { calendarResponse, siteOf } from './_responses.ts';

export const GET: APIRoute = async (context) =>
	calendarResponse(toICalendar(portalCalendar(await loadPortal()), siteOf(context)));
