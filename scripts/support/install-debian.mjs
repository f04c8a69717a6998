import { spawnSync } from 'node:child_process';
import { say } from './prepare.mjs';

/**
 * Installs packages of Debian's if that can be done without asking anybody, within some ms. Whether it was done is for the caller to
 * look at: nothing fails.
 * @param {string} title
 * @param {string[]} packages
 * @param {number} limitMs
 */
export function installDebian(title, packages, limitMs) {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get'], { stdio: 'ignore' }).status !== 0) return;
  say(`--- installing ${title}`);
  const before = Date.now();
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const timeout = Math.max(1, limitMs - (Date.now() - before));
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', ...step];
    if (spawnSync('apt-get', options, { stdio: 'ignore', timeout, env }).status !== 0) return;
  }
}
