import type { TestProject } from 'vitest/node';
import { startCeph } from './start-ceph.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one store of the test run. */
    ceph: { readonly endpoint: string; readonly pidFile: string };
  }
}

/** Starts one store for the whole test run; returns how to end it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { endpoint, pidFile, stop } = await startCeph();
  project.provide('ceph', { endpoint, pidFile });
  return stop;
}
