import type { DeliveryView, WebhookView } from '@backlot/sdk';
import { expect, test } from 'vitest';
import { standingOf, standingOfDelivery } from './webhook-state.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const webhook: WebhookView = {
  id: 'w',
  url: 'https://hooks.example/',
  description: '',
  events: ['run.failed'],
  enabled: true,
  disabledReason: null,
  previousSecretValidUntil: null,
  failingSince: null,
  pausedUntil: null,
  createdAt: '2026-11-01T00:00:00Z',
};
const delivery: DeliveryView = {
  id: 'd',
  messageId: 'msg_d',
  runId: 'r',
  type: 'run.failed',
  state: 'PENDING',
  attempts: 0,
  last: null,
  nextAttemptAt: '2026-11-22T12:05:00Z',
  createdAt: '2026-11-22T11:59:00Z',
  deliveredAt: null,
};

test.each([
  [{}, 'On', undefined],
  [{ enabled: false }, 'Off', 'What happens meanwhile is not told.'],
  [{ enabled: false, disabledReason: 'The receiver is gone.' }, 'Disabled', 'The receiver is gone.'],
  [{ failingSince: '2026-11-22T09:00:00Z' }, 'Failing', 'It began to fail 3 hours ago.'],
  [{ pausedUntil: '2026-11-22T12:30:00Z' }, 'Paused', 'It wants to be left alone; the next try is in 30 minutes.'],
])('a webhook with %j stands so', (facts, word, sentence) => {
  const standing = standingOf({ ...webhook, ...facts }, NOW);

  expect([standing.word, standing.sentence]).toEqual([word, sentence]);
});

test.each([
  [{}, 'Waiting', 'Next try in 5 minutes.'],
  [
    { attempts: 2, last: { status: 500, error: 'The receiver answered 500.', durationMs: 12 } },
    'Waiting',
    'The receiver answered 500. Tried 2 times. Next try in 5 minutes.',
  ],
  [
    { state: 'DELIVERED', attempts: 1, last: { status: 204, error: null, durationMs: 12.4 } },
    'Delivered',
    'Taken in 12 ms.',
  ],
  [
    { state: 'FAILED', attempts: 1, last: { status: null, error: 'It timed out.', durationMs: 15_000 } },
    'Failed',
    'It timed out. Tried once.',
  ],
] as const)('a message with %j stands so', (facts, word, sentence) => {
  const standing = standingOfDelivery({ ...delivery, ...facts }, NOW);

  expect([standing.word, standing.sentence]).toEqual([word, sentence]);
});
