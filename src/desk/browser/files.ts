import { damage, HEAD_BYTES, isForPictures, refusal } from './file-refusal.ts';
import { messages } from './messages.ts';

/** Says why a file is refused, before the program, which drops most of them without a word, sees it. */
export function tellRefusedFiles(): void {
	document.addEventListener('change', onChange, true);
	document.addEventListener('drop', onDrop, true);
}

/** Events of inputs whose files have been looked into. */
const looked = new WeakSet<Event>();

function onChange(event: Event): void {
	const { target: input } = event;
	if (!(input instanceof HTMLInputElement) || input.type !== 'file' || looked.has(event)) return;
	const files = [...(input.files ?? [])];
	const reasons = reasonsAgainst(files, input.accept);
	if (reasons.length > 0) refuse(event, input, reasons);
	else if (isForPictures(input.accept)) {
		event.stopImmediatePropagation();
		void lookInto(input, files);
	}
}

/** Files are read while the program waits: it gets the event when nothing is wrong. */
async function lookInto(input: HTMLInputElement, files: readonly File[]): Promise<void> {
	const heads = await Promise.all(files.map((file) => file.slice(0, HEAD_BYTES).arrayBuffer()));
	const reasons = files.flatMap(({ name }, index) => damage(name, new Uint8Array(heads[index] ?? [])) ?? []);
	const event = new Event('change', { bubbles: true });
	looked.add(event);
	if (reasons.length > 0) refuse(event, input, reasons);
	else input.dispatchEvent(event);
}

function onDrop(event: DragEvent): void {
	const place = event.target instanceof Element ? event.target.closest('.drop-target, .field, [role="dialog"]') : null;
	const input = place?.querySelector<HTMLInputElement>('input[type="file"]');
	const reasons = input ? reasonsAgainst([...(event.dataTransfer?.files ?? [])], input.accept) : [];
	if (reasons.length > 0) refuse(event, undefined, reasons);
}

function reasonsAgainst(files: readonly File[], accept: string): string[] {
	return files.flatMap((file) => refusal(file, accept) ?? []);
}

function refuse(event: Event, input: HTMLInputElement | undefined, reasons: readonly string[]): void {
	event.preventDefault();
	event.stopImmediatePropagation();
	if (input) input.value = '';
	alert(messages.refused(reasons));
}
