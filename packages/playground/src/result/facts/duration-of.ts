import type { RunView } from '@backlot/sdk';

/** How long a run was worked on, ms; undefined while it is, and where it never was. */
export function durationOf({ startedAt, finishedAt }: Pick<RunView, 'startedAt' | 'finishedAt'>): number | undefined {
  return startedAt === null || finishedAt === null ? undefined : Date.parse(finishedAt) - Date.parse(startedAt);
}
