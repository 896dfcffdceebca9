import { createHash } from 'node:crypto';
import type { CmsConfig } from '@sveltia/cms';
import type { Editing, Profile } from '../content/schema.ts';
import { jsonInHtml } from '../domain/text.ts';
import { urls } from '../urls.ts';
import type { DeskProgram } from './assets.ts';
import { DESK_SCRIPT } from './bundle.ts';
import { deskStrings } from './labels.ts';

/** What a page for a local folder alone hides: signing in at a repository that does not exist. */
const STYLE = `
body { margin: 0; font-family: var(--sui-font-family-default, system-ui, sans-serif); }
:root { --sui-font-family-default: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif !important; }
.told { max-width: 40rem; margin: 15vh auto; padding: 0 1rem; font-size: 1.125rem; line-height: 1.6; }
[data-local] .buttons .button.secondary { display: none; }
`;

/**
 * The editors' page as HTML. It stands by itself: nothing of the portal's style, scripts or counter, not for search
 * engines, and a policy of its own that lets the program talk to the portal and to the ward's Git host, nowhere else.
 */
export function deskPage(profile: Profile, editing: Editing, config: CmsConfig, program: DeskProgram): string {
	const address = (path: string) => urls.desk + path;
	const importMap = jsonInHtml({
		imports: Object.fromEntries(
			Object.entries(program.imports).map(([name, path]) => [
				name.startsWith('./') ? address(name.slice(2)) : name,
				address(path),
			]),
		),
	});
	const script = startScript(address(program.entry), config, editing.backend === undefined);
	return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy(editing, [importMap, script])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${htmlText(deskStrings.title(profile.name))}</title>
<link rel="icon" href="${urls.icon}" type="image/svg+xml">
<style>${STYLE}</style>
<script type="importmap">${importMap}</script>
</head>
<body${editing.backend === undefined ? ' data-local' : ''}>
<p class="told" id="told">${htmlText(deskStrings.loading)}</p>
<noscript><p class="told">${htmlText(deskStrings.needsScript)}</p></noscript>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Starts the program in Vietnamese, or says that this page is for the machine with the folder. */
function startScript(entry: string, config: CmsConfig, isLocal: boolean): string {
	const start = `
	// The program takes the browser's language, which on most machines here is English.
	Object.defineProperties(navigator, { language: { value: 'vi' }, languages: { value: ['vi'] } });
	const [{ default: CMS }, { attend }] = await Promise.all([
		import(${jsonInHtml(entry)}),
		import(${jsonInHtml(urls.desk + DESK_SCRIPT)}),
	]);
	told.remove();
	attend(CMS, ${jsonInHtml(deskStrings.deleting)});
	CMS.init({ config: ${jsonInHtml(config)} });`;
	const elsewhere = `
	told.textContent = ${jsonInHtml(deskStrings.localOnly)};`;
	const isHere = String.raw`/^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname)`;
	const run = isLocal ? `if (${isHere}) {${start}\n} else {${elsewhere}\n}` : `${start.trim()}`;
	return `const told = document.getElementById('told');\n${run}\n`;
}

const HOSTS = {
	github: ['https://api.github.com', 'https://www.githubstatus.com'],
	gitlab: ['https://gitlab.com'],
	gitea: [],
} as const;

/** `inline` are the scripts within the page. The program styles its elements itself and runs image codecs as wasm. */
function policy({ backend, server }: Editing, inline: readonly string[]): string {
	const own = server ? [new URL(server).origin] : [];
	const hosts =
		backend === undefined ? [] : [...(backend === 'gitlab' && own.length > 0 ? [] : HOSTS[backend]), ...own];
	const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
	const directives = {
		'default-src': ["'none'"],
		'script-src': ["'self'", ...hashes, "'wasm-unsafe-eval'"],
		'style-src': ["'self'", "'unsafe-inline'"],
		'font-src': ["'self'"],
		'img-src': [
			"'self'",
			'data:',
			'blob:',
			...(backend === 'github' ? ['https://avatars.githubusercontent.com'] : hosts),
		],
		'media-src': ["'self'", 'blob:'],
		'connect-src': ["'self'", 'data:', 'blob:', ...hosts],
		'worker-src': ["'self'", 'blob:'],
		// The preview: the program's pane, and the portal's page in it.
		'frame-src': ["'self'", 'blob:'],
		'form-action': ["'none'"],
		'base-uri': ["'none'"],
	};
	return Object.entries(directives)
		.map(([name, sources]) => `${name} ${sources.join(' ')}`)
		.join('; ');
}

function htmlText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
