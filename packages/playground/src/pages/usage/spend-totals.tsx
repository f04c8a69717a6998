import type { SpendReport } from '@backlot/sdk';
import type { ComponentChildren } from 'preact';
import { sayCount, sayCredits, sayDollars } from '../../format/credits.ts';
import { averageOf } from './shape-report.ts';

const PERCENT = 100;

/** The sums of a report, each in a tile. */
export function SpendTotals({ report: { total } }: { readonly report: SpendReport }) {
  const average = averageOf(total);
  return (
    <dl class="usage-totals">
      <Total title="Spent" value={sayDollars(total.credits)}>
        {sayCredits(total.credits)}
      </Total>
      <Total title="Delivered" value={sayCount(total.images)}>
        pictures, texts and styles
      </Total>
      <Total title="Average" value={average === undefined ? '–' : sayDollars(Math.round(average))}>
        {average === undefined ? 'nothing was delivered' : 'for each of them'}
      </Total>
      <Total title="Runs" value={sayCount(total.runs)}>
        {total.failures === 0 ? 'none failed' : `${sayCount(total.failures)} failed ${shareOf(total)}, free of charge`}
      </Total>
      {total.reserved > 0 && (
        <Total title="Set aside" value={sayDollars(total.reserved)}>
          for runs that are on now
        </Total>
      )}
    </dl>
  );
}

interface TotalProps {
  readonly title: string;
  readonly value: string;
  readonly children: ComponentChildren;
}

function Total({ title, value, children }: TotalProps) {
  return (
    <div class="usage-total">
      <dt>{title}</dt>
      <dd class="usage-total-value">{value}</dd>
      <dd class="soft small">{children}</dd>
    </div>
  );
}

function shareOf({ failures, runs }: SpendReport['total']): string {
  const percent = (failures / runs) * PERCENT;
  return percent < 1 ? '(under 1%)' : `(${Math.round(percent)}%)`;
}
