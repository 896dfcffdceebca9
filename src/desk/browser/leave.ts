import { messages } from './messages.ts';

/*
 * Text that is not saved is not left without a question. The program keeps a copy of it in this browser (IndexedDB),
 * offers it again on return and drops it when the text is saved; but it asks nothing, and a copy can be missing.
 */

/** An update of the form may still be on its way to the program. */
const SETTLING_MS = 1500;
const EDITOR = '.content-editor';
let touchedAt = 0;

/**
 * The program (0.221) takes its store of copies away when the backend changes after it has begun, which at a page for a
 * local folder is at every first sign-in: so it begins with that backend.
 */
export function beginWithFolder(): void {
	const user = 'sveltia-cms.user';
	if (localStorage.getItem(user) === null) localStorage.setItem(user, JSON.stringify({ backendName: 'local' }));
}

/** Asks before the page is closed or left, and before a form in it gives way to another place. */
export function askBeforeLeaving(): void {
	for (const type of ['input', 'keydown', 'paste', 'drop', 'click']) document.addEventListener(type, touch, true);
	addEventListener('beforeunload', (event) => {
		if (isUnsaved()) event.preventDefault();
	});
	window.navigation?.addEventListener('navigate', (event) => {
		const { hash } = new URL(event.destination.url);
		if (!event.hashChange && !isWithin(event.destination.url)) return;
		if (hash === location.hash || !event.cancelable || !isUnsaved()) return;
		if (confirm(messages.leave)) touchedAt = 0;
		else event.preventDefault();
	});
	// The program leaves unheard that the way back was refused.
	addEventListener('unhandledrejection', (event) => {
		if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
	});
	addEventListener('hashchange', () => {
		touchedAt = 0;
	});
}

function isWithin(url: string): boolean {
	const { origin, pathname } = new URL(url);
	return origin === location.origin && pathname === location.pathname;
}

function touch({ target, isTrusted }: Event): void {
	if (isTrusted && target instanceof Element && target.closest(`${EDITOR} .content-area`)) touchedAt = Date.now();
}

/** A new form can always be saved, so it is unsaved only once somebody has touched it. */
function isUnsaved(): boolean {
	if (touchedAt === 0) return false;
	const save = document.querySelector<HTMLButtonElement>(`${EDITOR} > [role="toolbar"] button.primary`);
	// While it is being saved there is another word on it.
	return save !== null && (!save.disabled || (Date.now() - touchedAt < SETTLING_MS && !isSaving(save)));
}

function isSaving({ textContent }: HTMLElement): boolean {
	return textContent?.includes('…') ?? false;
}
