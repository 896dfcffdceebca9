import { unified } from '@astrojs/markdown-remark';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { rehypeBody } from './src/markdown/rehype-body.ts';

// `site` comes from the ward's profile: the build reads it there.
export default defineConfig({
	output: 'static',
	trailingSlash: 'always',
	site: process.env.SITE_URL || 'http://localhost:4321',
	build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
	compressHTML: true,
	devToolbar: { enabled: false },
	integrations: [mdx({ processor: unified({ rehypePlugins: [rehypeBody], smartypants: false }) })],
	markdown: { processor: satteri(), syntaxHighlight: false },
	experimental: { incrementalBuild: true },
	// No file is inlined as data, so that the security policy needs no exception.
	vite: { build: { assetsInlineLimit: 0 } },
});
