import { urls } from '../urls.ts';

/*
 * Counts this visit and shows the figures. It starts once the page is really visible (prerendered and background
 * tabs don't count), waits for nothing, and leaves the dashes where the counter does not answer.
 */

const figures = document.querySelectorAll<HTMLElement>('[data-counter]');
const TIMEOUT_MS = 8000;

async function countVisit(): Promise<void> {
	const signal = AbortSignal.timeout(TIMEOUT_MS);
	const response = await (document.querySelector('[data-uncounted]')
		? fetch(urls.visitStatistics, { signal })
		: fetch(urls.countVisit(location.pathname), { method: 'POST', keepalive: true, signal }));
	if (!response.ok) return;
	const answer = (await response.json()) as Record<string, unknown>;
	const format = new Intl.NumberFormat('vi-VN');
	for (const figure of figures) {
		const value = answer[figure.dataset['counter'] ?? ''];
		if (typeof value === 'number') figure.textContent = format.format(value);
	}
}

function whenVisible(): void {
	if (document.visibilityState !== 'visible') return;
	document.removeEventListener('visibilitychange', whenVisible);
	countVisit().catch(() => undefined);
}

document.addEventListener('visibilitychange', whenVisible);
whenVisible();
