// `npm run test:faults`: what several real processes survive, from a bare clone. Some minutes; FAULT_ROUNDS for more.
import { join } from 'node:path';
import { buildPackages, checkNode, fetchModels, installPackages, ROOT, run, stop } from './support/prepare.mjs';

checkNode();
installPackages();
buildPackages();
try {
  await fetchModels();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
const config = join('tests', 'faults', 'vitest.config.ts');
run(process.execPath, [
  join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '-c',
  config,
  ...process.argv.slice(2),
]);
