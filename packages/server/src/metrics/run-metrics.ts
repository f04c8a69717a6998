import { Counter, Histogram, type Registry } from 'prom-client';
import type { RunRecord } from '../runs/run.ts';

/** From an instant vendor to the longest run that the settings allow (an hour), seconds. */
const RUN_BUCKETS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 320, 640, 1800, 3600];
/** Stages may be much shorter than a run. */
const STAGE_BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 320];
const MS_PER_SECOND = 1000;
/** Who made it, where nobody did or was asked. */
const NOBODY = 'none';

/** Counts a run that has ended. */
export type ObserveRun = (record: RunRecord) => void;

/**
 * What runs came to and how long they took. Every label is a word of a closed table (states, operations, providers, error codes) or the
 * name of a stage in our code: no ids, nothing that callers or vendors wrote.
 */
export function createRunMetrics(registry: Registry): ObserveRun {
  const registers = [registry];
  const runs = new Counter({
    name: 'backlot_runs_total',
    help: 'Runs that have ended, by how; code is that of the failure.',
    labelNames: ['state', 'operation', 'provider', 'code'],
    registers,
  });
  const duration = new Histogram({
    name: 'backlot_run_duration_seconds',
    help: 'From the opening of a run to its end, waiting included.',
    labelNames: ['state', 'operation', 'provider'],
    buckets: RUN_BUCKETS,
    registers,
  });
  const waits = new Histogram({
    name: 'backlot_queue_wait_duration_seconds',
    help: 'From the opening of a queued run to the moment at which a worker takes it up.',
    labelNames: ['lane'],
    buckets: STAGE_BUCKETS,
    registers,
  });
  const stages = new Histogram({
    name: 'backlot_run_stage_duration_seconds',
    help: 'Stages of runs that succeeded: wait, gather, invoke and keep are of the house, the others of who made the pictures.',
    labelNames: ['stage', 'provider'],
    buckets: STAGE_BUCKETS,
    registers,
  });
  const pictures = new Counter({
    name: 'backlot_pictures_delivered_total',
    help: 'Pictures, texts and styles that were delivered.',
    labelNames: ['operation', 'provider'],
    registers,
  });
  const credits = new Counter({
    name: 'backlot_credits_charged_total',
    help: 'Credits charged for what was delivered.',
    labelNames: ['operation', 'provider'],
    registers,
  });
  const calls = new Histogram({
    name: 'backlot_provider_call_duration_seconds',
    help: 'Calls to providers, by what became of them.',
    labelNames: ['provider', 'state'],
    buckets: RUN_BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'backlot_provider_errors_total',
    help: 'Calls to providers that failed, by the code of the error.',
    labelNames: ['provider', 'code'],
    registers,
  });

  return (record) => {
    const { status, createdAt, startedAt, finishedAt, facts, routing, failure, lane } = record;
    if (finishedAt === null) return;
    const state = status.toLowerCase();
    const { operation } = record.call;
    const provider = facts?.provider ?? routing?.attempts.at(-1)?.provider ?? NOBODY;
    runs.inc({ state, operation, provider, code: failure?.code ?? '' });
    duration.observe({ state, operation, provider }, secondsBetween(createdAt, finishedAt));
    if (record.isQueued && startedAt !== null) waits.observe({ lane }, secondsBetween(createdAt, startedAt));
    for (const [stage, durationMs] of Object.entries(facts?.timingsMs ?? {}))
      stages.observe({ stage, provider }, durationMs / MS_PER_SECOND);
    pictures.inc({ operation, provider }, record.imagesDelivered);
    credits.inc({ operation, provider }, record.creditsCharged);
    for (const { provider: asked, state: became, durationMs, code } of routing?.attempts ?? []) {
      calls.observe({ provider: asked, state: became.toLowerCase() }, durationMs / MS_PER_SECOND);
      if (code !== undefined) errors.inc({ provider: asked, code });
    }
  };
}

/** 0 where the later one is earlier, by the clock of another machine. */
function secondsBetween(earlier: Date, later: Date): number {
  return Math.max(0, later.getTime() - earlier.getTime()) / MS_PER_SECOND;
}
