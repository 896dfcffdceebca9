/** Stands in for Astro's virtual module outside a build; pure queries never call it. */
const outside = (): never => {
	throw new Error('astro:content exists only inside a build');
};

export const getCollection = outside;
export const getEntry = outside;
