import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { eventually } from '../../../../tests/support/eventually.ts';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Principal } from '../auth/principal.ts';
import { createBell, type Bell } from '../store/bell.ts';
import { createId } from '../store/ids.ts';
import { createLeaseKeeper, type LeaseKeeper } from '../store/lease-keeper.ts';
import { findBalance } from '../store/ledger.ts';
import { findRun } from '../store/records.ts';
import { createRunStore } from '../store/run-store.ts';
import { settleRun } from '../store/settle-run.ts';
import { createSpender, submissionOf } from '../store/testing/people.ts';
import { verifyBooks } from '../store/verify-books.ts';
import type { Outcome } from './outcome.ts';
import { createRunQueue, type RunHandler, type RunQueue } from './queue.ts';
import { MAX_ATTEMPTS, recoverRuns } from './recover.ts';
import type { RunRecord } from './run.ts';

const { database, connection } = await createTestDatabase();

const DELIVERED: Outcome = {
  kind: 'delivered',
  assets: [],
  creditsPerImage: 10,
  delivered: [],
  routing: { candidates: [], skipped: [], attempts: [], overheadMs: 0 },
  facts: {
    provider: 'builtin',
    engine: 'cpu',
    images: [{ key: 'images/a.png', mediaType: 'image/png', widthPx: 4, heightPx: 3, seed: 7 }],
    warnings: [],
    timingsMs: {},
    details: {},
  },
};
const FAILED: Outcome = { kind: 'failed', failure: { code: 'engine.failed', message: 'No.', issues: [] } };

/** Less than a lease lasts. */
const LEASE_PATIENCE_MS = 5000;

interface Node {
  readonly leases: LeaseKeeper;
  readonly bell: Bell;
  readonly queue: RunQueue;
  readonly work: (
    handler: (record: RunRecord, signal: AbortSignal) => Promise<unknown>,
    options: { readonly concurrency: number },
  ) => void;
  readonly open: (principal: Principal, isAsync?: boolean) => Promise<string>;
}

const nodes: Node[] = [];

/** A process of its own as far as the database can tell. */
function createNode(): Node {
  const leases = createLeaseKeeper({ database, leaseOwner: createId(), onError: () => {} });
  const bell = createBell({ database, connection, onError: () => {} });
  let handle: Parameters<Node['work']>[0] = () => Promise.reject(new Error('nobody works here'));
  const handler: RunHandler = async (record, signal) => {
    await handle(record, signal);
    return record;
  };
  const queue = createRunQueue({ database, bell, leases, handler, onError: () => {} });
  const store = createRunStore({ database, leases, bell });
  const work: Node['work'] = (given, { concurrency }) => {
    handle = given;
    queue.work(new Map([['cpu', concurrency]]));
  };
  const open = async (principal: Principal, isAsync = true): Promise<string> => {
    const { record } = await store.open({
      submission: submissionOf(principal, { isAsync }),
      creditsPerImage: 10,
      seed: 7,
      isQueued: isAsync,
      lane: 'cpu',
    });
    return record.id;
  };
  const node = { leases, bell, queue, work, open };
  nodes.push(node);
  return node;
}

/** As if the process had stopped ten seconds ago. */
async function killNode(node: Node): Promise<void> {
  const ids = node.leases.held();
  await node.leases.stop();
  if (ids.length === 0) return;
  await database
    .updateTable('records')
    .set({ leaseUntil: new Date(Date.now() - 1000) })
    .where('id', 'in', ids)
    .execute();
}

