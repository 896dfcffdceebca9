import { defineCollection } from 'astro:content';
import { contentLoader } from './content/collections.ts';

export const collections = {
	profile: defineCollection({ loader: contentLoader('profile') }),
	documents: defineCollection({ loader: contentLoader('documents') }),
	bulletins: defineCollection({ loader: contentLoader('bulletins') }),
	pages: defineCollection({ loader: contentLoader('pages') }),
};
