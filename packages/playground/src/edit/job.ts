import { signal, type Signal } from '@preact/signals';
import type { CatalogEntry, Values } from './catalog-view.ts';
import type { Exchange } from './exchange.ts';
import { AUTOMATIC, type Policy } from './policy.ts';

/** A run of a job. */
export interface JobRun {
  readonly id: string;
  /** The picture that it was made of, by its key or URL. */
  readonly before?: string | undefined;
}

/** One operation as it is being filled in. */
export interface Job {
  readonly entry: CatalogEntry;
  /** By the names on the wire: pictures as keys of assets or as URLs. */
  readonly values: Signal<Values>;
  /** What is wrong with a field, by its name; what is of no field stands under {@link WHOLE}. */
  readonly faults: Signal<Readonly<Record<string, string>>>;
  /** Who may do it. */
  readonly policy: Signal<Policy>;
  /** The last run of it, shown beside the form. */
  readonly run: Signal<JobRun | undefined>;
  /** Whether a run is on its way or on. */
  readonly isOn: Signal<boolean>;
  /** What was last sent and answered. */
  readonly exchange: Signal<Exchange | undefined>;
}

/** The name under which a fault stands that is of no field. */
export const WHOLE = '';

/** A job with the values of its example, unless others are given. */
export function createJob(entry: CatalogEntry, values: Values = entry.example): Job {
  return {
    entry,
    values: signal(values),
    faults: signal({}),
    policy: signal(AUTOMATIC),
    run: signal(undefined),
    isOn: signal(false),
    exchange: signal(undefined),
  };
}

/** Sets fields of a job, or unsets those that are undefined; what was wrong with them is another matter now. */
export function changeJob(job: Job, patch: Values): void {
  job.values.value = { ...job.values.peek(), ...patch };
  const faults = Object.entries(job.faults.peek()).filter(([name]) => !(name in patch) && name !== WHOLE);
  job.faults.value = Object.fromEntries(faults);
}
