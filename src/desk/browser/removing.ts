import { messages } from './messages.ts';

/*
 * A published bulletin is taken down, with day and reason, and never deleted: its address would lead nowhere. The
 * program knows no such thing as published, so its deleting is caught before it begins.
 */

const LIST = /^#\/collections\/tin-bai(?:-mdx)?(?:\/filter\/.*)?$/;
const ENTRY = /^#\/collections\/tin-bai(?:-mdx)?\/entries\//;

/** @param word the program's own word for deleting. */
export function leadToRemoving(word: string): void {
	document.addEventListener(
		'click',
		(event) => {
			const button = event.target instanceof Element ? event.target.closest('button, [role="menuitem"]') : null;
			if (!button || button.closest('[role="alertdialog"]') || button.textContent?.trim() !== word) return;
			if (LIST.test(location.hash)) refuse(event, messages.noDeleteFromList);
			else if (ENTRY.test(location.hash) && button.matches('[role="menuitem"]') && isPublished()) {
				refuse(event, messages.published);
				showRemoving(button);
			}
		},
		true,
	);
}

function refuse(event: Event, message: string): void {
	event.preventDefault();
	event.stopImmediatePropagation();
	alert(message);
}

function field(name: string): Element | null {
	return document.querySelector(`.content-editor .pane[data-mode="edit"] .field[data-key-path="${name}"]`);
}

/** By the form: neither a draft nor of a day to come. */
function isPublished(): boolean {
	const isDraft = field('draft')?.querySelector('[role="switch"]')?.getAttribute('aria-checked') === 'true';
	const date = field('date')?.querySelector('input')?.value ?? '';
	const today = new Date().toLocaleDateString('sv');
	return !isDraft && !(date > today);
}

/** Until the closed menu has given the focus back to its button. */
const MENU_MS = 300;

/** Closes the menu and brings the fields of taking down into view, by the program's own ways for both. */
function showRemoving(item: Element): void {
	const locale = document.querySelector<HTMLElement>('.content-editor .pane[data-mode="edit"]')?.dataset['locale'];
	item.closest('dialog')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
	setTimeout(() => {
		postMessage({ type: 'highlight-editor-field', payload: { locale, keyPath: 'removed' } }, location.origin);
	}, MENU_MS);
}
