import { randomInt, randomUUID } from 'node:crypto';
import { AppError } from '@backlot/contract';
import type { Logger } from 'pino';
import type { ReadSample } from './assets/samples.ts';
import type { Principal } from './auth/principal.ts';
import type { Config } from './config.ts';
import { inRunContext } from './in-run-context.ts';
import type { ObserveRun } from './metrics/run-metrics.ts';
import { observeSettled } from './observe-settled.ts';
import type { Provider } from './providers/provider.ts';
import { adopt, type AdoptDeps } from './runs/adopt.ts';
import { awaitEnd } from './runs/await-end.ts';
import { cacheKeyOf } from './runs/cache-key.ts';
import { estimate, type Estimate } from './runs/estimate.ts';
import { execute, type ExecuteDeps } from './runs/execute.ts';
import type { ResolveImage } from './runs/gather.ts';
import { createGates, type GateStatus } from './runs/gates.ts';
import type { KeepBytes } from './runs/keep.ts';
import { perform, type PerformDeps } from './runs/perform.ts';
import { createRunQueue } from './runs/queue.ts';
import { recoverRuns, startRecovery } from './runs/recover.ts';
import { createReportProgress } from './runs/report-progress.ts';
import { retryOf } from './runs/retry-of.ts';
import { createReuse } from './runs/reuse.ts';
import { createRunEvents, type RunEvents } from './runs/run-events.ts';
import type { RunProgress } from './runs/run-event.ts';
import type { RunRecord, Submission } from './runs/run.ts';
import { createTurns } from './runs/turns.ts';
import { findAsset, findUploadKey } from './store/assets.ts';
import { beginAttempt, endAttempt, findOpenAttempts, referToAttempt } from './store/attempts.ts';
import { createBell, type Bell } from './store/bell.ts';
import { cancelRun } from './store/cancel-run.ts';
import { presentCursor, readEvents } from './store/events.ts';
import { findQueuePlace, type QueuePlace } from './store/find-queue-place.ts';
import { findSpendable } from './store/find-spendable.ts';
import { createLeaseKeeper } from './store/lease-keeper.ts';
import type { OpenStore } from './store/open-store.ts';
import { findProgress, listProgress, saveProgress } from './store/progress.ts';
import { countWaiting, findReusable, findRun } from './store/records.ts';
import { createRunStore } from './store/run-store.ts';

const SEEDS = 2 ** 31;
/** Callers that may wait for an answer; more would only wait in vain. */
const MAX_WAITING_RUNS = 256;

interface RunsDeps {
  readonly config: Config;
  readonly store: Pick<OpenStore, 'database' | 'connection' | 'isAlone'>;
  readonly log: Logger;
  readonly providers: readonly Provider[];
  readonly resolveImage: ResolveImage;
  readonly readSample: ReadSample;
  readonly receive: AdoptDeps['receive'];
  readonly keepBytes: KeepBytes;
  readonly observeRun: ObserveRun;
  readonly onError: (error: unknown) => void;
}

/** What of the new request a retry is begun with. */
type RetryManner = Pick<Submission, 'requestId' | 'idempotency' | 'priority'>;

/** Everything that can be done with runs, by whoever serves callers. */
export interface Runs {
  /** See `execute`: resolves when the run has ended, or at once if it was asked asynchronously. */
  readonly execute: (submission: Submission) => Promise<RunRecord>;
  readonly estimate: (submission: Submission) => Promise<Estimate>;
  /** A run of the caller's team. */
  readonly find: (principal: Pick<Principal, 'teamId'>, runId: string) => Promise<RunRecord | undefined>;
  /** The run as it is then: ended if it waited, asked to stop if it is worked on, as it was if it has ended. */
  readonly cancel: (principal: Pick<Principal, 'teamId'>, runId: string) => Promise<RunRecord | undefined>;
  /** A new run of what an ended one was asked for. Rejects with `request.conflict` while that one is on. */
  readonly retry: (principal: Principal, run: RunRecord, manner?: RetryManner) => Promise<RunRecord>;
  readonly progressOf: (runId: string) => Promise<RunProgress | undefined>;
  /** Where it stands among those that wait; undefined if it does not wait. */
  readonly placeOf: (runId: string) => Promise<QueuePlace | undefined>;
  /** How a provider has been of late, as this process knows it. */
  readonly statusOf: (provider: Provider) => GateStatus;
  readonly events: RunEvents;
  readonly bell: Bell;
  readonly isWorking: () => boolean;
  /** Ends work in flight, or gives it back, within the time that the settings grant. */
  readonly stop: () => Promise<void>;
}

