/** The form of a page's path; whether there is such a page, the site says. */
export const PAGE_PATH = /^\/(?:[a-z0-9-]+\/)*$/;

/** Longer paths are no page's. */
export const PAGE_PATH_LENGTH = 300;
