import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '@backlot/kernels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../packages/server/src/store/database.ts';
import { findRunningServer } from '../../packages/server/src/store/embedded-postgres/running-server.ts';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { eventually } from '../support/eventually.ts';
import { accountsOf, ambiguousKeys, doubleCharges, wrongCharges, wrongOutcomes } from '../support/faults/audit.ts';
import { createWork, startCallers } from '../support/faults/callers.ts';
import { startFaultyVendors, type FaultyVendors } from '../support/faults/vendors.ts';
import { photo } from '../support/pictures.ts';
import {
  launchServer,
  newDataDir,
  removeDataDirs,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts';

const SEED = 6;
const LEAST_RUNS = 500;
const LONGEST_LIFE_MS = 6000;
const SHORTEST_LIFE_MS = 1000;
const MOST_LIVES = 60;

const random = createRandom(SEED);
const work = createWork();
const ends: (() => Promise<unknown>)[] = [];
let vendors: FaultyVendors;
let database: Database;
let accounts: Awaited<ReturnType<typeof accountsOf>>;
let kills = 0;

beforeAll(async () => {
  vendors = await startFaultyVendors(random);
  ends.push(vendors.close);
  const image = await photo({ width: 288, height: 272 });
  const dataDir = await newDataDir();
  const environment = { ...vendors.environment, BACKLOT_WORKERS: '1', BACKLOT_RUN_TIMEOUT_S: '4' };
  for (let life = 0; life < MOST_LIVES && work.runs.size < LEAST_RUNS; life++) {
    const server = await launchServer({ dataDir, environment }).ready;
    const callers = startCallers(server, { image, random, work });
    await liveAndDie(server, random);
    kills++;
    await callers.stop();
  }
  vendors.heal();
  const last = await startServer({ dataDir, environment });
  ends.push(last.stop);
  const running = findRunningServer(dataDir);
  if (running === undefined) throw new Error('the last server has no database');
  const opened = openDatabase(running, { maxConnections: 2 });
  ends.push(opened.close);
  database = opened.database;
  const open = database.selectFrom('records').select('id').where('status', '=', 'PROCESSING');
  await eventually('no run is open', async () => ((await open.execute()).length === 0 ? true : undefined));
  accounts = await accountsOf(database, vendors);
}, 600_000);

afterAll(async () => {
  for (const end of ends.toReversed()) await end();
  await removeDataDirs();
}, 60_000);

describe(`after ${LEAST_RUNS} paid runs with vendors that fail and servers that are killed`, () => {
  it('the vendors charged exactly the pictures that were delivered, wherever the outcome is known', () => {
    expect(wrongOutcomes(accounts)).toEqual([]);
  });

  it('nothing was sent twice that may have been charged', () => {
    expect(doubleCharges(accounts)).toEqual([]);
  });

  it('every run was charged the price of who delivered, for each picture, once', async () => {
    expect(await wrongCharges(database)).toEqual([]);
  });

  it('the books balance', async () => {
    expect(await verifyBooks(database)).toEqual([]);
  });

  it('every call has an end, and those that nobody knows are listed', async () => {
    const open = await database.selectFrom('attempts').select('id').where('state', '=', 'STARTED').execute();
    const unknown = await database.selectFrom('attempts').select('id').where('state', '=', 'UNKNOWN').execute();

    expect(open).toEqual([]);
    expect(unknown.length).toBeGreaterThan(10);
  });

  it('a key stands for one run, however often it was sent', async () => {
    expect(await ambiguousKeys(database)).toEqual([]);
  });

  it('nobody was told that something went wrong on our side', () => {
    expect(work.wrong).toEqual([]);
  });

  it('there was something to lose', () => {
    const delivered = accounts.filter((account) => account.delivered > 0);

    expect(accounts.filter(({ runs }) => runs > 0).length).toBeGreaterThanOrEqual(LEAST_RUNS);
    expect(delivered.length).toBeGreaterThan(LEAST_RUNS / 4);
    expect(work.keys.size).toBeGreaterThan(LEAST_RUNS / 5);
    expect(kills).toBeGreaterThan(5);
  });
});

/** Kills the engine's worker now and then, and in the end the server: alone, or with everything that it started. */
async function liveAndDie(server: ServerProcess, dice: Random): Promise<void> {
  const lifeMs = SHORTEST_LIFE_MS + dice() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS);
  await sleep(lifeMs / 2);
  if (dice() < 0.3) killWorker(server);
  await sleep(lifeMs / 2);
  await (dice() < 0.5 ? server.kill() : server.killAll());
}

/** The engine gets a new one; what it was working on fails or is done again, as the run's own books allow. */
function killWorker(server: ServerProcess): void {
  const worker = server.descendants().find((pid) => commandOf(pid).includes('pool/worker'));
  if (worker !== undefined) process.kill(worker, 'SIGKILL');
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it ended while we looked
  }
}
