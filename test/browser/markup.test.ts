import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { expect, inject, it } from 'vitest';

const pages = () =>
	(readdirSync(inject('siteDir'), { recursive: true }) as string[]).filter((file) => file.endsWith('.html'));

it('writes valid HTML on every page', async () => {
	const validator = new HtmlValidate({
		extends: ['html-validate:recommended'],
		rules: {
			// The writer of pages puts a space before some tags and spells void elements its own way.
			'no-trailing-whitespace': 'off',
			'void-style': 'off',
			'doctype-style': 'off',
			// Long headlines are a fact of official news.
			'long-title': 'off',
			// Landmarks are labelled by their headings.
			'no-implicit-button-type': 'error',
		},
	});
	const problems: string[] = [];
	for (const page of pages()) {
		const report = await validator.validateString(readFileSync(join(inject('siteDir'), page), 'utf8'));
		for (const { messages } of report.results)
			for (const { ruleId, message, selector } of messages)
				problems.push(`${page}: ${ruleId}: ${message} (${selector})`);
	}
	expect([...new Set(problems)]).toEqual([]);
});

it('has no internal link or asset that does not resolve', async () => {
	const base = inject('baseUrl');
	const { links } = await new LinkChecker().check({
		path: [`${base}/`, `${base}/404.html`, ...pages().map((page) => `${base}/${page.replace(/index\.html$/, '')}`)],
		recurse: true,
		// Other sites are not asked, and canonical addresses are the published site's own.
		linksToSkip: async (link) => !link.startsWith(base),
		timeout: 20_000,
	});
	const own = links.filter(({ url, state }) => state !== 'SKIPPED' && url.startsWith(base));
	expect(own.length).toBeGreaterThan(150);
	expect(own.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${url} on ${parent}`)).toEqual([]);
});

it('names on every page its own address as the canonical one', () => {
	const site = (JSON.parse(readFileSync(join(inject('siteDir'), 'du-lieu/tin-bai.json'), 'utf8')) as { url: string })
		.url;
	const hidden = new Set(['404.html', 'tim-kiem/index.html', 'quan-tri/index.html', 'quan-tri/xem-truoc/index.html']);
	for (const page of pages()) {
		const canonical = /<link rel="canonical" href="([^"]+)"/.exec(
			readFileSync(join(inject('siteDir'), page), 'utf8'),
		)?.[1];
		expect(canonical, page).toBe(hidden.has(page) ? undefined : site + page.replace(/index\.html$/, ''));
	}
});
