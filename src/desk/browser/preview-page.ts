import { type CalendarDate, formatDate } from '../../domain/date-format.ts';
import { mendTables } from '../../markdown/mend-tables.ts';
import { shownAlt } from '../../markdown/ornament.ts';
import { strings } from '../../strings.ts';
import { renderPreview } from './preview-render.ts';

/** What a form holds, to be shown as a page. */
export interface Shown {
	readonly kind: 'bulletin' | 'page';
	/** By the keys of the frontmatter, and `body`. */
	readonly values: Readonly<Record<string, unknown>>;
	/** Where the browser finds a picture of the text; undefined for one that is not there. */
	readonly picture: (src: string) => string | undefined;
}

/**
 * Fills the portal's page for previews. The markup is that of `views/BulletinStory.astro` and of standing pages, so that
 * the portal's styles apply.
 */
export function fillPage(page: Document, shown: Shown): void {
	const article = page.querySelector('[data-preview]');
	if (!article) return;
	article.className = shown.kind === 'bulletin' ? 'story' : 'stack';
	article.innerHTML = shown.kind === 'bulletin' ? story(shown) : standingPage(shown);
}

function story({ values, picture }: Shown): string {
	const { category, date, updated, summary, author, image, imageAlt } = texts(values);
	const src = image && picture(image);
	return [
		`<header class="head">${tag('p class="kicker"', category && `<a>${escaped(category)}</a>`)}${headline(values)}</header>`,
		`<p class="byline meta"><span>${strings.published} <a>${day(date)}</a></span>`,
		updated ? `<span>${strings.updated} ${day(updated)}</span>` : '',
		'</p><div class="text">',
		tag('p class="sapo"', summary && escaped(summary)),
		src ? `<figure><img src="${escaped(src)}" alt="${escaped(shownAlt(imageAlt ?? ''))}"></figure>` : '',
		body(values, picture),
		tag('p class="by"', author && escaped(author)),
		corrections(values['corrections']),
		'</div>',
	].join('');
}

function standingPage({ values, picture }: Shown): string {
	const { summary } = texts(values);
	const head = `<header class="head">${headline(values)}${tag('p', summary && escaped(summary))}</header>`;
	return `${head}<div class="text">${body(values, picture)}</div>`;
}

function headline(values: Shown['values']): string {
	return `<h1>${escaped(texts(values)['title'] ?? '')}</h1>`;
}

/** As it will be saved. */
function body(values: Shown['values'], picture: Shown['picture']): string {
	return renderPreview(mendTables(texts(values)['body'] ?? '', ''), picture);
}

function corrections(list: unknown): string {
	const given = Array.isArray(list) ? list.map((item) => texts((item ?? {}) as Record<string, unknown>)) : [];
	const lines = given.filter(({ note }) => note).map(({ date, note = '' }) => `<p>${day(date)}: ${escaped(note)}</p>`);
	if (lines.length === 0) return '';
	return `<section class="notice corrections"><h2>${strings.corrections}</h2>${lines.join('')}</section>`;
}

type Texts = Readonly<Record<string, string | undefined>>;

function texts(values: Readonly<Record<string, unknown>>): Texts {
	const entries = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : undefined]);
	return Object.fromEntries(entries) as Texts;
}

function day(date = ''): string {
	return /^\d{4}-\d\d-\d\d/.test(date) ? `<time>${formatDate(date.slice(0, 10) as CalendarDate)}</time>` : '…';
}

function tag(open: string, inside: string | undefined): string {
	return inside ? `<${open}>${inside}</${open.split(' ')[0]}>` : '';
}

function escaped(text = ''): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
