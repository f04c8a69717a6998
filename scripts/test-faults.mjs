// `npm run test:faults`: what several real processes survive, from a bare clone. Some minutes; FAULT_ROUNDS for more.
import { join } from 'node:path';
import { runTests } from './support/run-tests.mjs';

await runTests(['-c', join('tests', 'faults', 'vitest.config.ts'), ...process.argv.slice(2)]);
