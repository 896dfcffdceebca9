/*
 * Serves fixtures/edge-sites with the databases in the folder that is its argument, as a user who may not write what
 * others may not: root may write anything, so it steps down once its program is loaded.
 */

import { readWards } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { WARDS_FILE } from './node-runtime.ts';

const NOBODY = 65_534;
const [dataDir = ''] = process.argv.slice(2);
const wards = readWards(WARDS_FILE);
if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
const { port } = await startServer({ wards, dataDir, port: 0, trustedProxy: '127.0.0.1' });
console.log(`http://localhost:${port}`);
