import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { FillFiles, FillMethod } from './methods.ts';

/** What one run of a method cost: the whole process, reading and writing PNG included. */
export interface RunCost {
  readonly wallS: number;
  readonly cpuS: number;
  readonly peakMb: number;
  /** The fill alone, where the method tells. */
  readonly fillS: number | undefined;
  readonly hasFailed: boolean;
}

/** Longer is given up: nobody waits that long for a hole. */
const TIMEOUT_MS = 180_000;

/**
 * Runs a method as a process of its own under `time` (Debian package `time`) and tells what it cost. Results of earlier runs
 * on the same files are taken over when `isKept`.
 */
export function runMethod(method: FillMethod, files: FillFiles, isKept: boolean): RunCost {
  const { output } = files;
  const costFile = `${output}.json`;
  if (isKept && existsSync(costFile)) return JSON.parse(readFileSync(costFile, 'utf8')) as RunCost; // written below
  rmSync(output, { force: true });
  const timeFile = `${output}.time`;
  const args = ['-f', '%e %U %S %M', '-o', timeFile, ...method.command(files)];
  const { status, stdout } = spawnSync('/usr/bin/time', args, { timeout: TIMEOUT_MS, encoding: 'utf8' });
  const hasFailed = status !== 0 || !existsSync(output);
  const figures = existsSync(timeFile) ? (readFileSync(timeFile, 'utf8').trim().split('\n').at(-1) ?? '') : '';
  const [wall = NaN, user = NaN, system = NaN, kilobytes = NaN] = figures.split(' ').map(Number);
  const told = Number.parseFloat(stdout);
  const cost = {
    wallS: wall,
    cpuS: user + system,
    peakMb: kilobytes / 1000,
    fillS: Number.isFinite(told) ? told : undefined,
    hasFailed,
  };
  writeFileSync(costFile, JSON.stringify(cost));
  return cost;
}
