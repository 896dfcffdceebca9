import { messages } from './messages.ts';

/*
 * A published bulletin is taken down, with day and reason, and never deleted: its address would lead nowhere. The
 * program knows no such thing as published, so its deleting is caught before it begins.
 */

const LIST = /^#\/collections\/tin-bai(?:-mdx)?(?:\/filter\/.*)?$/;
const ENTRY = /^#\/collections\/tin-bai(?:-mdx)?\/entries\//;

/** @param word the program's own word for deleting. */
export function leadToRemoving(word: string): void {
	let allowed: Element | undefined;
	document.addEventListener(
		'click',
		(event) => {
			const button = event.target instanceof Element ? event.target.closest('button, [role="menuitem"]') : null;
			if (!button || button.closest('[role="alertdialog"]') || button.textContent?.trim() !== word) return;
			if (LIST.test(location.hash)) refuse(event, messages.noDeleteFromList);
			else if (ENTRY.test(location.hash) && button.matches('[role="menuitem"]') && button !== allowed) {
				stop(event);
				whenDrawn('draft', () => {
					if (isPublished()) leadFrom(button);
					else {
						allowed = button;
						(button as HTMLElement).click();
					}
				});
			}
		},
		true,
	);
}

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}

function refuse(event: Event, message: string): void {
	stop(event);
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

/** Until the closed menu has given the focus back to its button, and until a field that comes into view is drawn. */
const SETTLED_MS = 100;
const MOST_TRIES = 50;

/** Goes down the form until a field is drawn: the program draws one only when those above it come into view. */
function whenDrawn(name: string, then: (found: Element) => void, tries = MOST_TRIES): void {
	const found = field(name);
	if (found) {
		then(found);
		return;
	}
	const drawn = document.querySelectorAll('.content-editor .pane[data-mode="edit"] .field');
	drawn[drawn.length - 1]?.scrollIntoView({ block: 'center', behavior: 'instant' });
	if (tries > 0) setTimeout(whenDrawn, SETTLED_MS, name, then, tries - 1);
}

/** Says that a published bulletin is taken down, closes the menu by the program's own way and shows the fields for it. */
function leadFrom(item: Element): void {
	alert(messages.published);
	item.closest('dialog')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
	whenDrawn('removed', focusWithin);
}

/** Until it has the focus: the closing menu takes it back, and what is in a field is drawn after it. */
function focusWithin(removing: Element, tries = MOST_TRIES): void {
	const control = removing.querySelector<HTMLElement>('.field-wrapper :is([tabindex="0"], input, button)');
	removing.scrollIntoView({ block: 'center', behavior: 'instant' });
	control?.focus();
	if (tries > 0) setTimeout(() => control?.matches(':focus') || focusWithin(removing, tries - 1), 3 * SETTLED_MS);
}
