/*
 * The figures that counting goes by, once: for the counter, for the page's script and for the page that explains them.
 */

/** Minutes without a page after which the same reader is a new visit. */
export const VISIT_IDLE_MINUTES = 30;
/** Minutes within which a reader counts as present. */
export const ONLINE_MINUTES = 5;
/** New visits that count from one network address … */
export const NETWORK_VISITS = 60;
/** … within so many minutes. */
export const NETWORK_MINUTES = 10;
/** Households have an IPv6 network of this size, where they have one IPv4 address. */
export const IPV6_PREFIX_BITS = 64;
/**
 * New visits that count from the IPv6 networks round a household, in the same time: whoever rents a line or a server has
 * a /56 or a /48 to himself (RFC 6177), so 256 or 65,536 households to play. A mobile carrier gives each subscriber a
 * /64, and a gateway's subscribers may share a /48: a ward of 30,000 that reads one urgent bulletin within ten minutes has
 * some 1,000 readers, half of them on phones, of three carriers; 300 lets each carrier's share through. A /56 has room
 * for 256 subscribers, of whom never half read one ward's portal at once.
 */
export const WIDER_NETWORKS = [
	{ bits: 56, visits: 120 },
	{ bits: 48, visits: 300 },
] as const;
/** The most visits that a day can have: ten for each person in Vietnam. What says more is no count. */
export const MOST_DAY_VISITS = 1_000_000_000;
/** The most that all days, or one page, can have. Far below 2^53, so that no sum of what is stored is ever inexact. */
export const MOST_VISITS = 1_000_000_000_000;
/** Full weeks of days in the history, before the week that is running. */
export const HISTORY_WEEKS = 4;
/** Months in the history, with the one that is running. */
export const HISTORY_MONTHS = 12;
/** Bulletins in the history, those read most. */
export const HISTORY_PAGES = 20;
