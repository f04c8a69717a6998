import type { Client } from '@backlot/sdk';

/** What spending can be told apart by. */
export const GROUPS = ['day', 'provider', 'model', 'member', 'key'] as const;

/** One of {@link GROUPS}. */
export type Group = (typeof GROUPS)[number];

/** Runs added up. Credits are whole. */
export interface SpendSums {
  readonly runs: number;
  readonly failures: number;
  /** Pictures, texts and styles delivered. */
  readonly images: number;
  readonly credits: number;
  /** Set aside for runs that are on. */
  readonly reserved: number;
}

/** One group of runs; a provider is null where nobody was asked. */
export interface SpendRow extends SpendSums {
  readonly provider?: string | null;
  readonly model?: string;
  readonly member?: string;
  readonly memberName?: string;
  readonly key?: string;
  readonly keyLabel?: string;
  readonly day?: string;
}

/** Calls that a vendor has charged, or may have, and that delivered nothing. */
export interface UnpaidCalls {
  readonly provider: string;
  readonly state: 'SPENT' | 'UNKNOWN';
  readonly verdict: 'charged' | 'not-charged' | null;
  readonly calls: number;
  readonly images: number;
}

/** What `GET /api/spend` answers. */
export interface SpendReport {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly SpendRow[];
  readonly total: SpendSums;
  readonly unpaid: readonly UnpaidCalls[];
}

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
  return await client.json({ path: '/api/spend', query: { from, to, by: groupsOf(group) }, signal });
}

/** The same as a file for spreadsheets. */
export async function fetchSpendFile(client: Client, { from, to }: DayRange, group: Group): Promise<Blob> {
  const query = { from, to, by: groupsOf(group), format: 'csv' };
  return await (await client.send({ path: '/api/spend', query })).blob();
}

function groupsOf(group: Group): string {
  return group === 'day' ? 'day' : `day,${group}`;
}
