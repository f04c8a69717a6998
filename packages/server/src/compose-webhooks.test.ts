import pino from 'pino';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../../../tests/support/eventually.ts';
import { createTestDatabase } from '../../../tests/support/test-database.ts';
import { composeWebhooks } from './compose-webhooks.ts';
import { createBell } from './store/bell.ts';
import { claimDeliveries } from './store/claim-deliveries.ts';
import { listDeliveries } from './store/deliveries.ts';
import { createSubscriber, failRuns, SECRET } from './store/testing/webhooks.ts';
import { findWebhook } from './store/webhooks.ts';
import { readSigned, startReceiver, type Receiver } from './webhooks/testing/start-receiver.ts';

const { database, connection } = await createTestDatabase();
const errors: unknown[] = [];
const onError = (error: unknown) => void errors.push(error);
const bell = createBell({ database, connection, onError });

afterEach(() => expect(errors.splice(0)).toEqual([]));
afterAll(() => bell.stop());

interface ServerOptions {
  readonly isAlone?: boolean;
  readonly publicUrl?: () => string;
}

/** One process that sends to these receivers. */
async function startServer(
  receivers: readonly Receiver[],
  { isAlone = false, publicUrl = () => 'http://x' }: ServerOptions = {},
) {
  const server = await composeWebhooks({
    config: { role: 'worker', allowHosts: new Set(receivers.map(({ host }) => host)), stopGraceMs: 0 },
    store: { database, isAlone },
    bell,
    presentRun: async ({ id, failure }) => ({ id, error: failure?.code }),
    publicUrl,
    now: () => new Date(),
    log: pino({ enabled: false }),
    onError,
  });
  onTestFinished(server.stop);
  return server;
}

async function receive(answer: Parameters<typeof startReceiver>[0] = () => ({ status: 204 })): Promise<Receiver> {
  const receiver = await startReceiver(answer);
  onTestFinished(receiver.close);
  return receiver;
}

/** The newest delivery, as soon as it is as it should be. */
async function deliveryOf(webhookId: string, isSo: (state: string, attempts: number) => boolean) {
  return await eventually('the delivery is as it should be', async () => {
    const [delivery] = await listDeliveries(database, { webhookId, limit: 1 });
    return delivery !== undefined && isSo(delivery.state, delivery.attempts) ? delivery : undefined;
  });
}

async function makeDue(id: string): Promise<void> {
  await database
    .updateTable('deliveries')
    .set({ nextAt: new Date(0) })
    .where('id', '=', id)
    .execute();
  bell.ring('webhooks');
}

describe('what happens to a run', () => {
  test('is told at once, signed, with the run and the time when it happened', async () => {
    const receiver = await receive();
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await startServer([receiver]);

    const [runId] = await failRuns(database, principal);
    bell.ring('events');

    const delivery = await deliveryOf(webhook.id, (state) => state === 'DELIVERED');
    expect(delivery).toMatchObject({ attempts: 1, lastStatus: 204, lastError: null, runId });
    const [received] = receiver.received;
    if (received === undefined) throw new Error('nothing came');
    expect(received.headers['webhook-id']).toBe(`msg_${delivery.id}`);
    expect(readSigned(SECRET, received)).toEqual({
      type: 'run.failed',
      timestamp: delivery.createdAt.toISOString(),
      data: { id: runId, error: 'provider.unknown' },
    });
  });

  test('is told once, however many processes could', async () => {
    const receiver = await receive();
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    const runs = await failRuns(database, principal, 20);

    await Promise.all([1, 2, 3].map(() => startServer([receiver])));

    await eventually('all is delivered', async () => {
      const page = { webhookId: webhook.id, limit: 100, state: 'DELIVERED' } as const;
      return (await listDeliveries(database, page)).length === runs.length ? true : undefined;
    });
    const told = receiver.received.map(({ body }) => String(JSON.parse(body).data.id));
    expect(told.toSorted()).toEqual(runs.toSorted());
  });

  test('waits until links can be made', async () => {
    const receiver = await receive();
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    let publicUrl = '';
    await startServer([receiver], { publicUrl: () => publicUrl });

    await failRuns(database, principal);
    const [{ attempts } = { attempts: 1 }] = await listDeliveries(database, { webhookId: webhook.id, limit: 1 });
    expect(attempts).toBe(0);

    publicUrl = 'http://here';
    bell.ring('events');
    await deliveryOf(webhook.id, (state) => state === 'DELIVERED');
  });
});

