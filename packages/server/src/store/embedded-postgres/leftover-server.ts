import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readPidFile, readSocketFolder } from './running-server.ts';
import { isSocketFolder } from './socket-folder.ts';

/**
 * Clears what a killed server left behind, while the folder's lock is ours: a server still running on the folder is asked to stop,
 * and a `postmaster.pid` whose process is gone, or whose number another program got since, is removed. (PostgreSQL itself would
 * refuse to start as long as any process has that number.)
 */
export function clearLeftoverServer(clusterFolder: string): void {
  const written = readPidFile(clusterFolder);
  if (written === undefined) return;
  const pid = Number.parseInt(written, 10);
  if (Number.isSafeInteger(pid) && pid > 1 && isServerOf(pid, clusterFolder)) {
    interrupt(pid);
    return;
  }
  const socketFolder = readSocketFolder(clusterFolder);
  if (socketFolder !== undefined && isSocketFolder(socketFolder))
    rmSync(socketFolder, { recursive: true, force: true });
  rmSync(join(clusterFolder, 'postmaster.pid'), { force: true });
}

/** Whether the process is a living PostgreSQL that works in the folder. */
function isServerOf(pid: number, clusterFolder: string): boolean {
  return process.platform === 'linux' ? worksIn(pid, clusterFolder) : isCalledPostgres(pid);
}

function worksIn(pid: number, clusterFolder: string): boolean {
  try {
    // The server's working folder is the cluster; a dead process that nobody has reaped yet has none.
    const there = statSync(`/proc/${pid}/cwd`);
    const cluster = statSync(clusterFolder);
    return there.dev === cluster.dev && there.ino === cluster.ino;
  } catch {
    // Gone, or another account's process, which cannot be our server.
    return false;
  }
}

function isCalledPostgres(pid: number): boolean {
  const { stdout } = spawnSync('/bin/ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });
  return basename(stdout.trim()) === 'postgres';
}

/** PostgreSQL's "fast shutdown": open transactions are rolled back, everything is written. */
function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It ended between the two calls.
  }
}
