import { sayDollars } from '../../format/credits.ts';
import { providerName } from '../../format/provider-name.ts';
import { Badge } from '../../ui/badge.tsx';
import { sayDuration } from '../run/say-duration.ts';
import type { RunView } from '@backlot/sdk';
import './routing-facts.css';

const ATTEMPTS = {
  DELIVERED: { word: 'delivered', kind: 'good' },
  REFUSED: { word: 'refused', kind: 'bad' },
  SPENT: { word: 'paid for, nothing came', kind: 'bad' },
  UNKNOWN: { word: 'no answer', kind: 'warn' },
} as const satisfies Record<NonNullable<RunView['routing']>['attempts'][number]['state'], unknown>;

/** Who was asked, what became of it, and why the others were not. */
export function RoutingFacts({ routing }: { readonly routing: NonNullable<RunView['routing']> }) {
  const { candidates, skipped, attempts } = routing;
  return (
    <ul class="routing">
      {attempts.map(({ provider, state, images, durationMs, code }, at) => (
        <li key={at}>
          <b>{providerName(provider)}</b>
          <Badge kind={ATTEMPTS[state].kind}>{ATTEMPTS[state].word}</Badge>
          <span class="soft">
            {images} {images === 1 ? 'picture' : 'pictures'} in {sayDuration(durationMs)}
            {code !== undefined && `, ${code}`}
          </span>
        </li>
      ))}
      {candidates
        .filter(({ provider }) => attempts.every((attempt) => attempt.provider !== provider))
        .map(({ provider, creditsPerImage }) => (
          <li key={provider}>
            <b>{providerName(provider)}</b>
            <span class="soft">was next, {sayDollars(creditsPerImage)} a picture</span>
          </li>
        ))}
      {skipped.map(({ provider, reason }) => (
        <li key={provider} class="soft">
          {providerName(provider)} {reason}
        </li>
      ))}
    </ul>
  );
}
