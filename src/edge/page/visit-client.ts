import { apiUrls } from '../api-urls.ts';
import { VISIT_IDLE_MINUTES } from '../counter-rules.ts';

/*
 * Counts this visit and shows the figures. It starts once the page is really visible (prerendered and background
 * tabs don't count), and again for a page that is come back to after the idle time. It waits for nothing, and leaves
 * the dashes where the counter does not answer.
 */

const TIMEOUT_MS = 8000;
let countedAt = 0;

async function countVisit(): Promise<void> {
	// Older browsers have no timeout; there an answer that never comes just never comes.
	const options: RequestInit = { priority: 'low', signal: AbortSignal.timeout?.(TIMEOUT_MS) };
	const response = await (document.querySelector('[data-uncounted]')
		? fetch(apiUrls.stats, options)
		: fetch(apiUrls.visitOf(location.pathname), { ...options, method: 'POST', keepalive: true }));
	if (!response.ok) return;
	const answer = (await response.json()) as Record<string, unknown>;
	const format = new Intl.NumberFormat('vi-VN');
	for (const figure of document.querySelectorAll<HTMLElement>('[data-counter]')) {
		const value = answer[figure.dataset['counter'] ?? ''];
		if (typeof value === 'number') figure.textContent = format.format(value);
	}
}

function whenVisible(): void {
	const now = Date.now();
	// Chromium shows a prerendered page before it takes it for opened; what is sent in between is not counted.
	if (document.visibilityState !== 'visible' || document.prerendering) return;
	if (now - countedAt < VISIT_IDLE_MINUTES * 60_000) return;
	countedAt = now;
	countVisit().catch(() => {
		countedAt = 0;
	});
}

for (const event of ['visibilitychange', 'prerenderingchange']) document.addEventListener(event, whenVisible);
whenVisible();
