import { mkdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Principal } from '../../packages/server/src/auth/principal.ts';
import { createBell, type Bell } from '../../packages/server/src/store/bell.ts';
import { openDatabase, type Database } from '../../packages/server/src/store/database.ts';
import { startEmbeddedPostgres } from '../../packages/server/src/store/embedded-postgres/start-embedded-postgres.ts';
import { migrateToLatest } from '../../packages/server/src/store/migrate.ts';
import { createSpender } from '../../packages/server/src/store/testing/people.ts';
import { startHouse } from '../gateway/start-house.ts';
import type { Bench, Finding, Measurement } from '../measurement.ts';
import { proportionalBytes } from '../support/process-memory.ts';
import { startServer, typeScriptProgram, type ServerProcess } from '../support/server-process.ts';
import { megabytes, ms, times, type Table } from '../support/table.ts';
import { queueRuns, type Kind } from './queue-runs.ts';
import { readTimes, type Times } from './read-times.ts';

const PROCESSES = [1, 2, 4];
const LATENCY_MS = 200;
/** Calls to the vendor that one process has on at once: with the latency, 40 a second at most. */
const VENDOR_SLOTS = 8;
const VENDOR_RUNS = 400;
const ENGINE_RUNS = 24;
const OPENERS = 8;
const PLENTY = 1_000_000_000_000;
const SIDES = { widthPx: 64, heightPx: 64 };
/** Runs after which memory is looked at: what is needed once is there by the first. */
const MEMORY_AFTER = [1000, 5000, 10_000];
const LONE_RUNS = 60;
const KILLS = 3;

/** Words to a vendor: next to no work here. */
const WAITING: Kind = {
  lane: 'recraft',
  servedBy: ['recraft'],
  call: { operation: 'generate', input: { prompt: 'a red bicycle', count: 1 } },
};
/** A scene of the built-in engine: nothing but work. */
const PAINTING: Kind = {
  lane: 'cpu',
  servedBy: ['builtin'],
  call: {
    operation: 'generate',
    input: {
      prompt: 'a marble podium in a studio',
      count: 1,

      size: { width: 512, height: 512 },
    },
  },
};

/** What more processes do for runs that wait and for runs that work, and what the queue itself takes. */
export const scale: Measurement = { name: 'scale', run };

interface Stage {
  readonly database: Database;
  readonly bell: Bell;
  readonly principal: Principal;
  /** Starts a process that works. */
  readonly startWorker: (lanes: string, vendor?: ServerProcess) => Promise<ServerProcess>;
  readonly vendor: ServerProcess;
  readonly instantVendor: ServerProcess;
}

async function run(bench: Bench): Promise<Finding> {
  const scratchDir = join(bench.scratchDir, 'scale');
  await mkdir(scratchDir);
  const postgres = await startEmbeddedPostgres({ directory: scratchDir });
  const { host, user, database: name } = postgres.connection;
  const databaseUrl = `postgres://${user}@${encodeURIComponent(host)}/${name}`;
  const { database, connection, close } = openDatabase({ connectionString: databaseUrl });
  const running: ServerProcess[] = [];
  const start = async (starting: Promise<ServerProcess>) => {
    const server = await starting;
    running.push(server);
    return server;
  };
  const startVendor = (latencyMs: number) =>
    start(
      startServer(typeScriptProgram(new URL('../gateway/instant-vendor.ts', import.meta.url), { ...SIDES, latencyMs })),
    );
  let bell: Bell | undefined;
  try {
    await migrateToLatest(database);
    bell = createBell({ database, connection, onError: () => {} });
    const vendor = await startVendor(LATENCY_MS);
    const startWorker: Stage['startWorker'] = (lanes, before = vendor) =>
      start(
        startHouse({
          ...bench,
          scratchDir,
          databaseUrl,
          vendorUrl: before.baseUrl,
          keepsBooks: true,
          environment: {
            BACKLOT_ROLE: 'worker',
            BACKLOT_LANES: lanes,
            BACKLOT_WORKERS: '1',
            BACKLOT_THREADS: '1',
            BACKLOT_RUNS_AT_ONCE: '1000',
          },
        }),
      );
    const principal = await createSpender(database, { credits: PLENTY });
    const stage = { database, bell, principal, startWorker, vendor, instantVendor: await startVendor(0) };
    return await measure(stage);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await bell?.stop();
    await close();
    await postgres.stop();
  }
}

