import { messages } from './messages.ts';

/*
 * Text that is not saved is not left without a question. The program keeps a copy of it in this browser (IndexedDB),
 * offers it again on return and drops it when the text is saved; but it asks nothing, and a copy can be missing.
 */

/** An update of the form may still be on its way to the program. */
const SETTLING_MS = 1500;
/** The program takes it away when what it holds is saved. */
const FORM = '.content-editor .content-area';
/** Whether somebody has changed the form, as far as its events tell. */
let isTouched = false;
let typedAt = 0;

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
	for (const type of ['beforeinput', 'input', 'paste', 'drop', 'click', 'keydown']) {
		document.addEventListener(type, touch, true);
	}
	addEventListener('beforeunload', (event) => {
		if (isUnsaved()) event.preventDefault();
	});
	window.navigation?.addEventListener('navigate', (event) => {
		const { hash } = new URL(event.destination.url);
		if (!event.hashChange && !isWithin(event.destination.url)) return;
		if (hash === location.hash || !event.cancelable || !isUnsaved()) return;
		if (confirm(messages.leave)) isTouched = false;
		else event.preventDefault();
	});
	// The program leaves unheard that the way back was refused.
	addEventListener('unhandledrejection', (event) => {
		if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
	});
	addEventListener('hashchange', () => {
		isTouched = false;
	});
}

function isWithin(url: string): boolean {
	const { origin, pathname } = new URL(url);
	return origin === location.origin && pathname === location.pathname;
}

function touch({ target, isTrusted, type }: Event): void {
	if (!isTrusted || !(target instanceof Element) || !target.closest(FORM)) return;
	isTouched = true;
	if (type !== 'click' && type !== 'keydown') typedAt = Date.now();
}

/**
 * Whether the form, if there is one, holds what its button for saving would save. A new one can always be saved, so it
 * counts only once somebody has touched it.
 */
function isUnsaved(): boolean {
	if (!isTouched || !document.querySelector(FORM)) return false;
	const save = document.querySelector<HTMLButtonElement>('.content-editor > [role="toolbar"] button.primary');
	return save !== null && (!save.disabled || (Date.now() - typedAt < SETTLING_MS && !isSaving(save)));
}

/** By the word on the button. */
function isSaving({ textContent }: HTMLElement): boolean {
	return textContent?.includes('…') ?? false;
}
