import { addDays } from '../../format/moments.ts';
import type { DayRange } from './spend.ts';

/** Ranges that end today. */
export const RANGES = [
  { name: 'today', title: 'Today', days: 1 },
  { name: '7', title: '7 days', days: 7 },
  { name: '30', title: '30 days', days: 30 },
  { name: '90', title: '90 days', days: 90 },
] as const;

/** The name of a range: one of {@link RANGES}, or days that were chosen. */
export type RangeName = (typeof RANGES)[number]['name'] | 'custom';

/** A range with its name. */
export interface NamedRange extends DayRange {
  readonly name: RangeName;
}

const DEFAULT_NAME = '30';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The range that an address asks for, `?range=7` or `?from=2026-11-01&to=2026-11-22`; the last 30 days where it asks for none. */
export function readRange(query: URLSearchParams, today: string): NamedRange {
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? today;
  if (isDay(from) && isDay(to)) return { name: 'custom', ...(from <= to ? { from, to } : { from: to, to: from }) };
  const asked = query.get('range') ?? DEFAULT_NAME;
  const { name, days } = RANGES.find((range) => range.name === asked) ?? RANGES[2];
  return { name, from: addDays(today, 1 - days), to: today };
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}
