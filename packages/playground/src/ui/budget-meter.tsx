import type { BudgetView } from '@backlot/sdk';
import { sayCredits, sayDollars } from '../format/credits.ts';
import { sayAgo } from '../format/moments.ts';
import './budget-meter.css';
import { Meter } from './meter.tsx';

interface BudgetMeterProps {
  readonly budget: BudgetView;
  /** Whose it is: `The team`, `Ada`. */
  readonly whose: string;
}

/** How much of a budget is used, and when it begins anew. */
export function BudgetMeter({ budget: { credits, used, period, beginsAnewAt }, whose }: BudgetMeterProps) {
  const text = `${sayDollars(used)} of ${sayDollars(credits)}`;
  return (
    <div class="budget-meter">
      <div class="budget-meter-head">
        <strong>
          {whose}, each {period}
        </strong>
        <span title={`${sayCredits(used)} of ${sayCredits(credits)}`}>{text}</span>
      </div>
      <Meter label={`${whose}, each ${period}`} value={used} most={credits} text={text} />
      <span class="soft small">
        {used >= credits ? 'Used up; what costs anything is refused. ' : `${sayDollars(credits - used)} left. `}
        Begins anew {sayAgo(beginsAnewAt)}.
      </span>
    </div>
  );
}
