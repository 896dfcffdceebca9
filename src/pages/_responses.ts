import type { APIContext } from 'astro';

/** The portal's origin. The configuration always sets it, from `SITE_URL` or the profile. */
export function siteOf({ site }: Pick<APIContext, 'site'>): URL {
	if (!site) throw new Error('The site has no address: set SITE_URL, or url in phuong.yaml');
	return site;
}

export function xmlResponse(body: string, type = 'application/xml'): Response {
	return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

export function jsonResponse(data: object): Response {
	return new Response(`${JSON.stringify(data, null, '\t')}\n`, {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
}

export function calendarResponse(body: string): Response {
	return new Response(body, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
