/**
 * Part of `npm run check`: holds the imports of `src`, and the names that it uses without importing them, against
 * `borders/table.ts`. Exit code 1 when a border is crossed.
 */
import { PROJECT_ROOT } from '../src/build/paths.ts';
import { wrongGlobals } from './borders/globals.ts';
import { wrongImports } from './borders/imports.ts';

const wrong = [...(await wrongImports(PROJECT_ROOT)), ...wrongGlobals(PROJECT_ROOT)];
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
