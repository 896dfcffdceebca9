/* Small comforts of every page; nothing here is needed to read. */

/** "/" puts the cursor into the search box, except where someone is typing. */
document.addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
	const focused = document.activeElement;
	if (
		focused instanceof HTMLElement &&
		(focused.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(focused.tagName))
	)
		return;
	const box = document.querySelector<HTMLInputElement>('#q');
	if (!box) return;
	event.preventDefault();
	box.focus();
	box.select();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => print());
}

/** Escape puts a document's card away until pointer and focus have left its link (WCAG 1.4.13). */
document.addEventListener('keydown', (event) => {
	if (event.key !== 'Escape') return;
	for (const cite of document.querySelectorAll<HTMLElement>('.cite:is(:hover, :focus-within)')) {
		cite.dataset['closed'] = '';
		const reopen = () => {
			if (!cite.matches(':hover, :focus-within')) delete cite.dataset['closed'];
		};
		cite.addEventListener('mouseleave', reopen);
		cite.addEventListener('focusout', () => setTimeout(reopen));
	}
});
