import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** One process at one moment, bytes. */
export interface ProcessMemory {
  readonly pid: number;
  readonly parentPid: number;
  readonly command: string;
  /** Resident now. */
  readonly residentBytes: number;
}

const HAS_PROC = existsSync('/proc/self/status');

/** A process and everything below it. */
export function processTree(rootPid: number): ProcessMemory[] {
  const all = listProcesses();
  const isInTree = (process: ProcessMemory | undefined): boolean =>
    process !== undefined &&
    (process.pid === rootPid || isInTree(all.find(({ pid }) => pid === process.parentPid && pid !== process.pid)));
  return all.filter(isInTree);
}

/** The most a process has held since it began, as the kernel counts it; undefined where the kernel does not tell. */
export function peakBytes(pid: number): number | undefined {
  return HAS_PROC ? readKilobytes(`/proc/${pid}/status`, 'VmHWM') : undefined;
}

/** The share of memory that is a process's own, pages used by several divided among them; undefined where nobody tells. */
export function proportionalBytes(pid: number): number | undefined {
  return HAS_PROC ? readKilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') : undefined;
}

function listProcesses(): ProcessMemory[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 ** 2 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parentPid, kilobytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      if (pid === undefined || command === undefined) return [];
      return { pid: Number(pid), parentPid: Number(parentPid), command, residentBytes: Number(kilobytes) * 1024 };
    });
}

function readKilobytes(path: string, field: string): number | undefined {
  try {
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined; // it has ended, or belongs to another account
  }
}
