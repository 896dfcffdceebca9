import { messages } from './messages.ts';

/** Addresses of the pictures in Markdown that have no text alternative. */
export function picturesWithoutText(markdown: string): string[] {
	const found = markdown.matchAll(/!\[\s*\]\(\s*(?:<([^>\n]+)>|([^)\s]+))/g);
	return [...found].map(([, inBrackets, bare]) => inBrackets ?? bare ?? '');
}

/** Saves no text whose pictures say nothing to those who can't see them. */
export function askForPictureText(): void {
	const check = (event: Event) => {
		const editor = document.querySelector('.content-editor');
		const texts = editor?.querySelectorAll<HTMLTextAreaElement>('.text-editor textarea') ?? [];
		const files = [...texts].flatMap(({ value }) => picturesWithoutText(value));
		if (files.length === 0) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		alert(messages.picturesWithoutText(files.map((src) => src.slice(src.lastIndexOf('/') + 1))));
	};
	document.addEventListener(
		'click',
		(event) => {
			const target = event.target instanceof Element ? event.target : null;
			if (target?.closest('.content-editor > [role="toolbar"] button.primary')) check(event);
		},
		true,
	);
	addEventListener(
		'keydown',
		(event) => {
			if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') check(event);
		},
		true,
	);
}
