import { refusal } from './file-refusal.ts';
import { messages } from './messages.ts';

/** Says why a file is refused, before the program, which drops most of them without a word, sees it. */
export function tellRefusedFiles(): void {
	document.addEventListener('change', (event) => check(event, event.target), true);
	document.addEventListener('drop', (event) => check(event, dropInput(event.target), event.dataTransfer?.files), true);
}

/** The file input of the place that something is dropped on. */
function dropInput(target: EventTarget | null): Element | null {
	if (!(target instanceof Element)) return null;
	return target.closest('.drop-target, .field, [role="dialog"]')?.querySelector('input[type="file"]') ?? null;
}

function check(event: Event, input: unknown, dropped?: FileList): void {
	if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
	const reasons = [...(dropped ?? input.files ?? [])].flatMap((file) => refusal(file, input.accept) ?? []);
	if (reasons.length === 0) return;
	event.preventDefault();
	event.stopImmediatePropagation();
	input.value = '';
	alert(messages.refused(reasons));
}
