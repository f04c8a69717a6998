import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { cancelRun } from './cancel-run.ts';
import { claimDeliveries } from './claim-deliveries.ts';
import { deleteOldDeliveries, listDeliveries, replayDelivery } from './deliveries.ts';
import { markDelivered, markFailed } from './end-delivery.ts';
import { openRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';
import { FAILED } from './testing/outcomes.ts';
import { openingOf, submissionOf } from './testing/people.ts';
import { createSubscriber, failRuns } from './testing/webhooks.ts';
import { changeWebhook, deleteWebhook, findWebhook } from './webhooks.ts';

const { database } = await createTestDatabase();
const TRIED = { lastStatus: 500, lastError: 'The receiver answered 500.', lastDurationMs: 3 };
const TAKEN = { lastStatus: 204, lastError: null, lastDurationMs: 3 };

/** What one process takes up; of this webhook. */
async function claim(webhookId: string, leaseOwner = 'one', mostOfWebhook = 4) {
  const due = await claimDeliveries(database, { leaseOwner, most: 100, mostOfWebhook });
  return due.filter((delivery) => delivery.webhookId === webhookId);
}

async function logOf(webhookId: string) {
  return await listDeliveries(database, { webhookId, limit: 100 });
}

async function shift(id: string, column: 'nextAt' | 'leaseUntil' | 'createdAt', ms: number): Promise<void> {
  const moment = { [column]: new Date(Date.now() + ms) };
  await database.updateTable('deliveries').set(moment).where('id', '=', id).execute();
}

describe('an event', () => {
  test('is due to the webhooks of its team that want it, and to no others', async () => {
    const { principal, webhook } = await createSubscriber(database, { events: ['run.queued', 'run.cancelled'] });
    const others = await createSubscriber(database);
    const { record } = await openRun(database, openingOf(submissionOf(principal, { isAsync: true })));

    await cancelRun(database, principal.teamId, record.id);

    const log = await logOf(webhook.id);
    expect(log.map(({ type }) => type)).toEqual(['run.cancelled', 'run.queued']);
    expect(log[0]).toMatchObject({ runId: record.id, state: 'PENDING', attempts: 0, deliveredAt: null });
    expect(await logOf(others.webhook.id)).toEqual([]);
  });

  test('is due exactly if what it tells of is committed', async () => {
    const { principal, webhook } = await createSubscriber(database);
    const { record } = await openRun(database, openingOf(submissionOf(principal)));
    const killed = database.transaction().execute(async (transaction) => {
      await settleRun(transaction, { runId: record.id, outcome: FAILED });
      expect(await listDeliveries(transaction, { webhookId: webhook.id, limit: 1 })).toHaveLength(1);
      throw new Error('killed before the commit');
    });

    await expect(killed).rejects.toThrow('killed before the commit');
    expect(await logOf(webhook.id)).toEqual([]);

    await settleRun(database, { runId: record.id, outcome: FAILED });
    expect(await logOf(webhook.id)).toHaveLength(1);
  });

  test('is not due to a webhook that is disabled when it happens', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await changeWebhook(database, webhook, { enabled: false });

    await failRuns(database, principal);

    expect(await logOf(webhook.id)).toEqual([]);
  });
});

describe('a delivery that is due', () => {
  test('is taken up by one process only, and by another when that is gone', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await failRuns(database, principal);

    const [first] = await claim(webhook.id, 'one');
    expect(await claim(webhook.id, 'two')).toEqual([]);
    await shift(first?.id ?? '', 'leaseUntil', -1);
    const [second] = await claim(webhook.id, 'two');

    expect([first?.attempts, second?.attempts]).toEqual([1, 2]);
    expect(second?.id).toBe(first?.id);
  });

  test('never goes to two of many processes at once, and never more to one webhook than it may get', async () => {
    const { principal, webhook } = await createSubscriber(database);
    const runs = await failRuns(database, principal, 12);
    const processes = Array.from({ length: 8 }, (_, index) => `process ${index}`);

    const taken: string[] = [];
    while (taken.length < runs.length) {
      const claims = await Promise.all(processes.map((name) => claim(webhook.id, name, 3)));
      const round = claims.flat();
      expect(round.length).toBeLessThanOrEqual(3);
      taken.push(...round.map(({ runId }) => runId));
      for (const delivery of round) await markDelivered(database, { delivery, tried: TAKEN });
    }

    expect(taken.toSorted()).toEqual(runs.toSorted());
  });

  test('does not wait for those of a webhook that is slow or takes nothing', async () => {
    const slow = await createSubscriber(database);
    const other = await createSubscriber(database);
    await failRuns(database, slow.principal, 6);
    await failRuns(database, other.principal);

    const due = await claimDeliveries(database, { leaseOwner: 'one', most: 100, mostOfWebhook: 2 });
    const ofSlow = due.filter(({ webhookId }) => webhookId === slow.webhook.id);
    expect([ofSlow.length, due.filter(({ webhookId }) => webhookId === other.webhook.id).length]).toEqual([2, 1]);

    for (const delivery of ofSlow)
      await markFailed(database, { delivery, tried: TRIED, leaseOwner: 'one', retryMs: 60_000 });
    expect(await claim(slow.webhook.id, 'one', 2)).toHaveLength(1);
  });

  test('waits while its webhook is disabled, and goes out when it is enabled', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await failRuns(database, principal);

    await changeWebhook(database, webhook, { enabled: false });
    expect(await claim(webhook.id)).toEqual([]);

    await changeWebhook(database, webhook, { enabled: true });
    expect(await claim(webhook.id)).toHaveLength(1);
  });
});