describe('a receiver that does not take it', () => {
  test('is sent the same again, until it does', async () => {
    const receiver = await receive((_received, index) => ({ status: index === 0 ? 500 : 200 }));
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await startServer([receiver]);
    await failRuns(database, principal);
    bell.ring('events');

    const failed = await deliveryOf(webhook.id, (state, attempts) => state === 'PENDING' && attempts === 1);
    const refused = await eventually('it is written down', async () =>
      (await listDeliveries(database, { webhookId: webhook.id, limit: 1 })).find(
        ({ lastStatus }) => lastStatus === 500,
      ),
    );
    const waitMs = refused.nextAt.getTime() - Date.now();
    expect(waitMs).toBeGreaterThan(2000);
    expect(waitMs).toBeLessThan(5600);
    await makeDue(failed.id);
    await deliveryOf(webhook.id, (state) => state === 'DELIVERED');

    const [first, second] = receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
  });

  test('is given up after the last try', async () => {
    const receiver = await receive(() => ({ status: 500 }));
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await failRuns(database, principal);
    await database.updateTable('deliveries').set({ attempts: 9 }).where('webhookId', '=', webhook.id).execute();

    await startServer([receiver]);

    const failed = await deliveryOf(webhook.id, (state) => state === 'FAILED');
    expect(failed).toMatchObject({ attempts: 10, lastError: 'The receiver answered 500.', deliveredAt: null });
    expect(await findWebhook(database, webhook.teamId, webhook.id)).toMatchObject({ enabled: true });
  });

  test('hears nothing for as long as it asks', async () => {
    const receiver = await receive(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await failRuns(database, principal);
    await startServer([receiver]);

    const { nextAt } = await eventually('it is written down', async () =>
      (await listDeliveries(database, { webhookId: webhook.id, limit: 1 })).find(
        ({ lastStatus }) => lastStatus === 429,
      ),
    );

    expect(nextAt.getTime() - Date.now()).toBeGreaterThan(3_500_000);
    const paused = await findWebhook(database, webhook.teamId, webhook.id);
    expect((paused?.pausedUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
  });

  test('is left alone once it is gone', async () => {
    const receiver = await receive(() => ({ status: 410 }));
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await failRuns(database, principal);
    await startServer([receiver]);

    await deliveryOf(webhook.id, (state) => state === 'FAILED');

    const disabledReason = 'The receiver answered 410 Gone.';
    expect(await findWebhook(database, webhook.teamId, webhook.id)).toMatchObject({ enabled: false, disabledReason });
  });

  test('does not hold up another', async () => {
    const slow = await receive(() => undefined);
    const quick = await receive();
    const [late, early] = [
      await createSubscriber(database, { url: slow.url }),
      await createSubscriber(database, { url: quick.url }),
    ];
    await failRuns(database, late.principal, 15);
    await failRuns(database, early.principal);

    await startServer([slow, quick]);

    await deliveryOf(early.webhook.id, (state) => state === 'DELIVERED');
    expect(slow.received.length).toBeLessThanOrEqual(10);
  });
});

test('what is older than the log goes back is forgotten', async () => {
  const { principal, webhook } = await createSubscriber(database);
  await failRuns(database, principal);
  const createdAt = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  await database.updateTable('deliveries').set({ createdAt }).where('webhookId', '=', webhook.id).execute();

  await startServer([]);

  await eventually('it is forgotten', async () => {
    const log = await listDeliveries(database, { webhookId: webhook.id, limit: 1 });
    return log.length === 0 ? true : undefined;
  });
});

describe('a process that dies', () => {
  test('between sending and writing it down has it sent again, under the same id', async () => {
    const receiver = await receive();
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await failRuns(database, principal);
    const due = await claimDeliveries(database, { leaseOwner: 'the dead', most: 100, mostOfWebhook: 1 });
    const sentAndForgotten = due.find(({ webhookId }) => webhookId === webhook.id);

    await startServer([receiver]);
    expect(receiver.received).toEqual([]);
    const lapsed = { leaseUntil: new Date(0) };
    await database
      .updateTable('deliveries')
      .set(lapsed)
      .where('id', '=', sentAndForgotten?.id ?? '')
      .execute();
    bell.ring('webhooks');

    expect(await deliveryOf(webhook.id, (state) => state === 'DELIVERED')).toMatchObject({ attempts: 2 });
    expect(receiver.received[0]?.headers['webhook-id']).toBe(`msg_${sentAndForgotten?.id}`);
  });

  test('is not waited for where no other can be alive', async () => {
    const receiver = await receive();
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await failRuns(database, principal);
    await claimDeliveries(database, { leaseOwner: 'the dead', most: 100, mostOfWebhook: 1 });

    await startServer([receiver], { isAlone: true });

    await deliveryOf(webhook.id, (state) => state === 'DELIVERED');
  });

  test('by order gives back what it is sending, and the try does not count', async () => {
    const receiver = await receive(() => undefined);
    const { principal, webhook } = await createSubscriber(database, { url: receiver.url });
    await failRuns(database, principal);
    const server = await startServer([receiver]);
    await eventually('it is on the way', async () => receiver.received[0]);

    await server.stop();

    expect(await listDeliveries(database, { webhookId: webhook.id, limit: 1 })).toMatchObject([
      { state: 'PENDING', attempts: 0, lastError: null },
    ]);
  });
});
