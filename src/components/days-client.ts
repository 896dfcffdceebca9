import { dayState } from '../domain/day-state.ts';

/*
 * Says of each day what it is by the reader's clock, so that no page need be made anew for it: "đã qua", "còn 2 ngày".
 * In lists of what is to come, what is over goes away. Without it the days stand there by themselves.
 */

/** Further off, the day says more than a count. */
const LONGEST_COUNT = 30;

function tell(item: HTMLElement, now: number): void {
	const { from, to, on, words = '' } = item.dataset;
	const state = dayState({ from: Number(from), to: Number(to) }, now, on !== undefined);
	const [over, today, tomorrow, left = ''] = words.split('|');
	const named = { over, on, today, tomorrow };
	const word = typeof state !== 'number' ? named[state] : state <= LONGEST_COUNT ? left.replace('#', `${state}`) : '';
	const isOver = state === 'over';
	item.classList.toggle('over', isOver);
	if (item.closest('[data-coming]')) item.hidden = isOver;
	const tag = item.querySelector<HTMLElement>('.tag');
	if (!tag) return;
	tag.textContent = word ?? '';
	tag.hidden = !word;
	tag.classList.toggle('now', !isOver);
}

function update(): void {
	for (const item of document.querySelectorAll<HTMLElement>('[data-to]')) tell(item, Date.now() / 1000);
	const isEmpty = (part: Element) => !part.querySelector('[data-to]:not([hidden])');
	for (const day of document.querySelectorAll<HTMLElement>('[data-coming-day]')) day.hidden = isEmpty(day);
	for (const none of document.querySelectorAll<HTMLElement>('[data-coming-none]'))
		none.hidden = !isEmpty(none.closest('[data-coming]') ?? none);
}

update();
setInterval(update, 60_000);
