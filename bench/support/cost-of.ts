/** Wall-clock and processor time of one piece of work, ms. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Does the work once and says what it cost this process. */
export async function costOf(work: () => unknown): Promise<Cost> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 };
}