async function measure(stage: Stage): Promise<Finding> {
  const waiting = await withProcesses(stage, WAITING, `recraft=${VENDOR_SLOTS}`, VENDOR_RUNS);
  const painting = await withProcesses(stage, PAINTING, 'cpu=2', ENGINE_RUNS);
  const lone = await loneRuns(stage);
  const recovery = await recoveries(stage);
  const memory = await memoryOver(stage);
  return {
    title: 'What more processes do, and what the queue takes',
    tables: [
      throughputTable(`runs that wait ${LATENCY_MS} ms for a vendor, ${VENDOR_SLOTS} at once in a process`, waiting),
      throughputTable('runs that paint a scene of 512 x 512, one at once in a process, on one thread', painting),
      {
        head: ['a run that is alone', 'p50', 'p99'],
        rows: [
          ['from its opening to its beginning', ms(lone.waitMs.p50), ms(lone.waitMs.p99)],
          [`its work, at a vendor that answers at once`, ms(lone.workMs.p50), ms(lone.workMs.p99)],
        ],
      },
      {
        head: ['a process that works is killed', 'until its run begins again'],
        rows: recovery.map((taken, index) => [`kill -9, number ${index + 1}`, `${(taken / 1000).toFixed(1)} s`]),
      },
      {
        head: ['memory of a process that works', 'API process', 'runs a second'],
        rows: memory.map(({ after, bytes, perSecond }) => [
          `after ${after} runs`,
          bytes === undefined ? 'not told here' : megabytes(bytes),
          perSecond.toFixed(0),
        ]),
      },
    ],
    notes: [
      'Every process is a whole server with `BACKLOT_ROLE=worker`, on one PostgreSQL; vendor, callers and PostgreSQL share the cores with them. All runs belong to one team and one key, the worst case for the locks of the books.',
      'Runs are opened as a process that serves callers opens them: record, reservation, event, one commit; times are those of the database.',
      'Every picture of a vendor is decoded, checked, kept (flush, rename, flush), booked and told of.',
      `Load average at the end ${loadavg()[0]?.toFixed(2)}.`,
    ],
  };
}

async function withProcesses(
  stage: Stage,
  kind: Kind,
  lanes: string,
  count: number,
): Promise<ReadonlyMap<number, Times>> {
  const found = new Map<number, Times>();
  for (const processes of PROCESSES) {
    const workers = await Promise.all(Array.from({ length: processes }, () => stage.startWorker(lanes)));
    // The first of each process loads what it paints with.
    await readTimes(stage.database, await queueRuns(stage, { kind, count: 4 * processes, atOnce: OPENERS }));
    found.set(processes, await readTimes(stage.database, await queueRuns(stage, { kind, count, atOnce: OPENERS })));
    await Promise.all(workers.map((worker) => worker.stop()));
  }
  return found;
}

function throughputTable(what: string, found: ReadonlyMap<number, Times>): Table {
  const one = found.get(1)?.perSecond ?? Number.NaN;
  return {
    head: [what, 'runs a second', 'of one process', 'work p50', 'work p99', 'in line p50'],
    rows: Array.from(found, ([processes, { perSecond, workMs, waitMs }]) => [
      `${processes} process${processes === 1 ? '' : 'es'}`,
      perSecond.toFixed(1),
      times(perSecond / one),
      ms(workMs.p50),
      ms(workMs.p99),
      ms(waitMs.p50),
    ]),
  };
}

async function loneRuns(stage: Stage): Promise<Times> {
  const worker = await stage.startWorker('recraft=8', stage.instantVendor);
  const ids: string[] = [];
  for (let i = 0; i < LONE_RUNS; i++) {
    const [id] = await queueRuns(stage, { kind: WAITING, count: 1, atOnce: 1 });
    ids.push(id!);
    await readTimes(stage.database, [id!]);
  }
  await worker.stop();
  return readTimes(stage.database, ids.slice(LONE_RUNS / 6));
}

/** Milliseconds from a kill to the moment at which another process takes the run up. */
async function recoveries(stage: Stage): Promise<number[]> {
  const { database } = stage;
  const slow: Kind = {
    ...PAINTING,
    call: {
      operation: 'generate',
      input: { prompt: 'a wheat field', count: 1, size: { width: 1024, height: 1024 } },
    },
  };
  const found: number[] = [];
  for (let i = 0; i < KILLS; i++) {
    const doomed = await stage.startWorker('cpu=1');
    const [id] = await queueRuns(stage, { kind: slow, count: 1, atOnce: 1 });
    const starts = () =>
      database
        .selectFrom('events')
        .select('createdAt')
        .where('runId', '=', id!)
        .where('type', '=', 'run.started')
        .orderBy('seq')
        .execute();
    while ((await starts()).length === 0) await sleep(20);
    const killedAt = Date.now();
    process.kill(doomed.pid, 'SIGKILL');
    // It is there long before the lease of the killed one lapses.
    const heir = await stage.startWorker('cpu=1');
    await readTimes(database, [id!]);
    const again = (await starts())[1];
    if (again === undefined) throw new Error('the run had ended before its process was killed');
    found.push(again.createdAt.getTime() - killedAt);
    await heir.stop();
  }
  return found;
}

async function memoryOver(
  stage: Stage,
): Promise<readonly { readonly after: number; readonly bytes: number | undefined; readonly perSecond: number }[]> {
  const worker = await stage.startWorker('recraft=16', stage.instantVendor);
  const found = [];
  let done = 0;
  for (const after of MEMORY_AFTER) {
    const ids = await queueRuns(stage, { kind: WAITING, count: after - done, atOnce: OPENERS });
    const { perSecond } = await readTimes(stage.database, ids);
    done = after;
    found.push({ after, bytes: proportionalBytes(worker.pid), perSecond });
  }
  await worker.stop();
  return found;
}
