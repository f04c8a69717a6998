// `npm run test:browser`: the tests of the pages in a real browser, Debian's Chromium, where it is installed. With `--install`, it is
// installed first if that can be done without asking anybody. What cannot be had is skipped, never failed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebian } from './support/install-debian.mjs';
import { buildPackages, checkNode, fetchModels, installPackages, ROOT, run, say } from './support/prepare.mjs';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const PACKAGES = ['chromium'];
/** Enough for 120 MB from a mirror that is near; a machine without one goes on without. */
const INSTALL_MS = 90_000;

const rest = process.argv.slice(2).filter((argument) => argument !== '--install');
if (!existsSync(CHROMIUM) && process.argv.includes('--install')) installDebian('chromium', PACKAGES, INSTALL_MS);
if (existsSync(CHROMIUM)) {
  checkNode();
  installPackages();
  buildPackages();
  await fetchModels();
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  run(process.execPath, [vitest, 'run', '-c', join('tests', 'browser', 'vitest.config.ts'), ...rest]);
} else {
  say(`skipped: ${CHROMIUM} is not there (Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')})`);
}
