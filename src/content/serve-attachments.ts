import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Connect } from 'vite';
import { ATTACHMENT_TYPES } from '../domain/attachment.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { decodePercent } from '../domain/text.ts';
import { routeOf } from '../routes/route-of.ts';
import { urls } from '../urls.ts';
import { type Content, isPublished } from './content.ts';

/** Answers the dev server's requests for attached files from the content folder, as it is now. */
export function serveAttachments(
	dir: string,
	load: () => Promise<Content>,
	today: () => CalendarDate,
): Connect.NextHandleFunction {
	return (request, response, next) => {
		const path = decodePercent((request.url ?? '').replace(/[?#].*$/s, ''));
		if (routeOf(path)?.kind !== 'attachment') return next();
		load()
			.then((content) => {
				const attachment = attachmentAt(path, content, today());
				if (!attachment) return next();
				response.setHeader('content-type', ATTACHMENT_TYPES[attachment.type]);
				createReadStream(join(dir, attachment.file)).on('error', next).pipe(response);
			})
			.catch(next);
	};
}

function attachmentAt(path: string, { bulletins, documents }: Content, today: CalendarDate) {
	for (const bulletin of bulletins) {
		const found = bulletin.attachments.find(({ name }) => urls.bulletinFile(bulletin.slug, name) === path);
		if (found) return isPublished(bulletin, today) ? found : undefined;
	}
	return documents.find(({ id, attachment }) => attachment && urls.documentFile(id, attachment.name) === path)
		?.attachment;
}
