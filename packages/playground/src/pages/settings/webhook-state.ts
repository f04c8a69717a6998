import type { DeliveryView, WebhookView } from '@backlot/sdk';
import { sayAgo } from '../../format/moments.ts';

/** How something stands, in a word with its colour and, where that says too little, a sentence. */
export interface Standing {
  readonly kind: 'good' | 'warn' | 'bad' | 'plain';
  readonly word: string;
  readonly sentence?: string;
}

/** What a webhook can be told of, and in words. */
export const EVENTS = [
  { name: 'run.queued', words: 'is waiting' },
  { name: 'run.started', words: 'has begun' },
  { name: 'run.succeeded', words: 'went well' },
  { name: 'run.failed', words: 'failed' },
  { name: 'run.cancelled', words: 'was stopped' },
] as const satisfies readonly { readonly name: WebhookView['events'][number]; readonly words: string }[];

/** How a webhook stands: the worst that is true of it. */
export function standingOf(webhook: WebhookView, now = new Date()): Standing {
  const { enabled, disabledReason, failingSince, pausedUntil } = webhook;
  if (!enabled && disabledReason !== null) return { kind: 'bad', word: 'Disabled', sentence: disabledReason };
  if (!enabled) return { kind: 'plain', word: 'Off', sentence: 'What happens meanwhile is not told.' };
  if (failingSince !== null) {
    return { kind: 'bad', word: 'Failing', sentence: `It began to fail ${sayAgo(failingSince, now)}.` };
  }
  if (pausedUntil !== null) {
    return {
      kind: 'warn',
      word: 'Paused',
      sentence: `It wants to be left alone; the next try is ${sayAgo(pausedUntil, now)}.`,
    };
  }
  return { kind: 'good', word: 'On' };
}

/** How one message stands. */
export function standingOfDelivery(delivery: DeliveryView, now = new Date()): Standing {
  const { state, last, attempts, nextAttemptAt } = delivery;
  const tries = attempts === 1 ? 'once' : `${attempts} times`;
  const reason = last?.error ?? undefined;
  switch (state) {
    case 'DELIVERED':
      return {
        kind: 'good',
        word: 'Delivered',
        sentence: last === null ? 'Taken.' : `Taken in ${Math.round(last.durationMs)} ms.`,
      };
    case 'FAILED':
      return { kind: 'bad', word: 'Failed', sentence: [reason, `Tried ${tries}.`].filter(Boolean).join(' ') };
    case 'PENDING': {
      const next = nextAttemptAt === null ? '' : `Next try ${sayAgo(nextAttemptAt, now)}.`;
      const before = attempts === 0 ? '' : [reason, `Tried ${tries}.`].filter(Boolean).join(' ');
      return { kind: 'warn', word: 'Waiting', sentence: [before, next].filter((part) => part !== '').join(' ') };
    }
  }
}
