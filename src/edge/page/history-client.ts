import type { History } from '../counter-history.ts';
import { PAGE_PATH } from '../page-path.ts';

/*
 * Fills the tables of visits by day and month and of the bulletins read most, once the counter has answered. The rows
 * come from templates in the page; titles come from the bulletins' own pages.
 */

const TIMEOUT_MS = 8000;
const MOST_READ = 10;
const format = new Intl.NumberFormat('vi-VN');

const root = document.querySelector<HTMLElement>('[data-visit-history]');
const note = document.querySelector<HTMLElement>('[data-history-note]');
if (root && note) {
	show(root).then(
		() => {
			root.hidden = false;
			note.remove();
		},
		() => {
			note.textContent = note.dataset['historyNote'] ?? '';
		},
	);
}

async function show(place: HTMLElement): Promise<void> {
	const { days, months, pages } = await ask<History>(place.dataset['visitHistory'] ?? '', (response) =>
		response.json(),
	);
	const read = await Promise.all(pages.filter(({ path }) => PAGE_PATH.test(path)).map(withTitle));
	const titled = read.flatMap((page) => page ?? []).slice(0, MOST_READ);
	fill(place, 'months', [...months].reverse(), ({ month }, name) => {
		name.append(`${Number(month.slice(5))}/${month.slice(0, 4)}`);
	});
	fill(place, 'pages', titled, ({ path, title }, name) => {
		const link = document.createElement('a');
		link.href = path;
		link.textContent = title;
		name.append(link);
	});
	fillWeeks(place, days);
}

async function ask<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
	const response = await fetch(path, { signal: AbortSignal.timeout?.(TIMEOUT_MS) });
	if (!response.ok) throw new Error(String(response.status));
	return read(response);
}

/** The title that a bulletin's page bears; undefined where there is no such page any more. */
async function withTitle(
	page: History['pages'][number],
): Promise<(History['pages'][number] & { title: string }) | undefined> {
	const html = await ask(page.path, (response) => response.text()).catch(() => '');
	const title = new DOMParser().parseFromString(html, 'text/html').querySelector('main h1')?.textContent?.trim();
	return title ? { ...page, title } : undefined;
}

/** A table with a row each: name, bar where it has bars, figure. A section without rows goes. */
function fill<T extends { readonly visits: number }>(
	place: HTMLElement,
	table: string,
	rows: readonly T[],
	setName: (row: T, name: HTMLElement) => void,
): void {
	const section = place.querySelector(`[data-history=${table}]`);
	const template = section?.querySelector('template');
	if (rows.length === 0) section?.remove();
	const most = mostOf(rows);
	for (const row of rows) {
		const made = template?.content.cloneNode(true) as DocumentFragment;
		const name = made.querySelector('th');
		if (name) setName(row, name);
		made.querySelector('rect')?.setAttribute('width', String((row.visits / most) * 100));
		setText(made, '.num', format.format(row.visits));
		template?.before(made);
	}
}

/** A row for each week, from Monday to Sunday, newest first. */
function fillWeeks(place: HTMLElement, days: History['days']): void {
	const template = place.querySelector<HTMLTemplateElement>('[data-history=days] template');
	const most = mostOf(days);
	for (let start = days.length - 1 - ((days.length - 1) % 7); start >= 0; start -= 7) {
		const week = document.createElement('tr');
		for (let index = start; index < start + 7; index++) {
			const day = days[index];
			const cell = template?.content.cloneNode(true) as DocumentFragment;
			if (!day) cell.firstElementChild?.replaceChildren();
			const height = ((day?.visits ?? 0) / most) * 100;
			cell.querySelector('rect')?.setAttribute('height', String(height));
			cell.querySelector('rect')?.setAttribute('y', String(100 - height));
			setText(cell, 'b', format.format(day?.visits ?? 0));
			setText(cell, 'time', day?.day.split('-').slice(1).reverse().join('/') ?? '');
			cell.querySelector('time')?.setAttribute('datetime', day?.day ?? '');
			week.append(cell);
		}
		template?.before(week);
	}
}

function mostOf(rows: readonly { readonly visits: number }[]): number {
	return Math.max(1, ...rows.map(({ visits }) => visits));
}

function setText(within: ParentNode, selector: string, text: string): void {
	const element = within.querySelector(selector);
	if (element) element.textContent = text;
}
