import { Gauge, type Registry } from 'prom-client';
import { LANES } from '../runs/lane.ts';
import type { Census } from '../store/take-census.ts';
import type { QueueDepth } from '../store/queue-depth.ts';
import { rememberFor } from './remember-for.ts';

/** What is looked at when somebody asks for the metrics. */
export interface HouseSources {
  readonly queue: () => Promise<QueueDepth>;
  /** Reads a whole table: asked for in the background, and rarely. */
  readonly census: () => Promise<Census>;
  readonly connections: () => { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
}

/** Several scrapers at once cost one query. */
const QUEUE_LIFETIME_MS = 1000;
const MIN_CENSUS_INTERVAL_MS = 60_000;
/** How long a census is left to rest, as a multiple of what it took: it never loads the database for more than a hundredth of the time. */
const CENSUS_REST = 100;

/**
 * What the house has and does as a whole, the same from every process on one database; and the connections of this one. Where the
 * database does not answer, `backlot_database_up` is 0 and what it would have said is missing: the scrape itself never fails.
 */
export function createHouseMetrics(registry: Registry, { queue, census, connections, now }: HouseSources): void {
  const registers = [registry];
  const findDepth = rememberFor(QUEUE_LIFETIME_MS, queue, now);
  const takeCensus = inBackground(census, now);
  const gauge = (name: string, help: string, read: () => Promise<number | undefined>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const value = await read().catch(() => undefined);
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  const ofLanes = (name: string, help: string, value: (lane: QueueDepth['lanes'][number]) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['lane'],
      registers,
      async collect() {
        this.reset();
        const depth = await findDepth().catch(() => undefined);
        if (depth === undefined) return;
        for (const lane of LANES) this.set({ lane }, 0);
        for (const lane of depth.lanes) this.set({ lane: lane.lane }, value(lane));
      },
    });

  gauge('backlot_database_up', 'Whether the database answers: 1 or 0.', () =>
    findDepth().then(
      () => 1,
      () => 0,
    ),
  );
  ofLanes('backlot_queue_waiting_runs', 'Runs that wait for a worker, of all processes.', ({ waiting }) => waiting);
  ofLanes(
    'backlot_queue_oldest_waiting_seconds',
    'How long the oldest of them has waited; 0 where none waits.',
    ({ oldestWaitingSeconds }) => oldestWaitingSeconds,
  );
  gauge('backlot_runs_at_work', 'Runs that are worked on, of all processes.', async () => (await findDepth()).atWork);
  gauge('backlot_files_stored', 'Files that are stored, as last counted.', async () => takeCensus()?.files);
  gauge('backlot_files_stored_bytes', 'What they hold, bytes.', async () => takeCensus()?.bytes);
  const pool = new Gauge({
    name: 'backlot_database_connections',
    help: 'Connections of this process to the database, and queries that wait for one.',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(connections())) this.set({ state }, count);
    },
  });
  registry.registerMetric(pool);
}

/** The last answer, if there was one; asks again beside it when that has had its rest. */
function inBackground<Result>(look: () => Promise<Result>, now: () => number): () => Result | undefined {
  let last: Result | undefined;
  let nextAt = Number.NEGATIVE_INFINITY;
  return () => {
    const begin = now();
    if (begin >= nextAt) {
      nextAt = Number.POSITIVE_INFINITY;
      look()
        .then((result) => (last = result))
        .catch(() => undefined)
        .finally(() => (nextAt = now() + Math.max(MIN_CENSUS_INTERVAL_MS, CENSUS_REST * (now() - begin))));
    }
    return last;
  };
}
