import { urls } from '../../urls.ts';
import { messages } from './messages.ts';
import { fillPage, type Shown } from './preview-page.ts';

/*
 * The program's preview pane shows a template of ours: the portal's own page in a frame as wide as a phone or a desktop
 * computer, filled with what the form holds. The program calls the template with each change, as a component of React
 * that draws nothing itself.
 */

/** What is used of what the program hands to a template. */
export interface TemplateProps {
	readonly entry: { get(key: 'data'): { toJS(): Readonly<Record<string, unknown>> } | undefined };
	readonly getAsset: (path: string) => { readonly url: string } | undefined;
	readonly document: Document;
}

const WIDTHS = { phone: 360, desktop: 1280 } as const;
type Width = keyof typeof WIDTHS;

const STYLE = `
html, body, section { height: 100%; margin: 0; }
section { display: flex; flex-direction: column; font: 0.875rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.bar { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.5rem; background: #fff; color: #222; }
.bar button { font: inherit; min-height: 2rem; padding: 0 0.75rem; border: 1px solid #666; border-radius: 0.25rem; background: #fff; color: #222; }
.bar button[aria-pressed="true"] { background: #8c1c13; border-color: #8c1c13; color: #fff; }
.bar button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
.bar p { flex: 1 1 16rem; margin: 0; }
.room { flex: 1; overflow: hidden; background: #ddd; }
iframe { display: block; border: 0; background: #fff; transform-origin: 0 0; }
`;

/** Shows a text, at once or when the frame is there, and then calls back. */
type Show = (shown: Shown, then: () => void) => void;

const panes = new WeakMap<Document, Show>();

/** How often, and how long between, it is looked whether the program has read the pictures of a text. */
const LOOKS = 20;
const BETWEEN_MS = 250;

/** The template of a collection; `kind` says which of the portal's pages it is shown as. */
export function previewTemplate(kind: Shown['kind']) {
	let latest = 0;
	return ({ entry, getAsset, document: pane }: TemplateProps): null => {
		const show = panes.get(pane) ?? openPane(pane);
		panes.set(pane, show);
		const values = entry.get('data')?.toJS() ?? {};
		const assets = new Map<string, ReturnType<typeof getAsset>>();
		const look = (count: number, turn: number) => {
			let isWaiting = false;
			const picture = (src: string) => {
				if (src.startsWith('blob:')) return src;
				if (!assets.has(src)) assets.set(src, getAsset(src));
				const url = assets.get(src)?.url;
				isWaiting ||= url !== undefined && !url.startsWith('blob:');
				return url?.startsWith('blob:') ? url : undefined;
			};
			const again = () => {
				if (isWaiting && count > 1 && turn === latest) setTimeout(() => look(count - 1, turn), BETWEEN_MS);
			};
			show({ kind, values, picture }, again);
		};
		latest++;
		look(LOOKS, latest);
		return null;
	};
}

/** Builds the pane's bar and frame, and gives what shows a text in it: the last one, once the frame is there. */
function openPane(pane: Document): Show {
	// The pane is a document without an address of its own.
	const { href: src } = new URL(urls.deskPreview, location.origin);
	const frame = Object.assign(pane.createElement('iframe'), { title: messages.preview, src });
	const room = Object.assign(pane.createElement('div'), { className: 'room' });
	const section = pane.createElement('section');
	section.setAttribute('aria-label', messages.preview);
	const style = Object.assign(pane.createElement('style'), { textContent: STYLE });
	pane.documentElement.lang = 'vi';
	pane.title = messages.preview;
	pane.head.append(style);
	room.append(frame);
	const choose = (width: number) => setWidth(frame, room, width);
	const widths = bar(pane, choose);
	// React empties the body when it has drawn what a template gives: nothing.
	setTimeout(() => {
		section.append(widths.element, room);
		pane.body.append(section);
		widths.press('phone');
	});
	let last: Parameters<Show> | undefined;
	let isLoaded = false;
	const fill = () => {
		if (!last || !isLoaded || !frame.contentDocument) return;
		fillPage(frame.contentDocument, last[0]);
		last[1]();
	};
	frame.addEventListener('load', () => {
		isLoaded = true;
		fill();
	});
	return (...shown) => {
		last = shown;
		fill();
	};
}

/** The buttons for the width, of which one is pressed, and a word on what the preview does not show. */
function bar(pane: Document, choose: (width: number) => void) {
	const element = Object.assign(pane.createElement('div'), { className: 'bar' });
	element.setAttribute('role', 'group');
	element.setAttribute('aria-label', messages.widths);
	const buttons = (Object.keys(WIDTHS) as Width[]).map((width) => {
		const button = Object.assign(pane.createElement('button'), { type: 'button', textContent: messages[width] });
		button.addEventListener('click', () => press(width));
		return [width, button] as const;
	});
	let pressed: Width = 'phone';
	const press = (width: Width) => {
		pressed = width;
		for (const [name, button] of buttons) button.setAttribute('aria-pressed', String(name === width));
		choose(WIDTHS[width]);
	};
	const note = Object.assign(pane.createElement('p'), { textContent: messages.previewNote });
	element.append(...buttons.map(([, button]) => button), note);
	pane.defaultView?.addEventListener('resize', () => press(pressed));
	return { element, press };
}

/** A frame of the width itself, drawn smaller where there is no room for it. */
function setWidth({ style }: HTMLIFrameElement, { clientWidth, clientHeight }: HTMLElement, width: number): void {
	const scale = Math.min(1, clientWidth / width);
	style.width = `${width}px`;
	style.height = `${clientHeight / scale}px`;
	style.transform = `translateX(${Math.max(0, clientWidth - width * scale) / 2}px) scale(${scale})`;
}
