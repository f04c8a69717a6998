import type { SpendReport } from '@backlot/sdk';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { BarChart } from '../../charts/bar-chart.tsx';
import { limitSeries } from '../../charts/stack.ts';
import { sayCount, sayDollars } from '../../format/credits.ts';
import { daysFrom, sayDay } from '../../format/moments.ts';
import { seriesOf, type Measure } from './shape-report.ts';
import type { Group } from './spend.ts';

const MEASURES: Readonly<Record<Measure, { readonly title: string; readonly say: (value: number) => string }>> = {
  credits: { title: 'Money spent', say: sayDollars },
  images: { title: 'Pictures delivered', say: sayCount },
  runs: { title: 'Runs', say: sayCount },
  failures: { title: 'Failed runs', say: sayCount },
};

interface SpendChartProps {
  readonly report: SpendReport;
  readonly group: Group;
}

/** Each day's bar, in parts by the group. */
export function SpendChart({ report, group }: SpendChartProps) {
  const measure = useSignal<Measure>('credits');
  const { title, say } = MEASURES[measure.value];
  const places = useMemo(() => daysFrom(report.from, report.to).map((day) => sayDay(day)), [report]);
  const series = useMemo(() => {
    const all = seriesOf(report, group, measure.value).map((one) => (group === 'day' ? { ...one, name: title } : one));
    return limitSeries(all, 'all others');
  }, [report, group, measure.value]);
  return (
    <div class="usage-chart">
      <label class="usage-measure">
        <span class="visually-hidden">What the chart shows</span>
        <select
          class="input"
          value={measure.value}
          onChange={({ currentTarget: { value } }) => {
            measure.value = readMeasure(value);
          }}
        >
          {Object.entries(MEASURES).map(([name, { title: words }]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <BarChart
        label={`${title} on each day from ${sayDay(report.from, 'long')} to ${sayDay(report.to, 'long')}. The table below has the numbers.`}
        places={places}
        series={series}
        sayValue={say}
      />
    </div>
  );
}

function readMeasure(name: string): Measure {
  switch (name) {
    case 'images':
    case 'runs':
    case 'failures':
      return name;
    default:
      return 'credits';
  }
}