afterEach(async () => {
  await Promise.all(nodes.map(({ queue }) => queue.stop({ graceMs: 0 })));
  await Promise.all(nodes.flatMap(({ leases, bell }) => [leases.stop(), bell.stop()]));
  nodes.length = 0;
  // No run may wait for the next test's workers.
  for (const { id } of await database.selectFrom('records').select('id').where('status', '=', 'PROCESSING').execute()) {
    await settleRun(database, { runId: id, outcome: FAILED });
  }
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

describe('the queue', () => {
  test.each([
    ['exactly one of many workers', 2],
    ['one worker, oldest first', 1],
  ])('gives every run to %s', async (_, count) => {
    const principal = await createSpender(database, { credits: 1000 });
    const workers = Array.from({ length: count }, createNode);
    const opener = createNode();
    const waiting = [];
    for (let i = 0; i < 20; i++) {
      waiting.push(await opener.open(principal));
      // Times are kept in whole milliseconds.
      await sleep(2);
    }
    const started: string[] = [];

    for (const { work } of workers) {
      work(
        async ({ id }) => {
          started.push(id);
          await settleRun(database, { runId: id, outcome: DELIVERED });
        },
        { concurrency: 1 },
      );
    }
    await until(() => started.length >= 20);

    // Several begin at once: whose work starts first is nobody's promise.
    if (count === 1) expect(started).toEqual(waiting);
    else expect([...started].sort()).toEqual([...waiting].sort());
  });

  test('starts a run that is opened while workers wait', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const node = createNode();
    const started: string[] = [];
    node.work(({ id }) => Promise.resolve(started.push(id)), { concurrency: 2 });

    const runId = await createNode().open(principal);
    await until(() => started.length > 0);

    expect(started).toEqual([runId]);
  });

  test('works on as many at once as it may, and no more', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const node = createNode();
    for (let i = 0; i < 9; i++) await node.open(principal);
    let atOnce = 0;
    let most = 0;
    let done = 0;

    node.work(
      async ({ id }) => {
        most = Math.max(most, ++atOnce);
        await sleep(20);
        await settleRun(database, { runId: id, outcome: DELIVERED });
        atOnce--;
        done++;
      },
      { concurrency: 3 },
    );
    await until(() => done === 9);

    expect(most).toBe(3);
  });

  test('queues nothing where the run could not be opened', async () => {
    const principal = await createSpender(database, { credits: 5 });
    const node = createNode();
    let started = 0;
    node.work(() => Promise.resolve(started++), { concurrency: 1 });

    await expect(node.open(principal)).rejects.toMatchObject({ code: 'credits.insufficient' });
    await sleep(50);

    expect(started).toBe(0);
  });

  test('gives back what is not done when it stops, without counting an attempt', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const [first, second] = [createNode(), createNode()];
    const runId = await first.open(principal);
    let started = 0;
    first.work(() => new Promise(() => void started++), { concurrency: 1 });
    await until(() => started === 1);

    await first.queue.stop({ graceMs: 0 });
    const again: string[] = [];
    second.work(({ id }) => Promise.resolve(again.push(id)), { concurrency: 1 });
    await until(() => again.length > 0);

    expect(again).toEqual([runId]);
    const { attempts } = await database
      .selectFrom('records')
      .select('attempts')
      .where('id', '=', runId)
      .executeTakeFirstOrThrow();
    expect(attempts).toBe(1);
  });

  test('interrupts what it has given back when it stops, which cannot fail the run any more', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const node = createNode();
    const { leaseOwner } = node.leases;
    const runId = await node.open(principal);
    const failure = { code: 'run.interrupted', message: '', issues: [] } as const;
    let isStarted = false;
    let isInterrupted = false;
    node.work(
      async ({ id }, signal) => {
        isStarted = true;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await settleRun(database, { runId: id, leaseOwner, outcome: { kind: 'failed', failure } });
        isInterrupted = true;
      },
      { concurrency: 1 },
    );
    await until(() => isStarted);

    await node.queue.stop({ graceMs: 0 });

    expect(isInterrupted).toBe(true);
    expect(await findRun(database, principal.teamId, runId)).toMatchObject({ status: 'PROCESSING' });
  });

  test('waits for work that is nearly done when it stops', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const node = createNode();
    const runId = await node.open(principal);
    let isStarted = false;
    node.work(
      async ({ id }) => {
        isStarted = true;
        await sleep(50);
        await settleRun(database, { runId: id, outcome: DELIVERED });
      },
      { concurrency: 1 },
    );
    await until(() => isStarted);

    await node.queue.stop();

    expect(await findRun(database, principal.teamId, runId)).toMatchObject({ status: 'SUCCESS' });
  });
});

