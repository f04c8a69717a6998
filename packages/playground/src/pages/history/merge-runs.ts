import type { RunState, RunView } from '@backlot/sdk';
import type { HistoryFilters } from './history-filters.ts';

/** The list with other runs in it, the newest first; a run that was there already is shown as it came now. */
export function mergeRuns(list: readonly RunView[], others: readonly RunView[]): readonly RunView[] {
  const byId = new Map([...list, ...others].map((run) => [run.id, run]));
  return [...byId.values()].toSorted(newestFirst);
}

/** The list with one run changed, if it is there and still what is looked for. */
export function updateRun(
  list: readonly RunView[],
  id: string,
  { change, filters }: { readonly change: (run: RunView) => RunView; readonly filters: HistoryFilters },
): readonly RunView[] {
  return list.flatMap((run) => {
    if (run.id !== id) return [run];
    const changed = change(run);
    return isWanted(changed.state, filters) ? [changed] : [];
  });
}

function isWanted(state: RunState, filters: HistoryFilters): boolean {
  return filters.state === undefined || filters.state === state;
}

function newestFirst(one: RunView, other: RunView): number {
  return other.createdAt.localeCompare(one.createdAt) || other.id.localeCompare(one.id);
}
