import { unified } from '@astrojs/markdown-remark';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { citationLinksOf, content, fileLinksOf } from './src/content/integration.ts';
import { remarkMdxRules } from './src/markdown/parse-mdx.ts';
import { rehypeBody } from './src/markdown/rehype-body.ts';
import { remarkCitations } from './src/markdown/remark-citations.ts';
import { urls } from './src/urls.ts';
import { SECURITY_POLICY } from './src/views/security-policy.ts';

export default defineConfig({
	output: 'static',
	trailingSlash: 'always',
	// A build takes the address from the ward's profile; this one serves the dev server.
	site: process.env.SITE_URL || 'http://localhost:4321',
	build: { format: 'directory', assets: urls.assets.slice(1, -1), inlineStylesheets: 'never', concurrency: 8 },
	compressHTML: true,
	image: { service: { entrypoint: './src/pictures/service.ts' } },
	security: { csp: { directives: [...SECURITY_POLICY.directives] } },
	devToolbar: { enabled: false },
	integrations: [
		content(),
		mdx({
			processor: unified({
				remarkPlugins: [remarkMdxRules, [remarkCitations, citationLinksOf]],
				rehypePlugins: [[rehypeBody, fileLinksOf]],
				smartypants: false,
			}),
		}),
	],
	markdown: { processor: satteri(), syntaxHighlight: false },
	experimental: { incrementalBuild: true },
	vite: {
		// Content has no links, and one in a circle would be followed until the system refuses.
		server: { watch: { followSymlinks: false } },
		build: {
			// No file is inlined as data, so that the security policy needs no exception.
			assetsInlineLimit: 0,
			rolldownOptions: {
				// Every MDX file has Astro's own directive, which the bundler does not know.
				onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
			},
		},
	},
});