/** Ties together what runs need, ends or requeues those whose process died, and begins to work if that is this process's role. */
export async function composeRuns(deps: RunsDeps): Promise<Runs> {
  const { config, log, providers, readSample, onError } = deps;
  const { database, connection, isAlone } = deps.store;
  const bell = createBell({ database, connection, onError });
  const leases = createLeaseKeeper({ database, leaseOwner: randomUUID(), onError });
  const runStore = observeSettled(createRunStore({ database, leases, bell }), deps);
  const gates = createGates();
  const turns = {
    cpu: createTurns({ atOnce: config.runsAtOnce, maxWaiting: MAX_WAITING_RUNS }),
    vendors: createTurns({ atOnce: config.runsAtOnce, maxWaiting: MAX_WAITING_RUNS }),
  };
  const performDeps: PerformDeps = {
    providers,
    gates,
    attempts: {
      begin: (attempt) => beginAttempt(database, { ...attempt, leaseOwner: leases.leaseOwner }),
      refer: (id, reference) => referToAttempt(database, id, reference),
      end: (id, end) => endAttempt(database, id, end),
      findOpen: (runId) => findOpenAttempts(database, runId),
    },
    settle: runStore.settle,
    resolveImage: deps.resolveImage,
    keepBytes: deps.keepBytes,
    // Whoever waits for a vendor does not keep the engine waiting.
    turns: (lane) => (lane === 'cpu' ? turns.cpu : turns.vendors),
    reuse: createReuse({ find: (record) => findReusable(database, record, config.resultCacheMs) }),
    reportProgress: (record) =>
      createReportProgress(
        {
          save: async (progress) => {
            await saveProgress(database, progress);
            bell.ring('progress');
          },
          now: () => performance.now(),
          onError,
        },
        record,
      ),
    random: Math.random,
    runTimeoutMs: config.runTimeoutMs,
    log,
  };
  const queue = createRunQueue({
    database,
    bell,
    leases,
    handler: (record, signal) => inRunContext(record, () => perform(performDeps, record, signal)),
    onError,
  });
  const events = createRunEvents({
    bell,
    store: {
      presentCursor: () => presentCursor(database),
      readEvents: (query) => readEvents(database, query),
      listProgress: (query) => listProgress(database, query),
    },
    onError,
  });
  const stopping = new AbortController();
  const find: Runs['find'] = ({ teamId }, runId) => findRun(database, teamId, runId);
  const executeDeps: ExecuteDeps = {
    providers,
    gates,
    open: runStore.open,
    adopt: (submission) =>
      adopt(
        { receive: deps.receive, findUploadKey: (teamId, sha256) => findUploadKey(database, teamId, sha256) },
        submission,
      ),
    cacheKeyOf: async (submission, { candidates }) => {
      if (config.resultCacheMs === 0) return null;
      const engines = candidates.map(({ provider }) => provider.engine);
      const digestOf = async (teamId: string, reference: string) =>
        (await findAsset(database, teamId, reference))?.sha256 ?? ((await readSample(reference)) && reference);
      return cacheKeyOf({ digestOf, engines }, submission);
    },
    newSeed: () => randomInt(SEEDS),
    work: {
      isHere: config.role !== 'api',
      here: queue.workHere,
      elsewhere: (record) => awaitEnd({ events, find: (run) => find(run, run.id) }, record, stopping.signal),
      isCrowded: async () => (await countWaiting(database, MAX_WAITING_RUNS)) >= MAX_WAITING_RUNS,
    },
  };

  const recovery = { database, bell, leases };
  // Where others may live, the sweep finds out who does not.
  const recovered = isAlone ? await recoverRuns(recovery, { isAlone }) : { failed: 0, requeued: 0 };
  if (recovered.failed + recovered.requeued > 0) log.warn(recovered, 'runs of a process that died');
  const sweep = startRecovery({ ...recovery, onRecovered: (found) => log.warn(found, 'runs recovered'), onError });
  let isWorking = true;
  if (config.role !== 'api') queue.work(config.lanes);

  const begin = (submission: Submission) => execute(executeDeps, submission);
  return {
    execute: begin,
    estimate: (submission) =>
      estimate(
        { providers, gates, findSpendable: (principal) => findSpendable(database, principal, new Date()) },
        submission,
      ),
    find,
    cancel: async ({ teamId }, runId) => {
      const record = await cancelRun(database, teamId, runId);
      bell.ring('cancel');
      bell.ring('events');
      return record;
    },
    retry: (principal, run, manner) => begin({ ...retryOf(principal, run), ...manner }),
    progressOf: (runId) => findProgress(database, runId),
    placeOf: (runId) => findQueuePlace(database, runId),
    statusOf: (provider) => gates(provider).status(),
    events,
    bell,
    isWorking: () => isWorking,
    async stop() {
      isWorking = false;
      await queue.stop({ graceMs: config.stopGraceMs });
      stopping.abort(STOPPING);
      await sweep.stop();
      await leases.stop();
      await events.stop();
      await bell.stop();
    },
  };
}

const STOPPING = new AppError(
  'request.conflict',
  'This server is stopping; the run goes on. Ask again with the same Idempotency-Key, or for the run by its id.',
  { retryAfterSeconds: 1 },
);
