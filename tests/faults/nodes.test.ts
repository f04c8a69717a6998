import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '@backlot/kernels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../packages/server/src/store/database.ts';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { createClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { accountsOf, ambiguousKeys, doubleCharges, wrongCharges, wrongOutcomes } from '../support/faults/audit.ts';
import { createWork, startCallers } from '../support/faults/callers.ts';
import { startFaultyVendors, type FaultyVendors } from '../support/faults/vendors.ts';
import { photo } from '../support/pictures.ts';
import { removeDataDirs } from '../support/server-process.ts';
import { startCluster, type Cluster } from './support/cluster.ts';
import { startSlowClients } from './support/slow-clients.ts';

const SEED = 7;
const MINUTES_MS = 60_000;
const SKEW_MS = 5 * MINUTES_MS;
const PAUSE_MS = 3000;
const SLOW_CLIENTS = 10;
/** Each once in every round, in another order. */
const FAULTS = ['api', 'worker', 'postgres', 'worker', 'everything'] as const;
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 3);

const random = createRandom(SEED);
const work = createWork();
const counts = new Map<string, number>();
const ends: (() => Promise<unknown>)[] = [];
let vendors: FaultyVendors;
let cluster: Cluster;
let database: Database;
let accounts: Awaited<ReturnType<typeof accountsOf>>;

beforeAll(async () => {
  vendors = await startFaultyVendors(random);
  ends.push(vendors.close);
  cluster = await startCluster(
    [{ role: 'api' }, { role: 'api', skewMs: -SKEW_MS }, { role: 'worker' }, { role: 'worker', skewMs: SKEW_MS }],
    { ...vendors.environment, BACKLOT_RUN_TIMEOUT_S: '4' },
  );
  ends.push(cluster.stop);
  const image = await photo({ width: 288, height: 272 });
  const load = () =>
    cluster.nodes
      .filter(({ role }) => role === 'api')
      .map(({ current }) => startCallers(current(), { image, random, work }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const fault of FAULTS.toSorted(() => random() - 0.5)) {
      const callers = load();
      const endSlow = startSlowClients(cluster.nodes[0]!.current(), SLOW_CLIENTS);
      await sleep(PAUSE_MS);
      await strike(fault);
      await sleep(PAUSE_MS);
      endSlow();
      await Promise.all(callers.map((each) => each.stop()));
    }
  }
  vendors.heal();
  const opened = openDatabase({ connectionString: cluster.databaseUrl }, { maxConnections: 2 });
  ends.push(opened.close);
  database = opened.database;
  const open = database.selectFrom('records').select('id').where('status', '=', 'PROCESSING');
  await eventually('no run is open', async () => ((await open.execute()).length === 0 ? true : undefined));
  accounts = await accountsOf(database, vendors);
  tell();
});

afterAll(async () => {
  for (const end of ends.toReversed()) await end();
  await removeDataDirs();
}, 60_000);

async function strike(fault: (typeof FAULTS)[number]): Promise<void> {
  counts.set(fault, (counts.get(fault) ?? 0) + 1);
  const killOne = async (role: 'api' | 'worker') => {
    const nodes = cluster.nodes.filter((node) => node.role === role);
    await nodes[Math.floor(random() * nodes.length)]!.restart();
  };
  if (fault === 'postgres') return cluster.restartPostgres();
  if (fault !== 'everything') return killOne(fault);
  await Promise.all([cluster.restartPostgres(), killOne('api'), killOne('worker')]);
}

/** What happened, for whoever watches. */
function tell(): void {
  const total = (count: (account: (typeof accounts)[number]) => number) =>
    accounts.reduce((sum, account) => sum + count(account), 0);
  process.stdout.write(
    [
      '',
      `kills: ${[...counts].map(([fault, count]) => `${fault} ${count}`).join(', ')}`,
      `requests asked ${work.prompts.size}, runs told of ${work.runs.size}, runs in the books ${total(({ runs }) => runs)}`,
      `pictures delivered ${total(({ delivered }) => delivered)}, charged by vendors ${total(({ charged }) => charged)}, ` +
        `of unknown outcome ${total(({ unknown }) => unknown)}, spent and lost ${total(({ spent }) => spent)}`,
      '',
    ].join('\n'),
  );
}

describe('after processes and PostgreSQL were killed under load, with clocks that differ by ten minutes and callers that stall', () => {
  it('there was something to lose', () => {
    expect(accounts.reduce((sum, { delivered }) => sum + delivered, 0)).toBeGreaterThan(20);
  });

  it('nobody was told anything but what a caller can act on', () => {
    expect(work.wrong).toEqual([]);
  });

  it('every run that a caller was told of is there, and has ended', async () => {
    const told = [...work.runs];
    const found = await database.selectFrom('records').select(['id', 'status']).where('id', 'in', told).execute();

    expect(found).toHaveLength(told.length);
    expect(found.filter(({ status }) => status === 'PROCESSING')).toEqual([]);
  });

  it('every picture that was delivered downloads', async () => {
    const client = createClient(cluster.nodes[0]!.current());
    const delivered = await database
      .selectFrom('records')
      .select('id')
      .where('status', '=', 'SUCCESS')
      .where('imagesDelivered', '>', 0)
      .execute();

    const lost: string[] = [];
    for (const { id } of delivered) {
      for (const url of (await client.result(id))?.additionalData.urls ?? []) {
        const { status } = await fetch(url);
        if (status !== 200) lost.push(`${id} ${status}`);
      }
    }

    expect(lost).toEqual([]);
  });

  it('the vendors charged exactly the pictures that were delivered, wherever the outcome is known', () => {
    expect(wrongOutcomes(accounts)).toEqual([]);
  });

  it('nothing was sent twice that may have been charged', () => {
    expect(doubleCharges(accounts)).toEqual([]);
  });

  it('every run was charged the price of who delivered, for each picture, once', async () => {
    expect(await wrongCharges(database)).toEqual([]);
    expect(await ambiguousKeys(database)).toEqual([]);
    expect(await verifyBooks(database)).toEqual([]);
  });

  it('every event of a run is there once', async () => {
    const twice = await database
      .selectFrom('events')
      .select(['runId'])
      .where('type', 'in', ['run.succeeded', 'run.failed', 'run.cancelled'])
      .groupBy('runId')
      .having((row) => row.fn.countAll(), '>', 1)
      .execute();
    const untold = await database
      .selectFrom('records')
      .select('id')
      .where('id', 'not in', (from) =>
        from.selectFrom('events').select('runId').where('type', 'in', ['run.succeeded', 'run.failed', 'run.cancelled']),
      )
      .execute();

    expect([twice, untold]).toEqual([[], []]);
  });
});
