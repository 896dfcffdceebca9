/** `npm run dev`: Astro's dev server on PORT, following the content folder. Search needs a build. */
import { dev } from 'astro';
import { PROJECT_ROOT } from '../src/build/paths.ts';

process.chdir(PROJECT_ROOT);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await dev({ root: PROJECT_ROOT, server: { port: Number(process.env['PORT'] || 4321) } });
