import type { ProviderView } from '@backlot/sdk';
import { sayAgo } from '../../format/moments.ts';
import type { Standing } from './webhook-state.ts';

/** How a provider stands: whether it can be asked now, and why not. */
export function standingOfProvider({ configured, breaker }: ProviderView, now = new Date()): Standing {
  if (!configured) return { kind: 'plain', word: 'Not set up' };
  switch (breaker.state) {
    case 'open': {
      const isDue = breaker.retryAt === null || Date.parse(breaker.retryAt) <= now.getTime();
      const next = isDue ? 'It may be asked again now.' : `It is asked again ${sayAgo(breaker.retryAt, now)}.`;
      return { kind: 'bad', word: 'Resting', sentence: `It failed ${breaker.failures} times in a row. ${next}` };
    }
    case 'half-open':
      return {
        kind: 'warn',
        word: 'Being tried',
        sentence: 'It has rested; the next call decides whether it is well again.',
      };
    case 'closed':
      return breaker.failures === 0
        ? { kind: 'good', word: 'Ready' }
        : {
            kind: 'warn',
            word: 'Ready',
            sentence: `Its last ${breaker.failures === 1 ? 'call' : `${breaker.failures} calls`} failed.`,
          };
  }
}
