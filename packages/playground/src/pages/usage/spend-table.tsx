import type { SpendReport } from '@backlot/sdk';
import { ChartColumn } from 'lucide';
import { seriesColour } from '../../charts/colours.ts';
import { MAX_SERIES } from '../../charts/stack.ts';
import { sayCount, sayDollars } from '../../format/credits.ts';
import { sayDay } from '../../format/moments.ts';
import { Empty } from '../../ui/empty.tsx';
import { Table } from '../../ui/table.tsx';
import { averageOf, sumByGroup, type GroupSums } from './shape-report.ts';
import type { Group } from './spend.ts';

interface SpendTableProps {
  readonly report: SpendReport;
  readonly group: Group;
  readonly title: string;
}

const FIRST_COLUMN: Readonly<Record<Group, string>> = {
  day: 'Day',
  provider: 'Provider',
  model: 'Model',
  member: 'Member',
  key: 'Key',
};
const NUMBERS = ['Dollars', 'Credits', 'Delivered', 'Average', 'Runs', 'Failed'];

/** The numbers of the chart, and the others. The newest day comes first; days without runs are left out. */
export function SpendTable({ report, group, title }: SpendTableProps) {
  const groups = sumByGroup(report, group);
  if (report.total.runs === 0) {
    return (
      <Empty icon={ChartColumn} title="No runs on these days">
        What you make is added up here as soon as it is asked for.
      </Empty>
    );
  }
  const columns = [{ title: FIRST_COLUMN[group] }, ...NUMBERS.map((words) => ({ title: words, isNumber: true }))];
  const most = Math.max(...groups.map(({ credits }) => credits));
  return (
    <Table caption={`${title}, ${sayDay(report.from, 'long')} to ${sayDay(report.to, 'long')}`} columns={columns}>
      {group === 'day'
        ? groups
            .filter(({ runs }) => runs > 0)
            .toReversed()
            .map((row) => <Row key={row.id} row={row} name={sayDay(row.id, 'medium')} colour={0} most={most} />)
        : groups.map((row, index) => (
            <Row key={row.id} row={row} name={row.name} colour={Math.min(index, MAX_SERIES - 1)} most={most} />
          ))}
    </Table>
  );
}

const PERCENT = 100;

interface RowProps {
  readonly row: GroupSums;
  readonly name: string;
  /** Which of the colours of the chart it has. */
  readonly colour: number;
  /** The credits of the dearest row. */
  readonly most: number;
}

function Row({ row, name, colour, most }: RowProps) {
  const average = averageOf(row);
  const width = `${most === 0 ? 0 : (row.credits / most) * PERCENT}%`;
  return (
    <tr>
      <th scope="row">
        {name}
        <span class="spend-share" style={{ width, background: `var(${seriesColour(colour)})` }} />
      </th>
      <td class="number">{sayDollars(row.credits)}</td>
      <td class="number">{sayCount(row.credits)}</td>
      <td class="number">{sayCount(row.images)}</td>
      <td class="number">{average === undefined ? '–' : sayDollars(Math.round(average))}</td>
      <td class="number">{sayCount(row.runs)}</td>
      <td class={row.failures > 0 ? 'number spend-failed' : 'number'}>{sayCount(row.failures)}</td>
    </tr>
  );
}
