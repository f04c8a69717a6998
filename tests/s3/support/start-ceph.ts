import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '../../support/eventually.ts';
import { cephSettings } from './ceph-settings.ts';
import { freePort } from './free-port.ts';

/** What the gateway is asked with. */
export const ACCESS_KEY_ID = 'backlot-tests';
/** The secret that belongs to it. */
export const SECRET_ACCESS_KEY = 'nothing-of-value';

const CLUSTER_PATIENCE_MS = 60_000;
const RESTART_MS = 1500;

/** An S3-compatible store: Ceph's gateway, with a monitor and a store in memory behind it. */
export interface RunningCeph {
  readonly endpoint: string;
  /** A file with the number of the gateway's process. */
  readonly pidFile: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts one on free ports. A gateway that ends is started again after a moment, as by a supervisor; what it has acknowledged is still
 * there then. Everything ends with this process at the latest.
 */
export async function startCeph(): Promise<RunningCeph> {
  const folder = await mkdtemp(join(tmpdir(), 'backlot-ceph-'));
  const [monitorPort, gatewayPort] = [await freePort(), await freePort()];
  const clusterId = randomUUID();
  const settings = join(folder, 'ceph.conf');
  const children: ChildProcess[] = [];
  process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));
  const run = (program: string, ...options: string[]) => promisify(execFile)(program, ['-c', settings, ...options]);
  const serve = (program: string, ...options: string[]): ChildProcess => {
    const child = spawn(program, ['-f', '-c', settings, ...options], { stdio: 'ignore' });
    children.push(child);
    return child;
  };

  for (const part of ['mon', 'osd']) await mkdir(join(folder, part));
  await writeFile(join(folder, 'keyring'), '');
  await writeFile(settings, cephSettings({ folder, clusterId, monitorPort, gatewayPort }));
  const map = join(folder, 'monmap');
  const monitor = ['a', `v2:127.0.0.1:${monitorPort}`];
  await run('monmaptool', '--create', '--fsid', clusterId, '--addv', ...monitor, '--enable-all-features', map);
  await run('ceph-mon', '-i', 'a', '--mkfs', '--monmap', map);
  serve('ceph-mon', '-i', 'a');
  const storeId = randomUUID();
  await run('ceph', 'osd', 'new', storeId);
  await run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', storeId);
  serve('ceph-osd', '-i', '0');
  const keys = ['--access-key', ACCESS_KEY_ID, '--secret-key', SECRET_ACCESS_KEY];
  await run('radosgw-admin', 'user', 'create', '--uid', 'tests', '--display-name', 'Tests', ...keys);

  const endpoint = `http://127.0.0.1:${gatewayPort}`;
  const pidFile = join(folder, 'gateway.pid');
  let isStopping = false;
  const superviseGateway = (): void => {
    const gateway = serve('radosgw', '-n', 'client.rgw');
    writeFileSync(pidFile, String(gateway.pid));
    gateway.once('exit', () => isStopping || setTimeout(superviseGateway, RESTART_MS));
  };
  superviseGateway();
  const stop = async (): Promise<void> => {
    isStopping = true;
    const left = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const gone = left.map((child) => once(child, 'exit'));
    for (const child of left) child.kill('SIGKILL');
    await Promise.all(gone);
    await rm(folder, { recursive: true, force: true });
  };
  await eventually('the gateway answers', () => isUp(endpoint), CLUSTER_PATIENCE_MS);
  return { endpoint, pidFile, stop };
}

/** True if a gateway answers, else undefined. */
export async function isUp(endpoint: string): Promise<true | undefined> {
  const answer = await fetch(endpoint).catch(() => undefined);
  return answer?.ok === true ? true : undefined;
}