describe('recovery', () => {
  const recover = (node: Node, isAlone = false) => recoverRuns({ database, ...node }, { isAlone });

  test('ends a run whose caller is gone with its process, and gives the credits back', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const [dead, living] = [createNode(), createNode()];
    const runId = await dead.open(principal, false);
    await killNode(dead);

    const recovered = await recover(living);

    expect(recovered).toEqual({ requeued: 0, failed: 1 });
    expect(await findRun(database, principal.teamId, runId)).toMatchObject({
      status: 'FAILURE',
      creditsCharged: 0,
      failure: { code: 'run.interrupted' },
    });
    expect(await findBalance(database, principal.teamId)).toEqual({ available: 100, reserved: 0, spent: 0 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('begins an async run again with the same seed, until it was begun too often', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const runId = await createNode().open(principal);
    const seeds: number[] = [];
    const tally = [];

    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const node = createNode();
      node.work(({ seed }) => new Promise(() => void seeds.push(seed)), { concurrency: 1 });
      await until(() => seeds.length === attempt);
      await killNode(node);
      tally.push(await recover(createNode()));
    }

    expect(seeds).toEqual([7, 7, 7]);
    expect(tally).toEqual([
      { requeued: 1, failed: 0 },
      { requeued: 1, failed: 0 },
      { requeued: 0, failed: 1 },
    ]);
    expect(await findRun(database, principal.teamId, runId)).toMatchObject({ failure: { code: 'run.interrupted' } });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('leaves alone what a living process works on', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const [one, other] = [createNode(), createNode()];
    const runId = await one.open(principal, false);
    await other.open(principal);

    expect(await recover(other)).toEqual({ requeued: 0, failed: 0 });

    expect(await findRun(database, principal.teamId, runId)).toMatchObject({ status: 'PROCESSING' });
  });

  test('never takes a run from itself, however late its own renewal', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const node = createNode();
    await node.open(principal, false);
    await killNode(node);

    expect(await recover(node)).toEqual({ requeued: 0, failed: 0 });
  });

  test('waits for no lease where no other process can be alive', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const dead = createNode();
    await dead.open(principal, false);
    await dead.leases.stop(); // its lease holds for ten seconds more
    const living = createNode();

    // A row that is locked at the moment, as by a renewal, is skipped, and found by the next look, as in a server.
    const recovered = await eventually(
      'the run is recovered',
      async () => {
        const found = await recover(living, true);
        return found.failed + found.requeued > 0 ? found : undefined;
      },
      LEASE_PATIENCE_MS,
    );

    expect(recovered).toEqual({ requeued: 0, failed: 1 });
  });

  test('does each run once, however many processes recover at once', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const dead = createNode();
    for (let i = 0; i < 12; i++) await dead.open(principal, false);
    await killNode(dead);

    const recovered = await Promise.all([createNode(), createNode(), createNode()].map((node) => recover(node)));

    expect(recovered.reduce((sum, { failed }) => sum + failed, 0)).toBe(12);
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('lets a process that was taken for dead deliver, but not fail, what another works on', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const dead = createNode();
    const runId = await dead.open(principal);
    let isStarted = false;
    dead.work(() => new Promise(() => (isStarted = true)), { concurrency: 1 });
    await until(() => isStarted);
    await killNode(dead);
    await recover(createNode());
    const { leaseOwner } = dead.leases;

    const afterFailing = await settleRun(database, { runId, outcome: FAILED, leaseOwner });
    const afterDelivering = await settleRun(database, { runId, outcome: DELIVERED, leaseOwner });

    expect(afterFailing.status).toBe('PROCESSING');
    expect(afterDelivering.status).toBe('SUCCESS');
    expect(await verifyBooks(database)).toEqual([]);
  });
});
