import type { APIRoute } from 'astro';
import { hasDays } from '../../../content/content.ts';
import { bulletinCalendar, type CalendarFeed, toICalendar } from '../../../model/calendar-feed.ts';
import { loadPortal } from '../../../model/load-portal.ts';
import { staticPath } from '../../../model/static-path.ts';
import { calendarResponse, siteOf } from '../../_responses.ts';

/** Only of bulletins that have days to remember. */
export async function getStaticPaths() {
	const portal = await loadPortal();
	return portal.bulletins
		.filter(hasDays)
		.map((bulletin) => staticPath(portal, { slug: bulletin.slug }, { calendar: bulletinCalendar(bulletin) }));
}

export const GET: APIRoute<{ calendar: CalendarFeed }> = (context) =>
	calendarResponse(toICalendar(context.props.calendar, siteOf(context)));
