/** Addresses of the counter's API. Apart from those of pages, so that a page's script loads no more than it needs. */
export const apiUrls = {
	visit: '/api/visit',
	visitOf: (path: string) => `/api/visit?p=${encodeURIComponent(path)}`,
	stats: '/api/stats',
	history: '/api/stats/history',
	counts: '/api/counts',
	/** For whoever watches a server. */
	health: '/api/health',
	rewind: '/api/counts/rewind',
	rewindTo: (moment: string) => `/api/counts/rewind?to=${encodeURIComponent(moment)}`,
	countsIn: (mode: string) => `/api/counts?mode=${mode}`,
} as const;
