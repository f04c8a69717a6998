// `npm run test:s3`: the tests against a real S3-compatible store, Ceph's gateway, where it is installed. With `--install`, Debian's
// packages of it are installed first if that can be done without asking anybody. What cannot be had is skipped, never failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDebian } from './support/install-debian.mjs';
import { buildPackages, checkNode, fetchModels, installPackages, ROOT, run, say } from './support/prepare.mjs';

const PROGRAMS = ['radosgw', 'radosgw-admin', 'ceph', 'ceph-mon', 'ceph-osd', 'monmaptool'];
const PACKAGES = ['radosgw', 'ceph-mon', 'ceph-osd'];
/** Enough for 60 MB from a mirror that is near; a machine without one goes on without. */
const INSTALL_MS = 60_000;

const rest = process.argv.slice(2).filter((argument) => argument !== '--install');
if (!isInstalled() && process.argv.includes('--install')) installDebian('radosgw', PACKAGES, INSTALL_MS);
if (isInstalled()) {
  checkNode();
  installPackages();
  buildPackages();
  await fetchModels({ onlyEssential: true });
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  run(process.execPath, [vitest, 'run', '-c', join('tests', 's3', 'vitest.config.ts'), ...rest]);
} else {
  say(`skipped: radosgw is not installed (Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')})`);
}

function isInstalled() {
  return PROGRAMS.every((program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0);
}
