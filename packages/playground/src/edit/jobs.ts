import { effect, signal } from '@preact/signals';
import { client } from '../state/session.ts';
import { carryOver } from './carry-over.ts';
import type { CatalogEntry, Values } from './catalog-view.ts';
import { createJob, type Job, type JobRun } from './job.ts';

/** In the tab's own memory, so that a reload loses nothing. */
const STORED_AS = 'backlot-jobs';
/** A longer text is the bytes of a picture, and the store is small. */
const MAX_STORED_CHARACTERS = 10_000;

/** What is kept of a job. */
interface Stored {
  readonly values: Values;
  readonly run?: JobRun | undefined;
}

const jobs = new Map<string, Job>();
const stored = signal<Readonly<Record<string, Stored>>>(readStored());
/** The job in sight, with its values from when it came there. */
let latest: { readonly job: Job; readonly before: Values } | undefined;

/** The job of an entry: as it was left, with what has since been put into the one before it. */
export function openJob(entry: CatalogEntry): Job {
  if (latest?.job.entry === entry) return latest.job;
  const isNew = !jobs.has(entry.id) && stored.peek()[entry.id] === undefined;
  const job = jobs.get(entry.id) ?? begin(entry);
  if (latest !== undefined) {
    const left = { entry: latest.job.entry, values: latest.job.values.peek() };
    const before = isNew ? left.entry.example : latest.before;
    job.values.value = carryOver({ ...left, before }, { entry, values: job.values.peek() });
  }
  latest = { job, before: job.values.peek() };
  return job;
}

function begin(entry: CatalogEntry): Job {
  const before = stored.peek()[entry.id];
  const job = createJob(entry, before?.values);
  job.run.value = before?.run;
  jobs.set(entry.id, job);
  effect(() => {
    const values = Object.fromEntries(Object.entries(job.values.value).filter(([, value]) => isSmall(value)));
    const { value: run } = job.run;
    stored.value = { ...stored.peek(), [entry.id]: { values, run } };
  });
  return job;
}

// What one has written is not for who comes in next.
effect(() => {
  if (client.value !== undefined) return;
  jobs.clear();
  latest = undefined;
  stored.value = {};
});

effect(() => {
  sessionStorage.setItem(STORED_AS, JSON.stringify(stored.value));
});

function isSmall(value: unknown): boolean {
  return (JSON.stringify(value) ?? '').length <= MAX_STORED_CHARACTERS;
}

function readStored(): Record<string, Stored> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '{}');
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {};
  } catch {
    return {};
  }
}
