import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT, startServer, type ServerProcess } from '../support/server-process.ts';

const PACKAGE = '@portkey-ai/gateway';
/** The version that is compared with. */
export const PORTKEY_VERSION = '1.15.2';
const FOLDER = join(ROOT, `.cache-portkey-${PORTKEY_VERSION}`);
const PROGRAM = join(FOLDER, 'node_modules', ...PACKAGE.split('/'), 'build', 'start-server.js');
const INSTALL_MS = 120_000;

/** Portkey's open gateway, fetched into a folder that git does not see when it is first needed; a sentence where that fails. */
export async function startPortkey(): Promise<ServerProcess | string> {
  const fault = existsSync(PROGRAM) ? undefined : install();
  if (fault !== undefined) return fault;
  return startServer([PROGRAM, `--port=${await freePort()}`, '--headless']);
}

function install(): string | undefined {
  mkdirSync(FOLDER, { recursive: true });
  const asked = [`--prefix=${FOLDER}`, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr, error } = spawnSync(npm, ['install', ...asked, `${PACKAGE}@${PORTKEY_VERSION}`], {
    cwd: FOLDER,
    encoding: 'utf8',
    timeout: INSTALL_MS,
  });
  if (status === 0 && existsSync(PROGRAM)) return undefined;
  const why = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  return `Portkey's gateway ${PORTKEY_VERSION} is not in the tables: npm could not fetch it (${why}).`;
}

/** A port that was free a moment ago: the gateway cannot say which one it took. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // as it is of every server on a network address
  probe.close();
  await once(probe, 'close');
  return port;
}
