/* Runs a flood in a thread of its own, so that it does not hold up the honest reader who is measured beside it. */
import { parentPort, workerData } from 'node:worker_threads';
import { FLOODS, type FloodTarget } from '../edge/floods.ts';
import { flood } from '../edge/run-flood.ts';

const { name, target } = workerData as { name: string; target: FloodTarget };
const chosen = FLOODS.find((one) => one.name === name);
if (!chosen) throw new Error(`No flood ${name}`);
const released = new Promise((resolve) => parentPort?.once('message', resolve));
const onAllThere = () => parentPort?.postMessage('there');
parentPort?.postMessage(await flood(chosen, target, { released, onAllThere }));
process.exit();
