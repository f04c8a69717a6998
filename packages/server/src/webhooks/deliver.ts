import { performance } from 'node:perf_hooks';
import type { DueDelivery } from '../store/claim-deliveries.ts';
import type { markDelivered, markFailed, Try } from '../store/end-delivery.ts';
import { eventBody } from './event-body.ts';
import { pauseAfter } from './retry-schedule.ts';
import type { Send, Sending } from './send.ts';

/** What {@link deliver} needs. */
export interface DeliverDeps {
  readonly store: {
    readonly delivered: (sent: Parameters<typeof markDelivered>[1]) => Promise<void>;
    readonly failed: (failed: Omit<Parameters<typeof markFailed>[1], 'leaseOwner'>) => Promise<boolean>;
    readonly giveBack: (delivery: { readonly id: string; readonly retryMs: number }) => Promise<void>;
  };
  /** What there is to tell of a run. */
  readonly dataOf: (run: { readonly teamId: string; readonly id: string }) => Promise<object>;
  readonly send: Send;
  /** 0..1 */
  readonly random: () => number;
  /** Told when a webhook was disabled by what came of a delivery. */
  readonly onDisabled: (webhookId: string) => void;
  readonly onError: (error: unknown) => void;
}

/** So long after it was taken up, there is not enough left of the lease to wait for an answer. */
const MAX_PREPARING_MS = 10_000;
/** How soon what fails on our side is tried again. */
const OWN_FAULT_RETRY_MS = 30_000;

/**
 * Sends one delivery once and writes down what came of it. Killed at any moment, it is sent again with the same `webhook-id`. Rejects when
 * it cannot be written down: then, too. `signal` aborts when this process stops: it is given back.
 */
export async function deliver(deps: DeliverDeps, delivery: DueDelivery, signal: AbortSignal): Promise<void> {
  const { store, dataOf, send } = deps;
  const { id, type, createdAt } = delivery;
  const takenAt = performance.now();
  let body: string;
  try {
    const data = await dataOf({ teamId: delivery.teamId, id: delivery.runId });
    body = eventBody({ type, at: createdAt, data });
  } catch (error) {
    deps.onError(error);
    return await store.giveBack({ id, retryMs: OWN_FAULT_RETRY_MS });
  }
  if (signal.aborted || performance.now() - takenAt > MAX_PREPARING_MS) return await store.giveBack({ id, retryMs: 0 });
  const sending = await send({ id: `msg_${id}`, body }, delivery, signal);
  const { judgement } = sending;
  if (judgement.kind === 'taken') return await store.delivered({ delivery, tried: tryOf(sending) });
  if (signal.aborted) return await store.giveBack({ id, retryMs: 0 });

  const isGone = judgement.kind === 'gone';
  const pauseMs = judgement.kind === 'refused' ? judgement.quietMs : 0;
  const scheduledMs = isGone ? undefined : pauseAfter(delivery.attempts, deps.random);
  const retryMs = scheduledMs === undefined ? undefined : Math.max(scheduledMs, pauseMs);
  const isDisabled = await store.failed({ delivery, tried: tryOf(sending), retryMs, pauseMs, isGone });
  if (isDisabled) deps.onDisabled(delivery.webhookId);
}

function tryOf({ judgement, status, durationMs }: Sending): Try {
  const lastError = judgement.kind === 'taken' ? null : judgement.error;
  return { lastStatus: status, lastError, lastDurationMs: durationMs };
}