describe('a delivery that was not taken', () => {
  test('is sent again when its time has come', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await failRuns(database, principal);
    const [delivery] = await claim(webhook.id);
    if (delivery === undefined) throw new Error('nothing was due');

    await markFailed(database, { delivery, tried: TRIED, leaseOwner: 'one', retryMs: 60_000 });

    expect(await claim(webhook.id)).toEqual([]);
    expect((await logOf(webhook.id))[0]).toMatchObject({ state: 'PENDING', attempts: 1, ...TRIED });
    await shift(delivery.id, 'nextAt', -1);
    expect(await claim(webhook.id)).toMatchObject([{ id: delivery.id, attempts: 2 }]);
  });

  test('holds back the others while its receiver wants quiet', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await failRuns(database, principal);
    const [delivery] = await claim(webhook.id);
    if (delivery === undefined) throw new Error('nothing was due');

    await markFailed(database, { delivery, tried: TRIED, leaseOwner: 'one', retryMs: 60_000, pauseMs: 60_000 });
    await failRuns(database, principal);

    expect(await claim(webhook.id)).toEqual([]);
  });

  test('disables its webhook after five days of failures, not before', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await failRuns(database, principal, 2);
    const [first, second] = await claim(webhook.id);
    if (first === undefined || second === undefined) throw new Error('nothing was due');
    const failed = { tried: TRIED, leaseOwner: 'one', retryMs: undefined };
    const failingSince = new Date(Date.now() - 5 * 24 * 60 * 60 * 1000);

    expect(await markFailed(database, { delivery: first, ...failed })).toBe(false);
    await database.updateTable('webhooks').set({ failingSince }).where('id', '=', webhook.id).execute();
    expect(await markFailed(database, { delivery: second, ...failed })).toBe(true);

    expect(await findWebhook(database, webhook.teamId, webhook.id)).toMatchObject({
      enabled: false,
      disabledReason: 'Nothing that was sent in 5 days was taken.',
    });
    expect((await logOf(webhook.id)).map(({ state }) => state)).toEqual(['FAILED', 'FAILED']);
  });

  test('is forgiven when another is taken', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await failRuns(database, principal, 2);
    const [first, second] = await claim(webhook.id);
    if (first === undefined || second === undefined) throw new Error('nothing was due');
    await markFailed(database, { delivery: first, tried: TRIED, leaseOwner: 'one', retryMs: 60_000 });

    await markDelivered(database, { delivery: second, tried: TAKEN });

    expect(await findWebhook(database, webhook.teamId, webhook.id)).toMatchObject({ failingSince: null });
  });

  test('changes nothing for whoever has taken it over', async () => {
    const { principal, webhook } = await createSubscriber(database);
    await failRuns(database, principal);
    const [delivery] = await claim(webhook.id, 'one');
    if (delivery === undefined) throw new Error('nothing was due');
    await shift(delivery.id, 'leaseUntil', -1);
    await claim(webhook.id, 'two');

    await markFailed(database, { delivery, tried: TRIED, leaseOwner: 'one', retryMs: undefined, isGone: true });

    expect((await logOf(webhook.id))[0]?.state).toBe('PENDING');
    expect(await findWebhook(database, webhook.teamId, webhook.id)).toMatchObject({ enabled: true });
    expect(await claim(webhook.id, 'three')).toEqual([]);
  });
});

describe('the log', () => {
  test('is read in pages, newest first, and by state', async () => {
    const { principal, webhook } = await createSubscriber(database);
    const runs = await failRuns(database, principal, 3);
    const [oldest] = await claim(webhook.id, 'one', 1);
    if (oldest === undefined) throw new Error('nothing was due');
    await markDelivered(database, { delivery: oldest, tried: TAKEN });

    const first = await listDeliveries(database, { webhookId: webhook.id, limit: 2 });
    const second = await listDeliveries(database, { webhookId: webhook.id, limit: 2, before: first[1]?.id ?? '' });

    expect([...first, ...second].map(({ runId }) => runId)).toEqual(runs.toReversed());
    const delivered = await listDeliveries(database, { webhookId: webhook.id, limit: 9, state: 'DELIVERED' });
    expect(delivered).toEqual(second);
    expect(delivered[0]).toMatchObject({ lastStatus: 204, deliveredAt: expect.any(Date) });
  });

  test('has what is replayed sent once more, of its own webhook only', async () => {
    const { principal, webhook } = await createSubscriber(database);
    const stranger = await createSubscriber(database);
    await failRuns(database, principal);
    const [delivery] = await claim(webhook.id);
    if (delivery === undefined) throw new Error('nothing was due');
    await markDelivered(database, { delivery, tried: TAKEN });

    expect(await replayDelivery(database, { id: delivery.id, webhookId: stranger.webhook.id })).toBeUndefined();
    expect(await claim(webhook.id)).toEqual([]);
    expect(await replayDelivery(database, delivery)).toMatchObject({ state: 'PENDING', attempts: 0 });
    expect(await claim(webhook.id)).toMatchObject([{ id: delivery.id, attempts: 1 }]);
  });

  test('is kept for so many days, and no longer than its webhook', async () => {
    const { principal, webhook } = await createSubscriber(database);
    const [old = '', young = ''] = await failRuns(database, principal, 2);
    for (const { id, runId } of await logOf(webhook.id))
      if (runId === old) await shift(id, 'createdAt', -31 * 24 * 60 * 60 * 1000);

    expect(await deleteOldDeliveries(database, 30)).toBe(1);
    expect((await logOf(webhook.id)).map(({ runId }) => runId)).toEqual([young]);

    await deleteWebhook(database, webhook.teamId, webhook.id);
    expect(await logOf(webhook.id)).toEqual([]);
  });
});
