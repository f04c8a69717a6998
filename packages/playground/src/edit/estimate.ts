import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { ApiError, type Estimate } from '@backlot/sdk';
import { findFaults } from '../form/find-faults.ts';
import { requireClient } from '../state/session.ts';
import { faultsOf } from './faults-of.ts';
import type { Job } from './job.ts';
import { routingPolicy } from './policy.ts';
import { givenOf } from './request-of.ts';

/** What a job would cost: unknown until it is complete, and while the server is asked the last answer stands. */
export interface Price {
  readonly isAsking: boolean;
  readonly estimate?: Estimate | undefined;
  /** Why the server would not do it. */
  readonly refusal?: string | undefined;
}

/** Time without a change after which the server is asked, ms. */
const DEBOUNCE_MS = 450;

/** The faults that came of asking for the price. */
const told = new WeakMap<Job, unknown>();

/** The price of a job as it stands, asked for by `dry_run` whenever something has changed. */
export function usePrice(job: Job): ReadonlySignal<Price> {
  const price = useMemo(() => signal<Price>({ isAsking: false }), [job]);
  useEffect(() => {
    let asking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (abort: AbortController) => {
      const next = await askPrice(job, abort.signal);
      if (!abort.signal.aborted) price.value = next;
    };
    const stop = effect(() => {
      const values = job.values.value;
      const isComplete = Object.keys(findFaults(job.entry.fields, givenOf(job.entry, values))).length === 0;
      void job.policy.value;
      // A run that has ended leaves less to spend.
      void job.isOn.value;
      clearTimeout(timer);
      asking.abort();
      asking = new AbortController();
      if (!isComplete) {
        price.value = { isAsking: false };
        return;
      }
      price.value = { ...price.peek(), isAsking: true };
      timer = setTimeout(() => void ask(asking), DEBOUNCE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
      asking.abort();
    };
  }, [job]);
  return price;
}

async function askPrice(job: Job, signal: AbortSignal): Promise<Price> {
  const { entry, values, policy } = job;
  try {
    const fields = givenOf(entry, values.peek());
    const estimate = await requireClient().entries.estimate(entry, fields, {
      policy: routingPolicy(policy.peek()),
      signal,
    });
    // What a run has found out is not known to a dry one.
    if (!signal.aborted && told.get(job) === job.faults.peek()) job.faults.value = {};
    return { isAsking: false, estimate };
  } catch (error) {
    if (error instanceof ApiError && !signal.aborted) {
      job.faults.value = faultsOf(entry, error);
      told.set(job, job.faults.peek());
    }
    return { isAsking: false, refusal: error instanceof Error ? error.message : String(error) };
  }
}
