import { mendTables } from '../../markdown/mend-tables.ts';
import { plainTables, tableOfTabs } from './pasted-table.ts';

/*
 * The program's editor has no button for tables and writes them as it likes: without a head, with `\n` in cells, all
 * columns to the left. What is pasted is made plain before the editor sees it, and what it writes is mended before the
 * form does.
 */

const ROOT = '.lexical-root';

export function keepTables(): void {
	document.addEventListener('paste', plainPaste, true);
	// Sent to the editor's root alone, without bubbling: only on the way down can it be met.
	document.addEventListener('Update', mendUpdate, true);
	document.addEventListener('beforeinput', typeRow, true);
}

/**
 * A space after the first cell of a typed row would make a table of that cell, and all that is typed after it would
 * land in there. Another kind of space does not; the mending takes it out again.
 */
function typeRow(event: InputEvent): void {
	const { target, data, inputType } = event;
	if (inputType !== 'insertText' || data !== ' ' || !(target instanceof Element) || !target.closest(ROOT)) return;
	const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
	if (!anchorNode || !/^\|.*\|$/.test(anchorNode.textContent?.slice(0, anchorOffset) ?? '')) return;
	event.preventDefault();
	event.stopImmediatePropagation();
	give(target, { text: '\u00a0' });
}

function plainPaste(event: ClipboardEvent): void {
	const { target, clipboardData } = event;
	// A paste of our own comes through here again.
	if (!(target instanceof Element) || !target.closest(ROOT) || !clipboardData || given.has(event)) return;
	const html = clipboardData.getData('text/html');
	const text = clipboardData.getData('text/plain');
	const plain = html ? plainTables(html) : tableOfTabs(text);
	// A cell holds no table: there it is a line of words.
	const cell = getSelection()?.anchorNode?.parentElement?.closest('td, th');
	const isInCell = cell instanceof Element && cell.closest(ROOT) !== null;
	if (plain === undefined) return;
	event.preventDefault();
	event.stopImmediatePropagation();
	give(target, isInCell ? { text: text.trim().replace(/\s+/g, ' ') } : { text, html: plain });
}

/** Gives the editor something as if it were pasted. */
function give(target: Element, { text, html }: { readonly text: string; readonly html?: string }): void {
	const data = new DataTransfer();
	data.setData('text/plain', text);
	if (html !== undefined) data.setData('text/html', html);
	const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
	given.add(paste);
	target.dispatchEvent(paste);
}

const given = new WeakSet<Event>();

/** What the editor has written as Markdown; beside it, in the box for Markdown, stands what it was before. */
function mendUpdate(event: Event): void {
	const { target, detail } = event as CustomEvent<{ value?: unknown } | null>;
	if (!(target instanceof Element) || !target.matches(ROOT) || typeof detail?.value !== 'string') return;
	const before = target.closest('.text-editor')?.querySelector('textarea')?.value ?? '';
	detail.value = mendTables(detail.value, before);
}
