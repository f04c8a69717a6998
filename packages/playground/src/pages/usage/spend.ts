import type { Client, SpendReport } from '@backlot/sdk';

/** What spending can be told apart by. */
export const GROUPS = ['day', 'provider', 'model', 'member', 'key'] as const satisfies SpendReport['by'];

/** One of {@link GROUPS}. */
export type Group = (typeof GROUPS)[number];

/** Days in UTC, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** What was spent, day by day and, within each day, by a group. */
export async function fetchSpend(
  client: Client,
  { from, to }: DayRange,
  group: Group,
  signal: AbortSignal,
): Promise<SpendReport> {
  return await client.spend.report({ from, to, by: groupsOf(group) }, { signal });
}

/** The same as a file for spreadsheets. */
export async function fetchSpendFile(client: Client, { from, to }: DayRange, group: Group): Promise<Blob> {
  return await client.spend.csv({ from, to, by: groupsOf(group) });
}

function groupsOf(group: Group): SpendReport['by'] {
  return group === 'day' ? ['day'] : ['day', group];
}
