import { httpSuite } from './http-suite.ts';
import { askWorker } from './worker-runtime.ts';

httpSuite(askWorker);
