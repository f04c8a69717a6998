import type { RunView } from '@backlot/sdk';
import { sayDollars } from '../../format/credits.ts';
import { providerName } from '../../format/provider-name.ts';
import { sayDuration } from '../run/say-duration.ts';
import { durationOf } from './duration-of.ts';

interface RunSummaryProps {
  readonly run: RunView;
  /** Of the picture that is looked at. */
  readonly seed: number | null;
}

/** The few facts that one always wants: by whom, how long, for how much, from which seed. */
export function RunSummary({ run, seed }: RunSummaryProps) {
  const tookMs = durationOf(run);
  const parts = [
    run.provider === null ? '' : providerName(run.provider),
    tookMs === undefined ? '' : sayDuration(tookMs),
    run.credits.charged === 0 ? 'no charge' : sayDollars(run.credits.charged),
    seed === null ? '' : `seed ${seed}`,
  ];
  return <p class="soft small">{parts.filter((part) => part !== '').join(' · ')}</p>;
}
