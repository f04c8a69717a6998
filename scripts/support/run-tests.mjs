import { join } from 'node:path';
import { buildPackages, checkNode, fetchModels, installPackages, ROOT, run, stop } from './prepare.mjs';

/** From a bare clone to the end of the test runner, which gets the arguments. */
export async function runTests(args) {
  checkNode();
  installPackages();
  buildPackages();
  try {
    await fetchModels();
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
  run(process.execPath, [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args]);
}
