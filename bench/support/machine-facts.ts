import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures depend on, in two lines. */
export function machineFacts(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU';
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return [
    `${model}, ${availableParallelism()} cores, ${gigabytes} GB · Node ${process.versions.node} · ${type()} ${release()} ${process.arch}`,
    `Load average at the start ${loadavg()[0]?.toFixed(2)}: what else runs on these cores is in every figure below.`,
  ].join('\n');
}
