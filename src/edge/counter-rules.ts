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
/** Full weeks of days in the history, before the week that is running. */
export const HISTORY_WEEKS = 4;
/** Months in the history, with the one that is running. */
export const HISTORY_MONTHS = 12;
/** Bulletins in the history, those read most. */
export const HISTORY_PAGES = 20;
