import type { ProviderView } from '@backlot/sdk';
import { expect, test } from 'vitest';
import { standingOfProvider } from './provider-state.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const provider: ProviderView = {
  name: 'recraft',
  title: 'Recraft',
  configured: true,
  settings: ['BACKLOT_RECRAFT_API_KEY'],
  operations: ['generate'],
  breaker: { state: 'closed', failures: 0, retryAt: null },
  recentFailures: [],
};

test.each([
  [{ configured: false }, 'Not set up', undefined],
  [{}, 'Ready', undefined],
  [{ breaker: { state: 'closed', failures: 1, retryAt: null } }, 'Ready', 'Its last call failed.'],
  [
    { breaker: { state: 'open', failures: 5, retryAt: '2026-11-22T12:00:10Z' } },
    'Resting',
    'It failed 5 times in a row. It is asked again in a moment.',
  ],
  [
    { breaker: { state: 'open', failures: 5, retryAt: '2026-11-22T11:59:59Z' } },
    'Resting',
    'It failed 5 times in a row. It may be asked again now.',
  ],
  [
    { breaker: { state: 'half-open', failures: 5, retryAt: null } },
    'Being tried',
    'It has rested; the next call decides whether it is well again.',
  ],
] as const)('a provider with %j stands so', (facts, word, sentence) => {
  const standing = standingOfProvider({ ...provider, ...facts }, NOW);

  expect([standing.word, standing.sentence]).toEqual([word, sentence]);
});
