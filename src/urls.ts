/** Every address of the portal, spelled once, in the table of routes. All are absolute paths; pages end in a slash. */
export * as urls from './routes/table.ts';
