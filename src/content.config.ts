import { defineCollection } from 'astro:content';
import { contentLoader, withImages } from './content/collections.ts';

export const collections = {
	profile: defineCollection({ loader: contentLoader('profile') }),
	documents: defineCollection({ loader: contentLoader('documents') }),
	bulletins: defineCollection({ loader: contentLoader('bulletins'), schema: withImages }),
	pages: defineCollection({ loader: contentLoader('pages'), schema: withImages }),
};
