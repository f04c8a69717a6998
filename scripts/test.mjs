// `npm test`: from a bare clone to `N passed, N failed`. Arguments are passed on to the test runner.
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
run(process.execPath, [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)]);
