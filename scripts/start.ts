/** `npm start`: builds the portal, then serves it. */
await import('./build.ts');
if (!process.exitCode) await import('./serve.ts');

export {};
