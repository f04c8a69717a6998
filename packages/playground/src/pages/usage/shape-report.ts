import type { SpendReport, SpendRow, SpendSums } from '@backlot/sdk';
import type { Series } from '../../charts/stack.ts';
import { daysFrom } from '../../format/moments.ts';
import { providerName } from '../../format/provider-name.ts';
import type { Group } from './spend.ts';

/** What a chart can show of runs. */
export type Measure = 'credits' | 'images' | 'runs' | 'failures';

/** One line of the table: everything of one group. */
export interface GroupSums extends SpendSums {
  readonly id: string;
  readonly name: string;
}

const NONE: SpendSums = { runs: 0, failures: 0, images: 0, credits: 0, reserved: 0 };

/** The report added up by its group: the dearest first, days in their order with the empty ones between them. */
export function sumByGroup(report: SpendReport, group: Group): readonly GroupSums[] {
  const sums = new Map<string, GroupSums>();
  if (group === 'day')
    for (const day of daysFrom(report.from, report.to)) sums.set(day, { id: day, name: day, ...NONE });
  for (const row of report.rows) {
    const key = keyOf(row, group);
    sums.set(key.id, { ...key, ...add(sums.get(key.id) ?? NONE, row) });
  }
  const groups = [...sums.values()];
  return group === 'day'
    ? groups
    : groups.toSorted((one, other) => other.credits - one.credits || other.runs - one.runs);
}

/** The report as series over its days, one for each group in the order of {@link sumByGroup}; a single one by day. */
export function seriesOf(report: SpendReport, group: Group, measure: Measure): readonly Series[] {
  const places = new Map(daysFrom(report.from, report.to).map((day, index) => [day, index]));
  const empty = (name: string) => ({ name, values: Array.from({ length: places.size }, () => 0) });
  const series = new Map(
    group === 'day' ? [['', empty(measure)]] : sumByGroup(report, group).map(({ id, name }) => [id, empty(name)]),
  );
  for (const row of report.rows) {
    const values = series.get(group === 'day' ? '' : keyOf(row, group).id)?.values;
    const place = places.get(row.day ?? '');
    if (values !== undefined && place !== undefined) values[place] = (values[place] ?? 0) + row[measure];
  }
  return [...series.values()];
}

/** What one picture has cost on average; undefined where there is none. */
export function averageOf({ credits, images }: SpendSums): number | undefined {
  return images === 0 ? undefined : credits / images;
}

function add(one: SpendSums, other: SpendSums): SpendSums {
  return {
    runs: one.runs + other.runs,
    failures: one.failures + other.failures,
    images: one.images + other.images,
    credits: one.credits + other.credits,
    reserved: one.reserved + other.reserved,
  };
}

function keyOf(row: SpendRow, group: Group): { readonly id: string; readonly name: string } {
  switch (group) {
    case 'day':
      return sameName(row.day ?? '');
    case 'provider':
      return { id: row.provider ?? '', name: row.provider == null ? 'Nobody was asked' : providerName(row.provider) };
    case 'model':
      return sameName(row.model ?? '');
    case 'member':
      return { id: row.member ?? '', name: row.memberName ?? row.member ?? '' };
    case 'key':
      return { id: row.key ?? '', name: row.keyLabel ?? row.key ?? '' };
  }
}

function sameName(text: string): { readonly id: string; readonly name: string } {
  return { id: text, name: text };
}
