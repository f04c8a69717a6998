import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { RunPage, RunView } from '@backlot/sdk';
import { withProgress } from '../../result/run/use-run.ts';
import { requireClient } from '../../state/session.ts';
import { sayError } from '../../ui/toasts.tsx';
import { followTeam } from './follow-team.ts';
import { writeFilters, type HistoryFilters } from './history-filters.ts';
import { mergeRuns, updateRun } from './merge-runs.ts';

/** Runs of the past, the newest first, and those of the present as they change. */
export interface HistoryList {
  readonly runs: ReadonlySignal<readonly RunView[]>;
  /** Whether runs are being fetched. */
  readonly isLoading: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<unknown>;
  readonly hasMore: ReadonlySignal<boolean>;
  readonly loadMore: () => void;
  /** Shows a run as it is now. */
  readonly put: (run: RunView) => void;
}

/** A screen and a half of cards. */
const PAGE_SIZE = 30;
/** News come in crowds: the list is asked for once for all of them, ms. */
const GATHER_MS = 400;

/** The runs that the filters find, for as long as the component is shown. */
export function useHistory(filters: HistoryFilters): HistoryList {
  const list = useMemo(createList, []);
  const asked = JSON.stringify(writeFilters(filters));
  useEffect(() => list.open(filters), [asked]);
  return list;
}

function createList() {
  const runs = signal<readonly RunView[]>([]);
  const isLoading = signal(true);
  const fault = signal<unknown>(undefined);
  const cursor = signal<string | null>(null);
  const hasMore = signal(false);
  let filters: HistoryFilters = {};
  let opened = new AbortController();

  const fetchPage = async (abort: AbortSignal, from?: string): Promise<RunPage> =>
    await requireClient().json<RunPage>({
      path: '/runs',
      query: { ...writeFilters(filters), limit: PAGE_SIZE, cursor: from },
      signal: abort,
    });
  const load = async (abort: AbortSignal, from?: string): Promise<void> => {
    isLoading.value = true;
    try {
      const page = await fetchPage(abort, from);
      batch(() => {
        runs.value = from === undefined ? page.runs : mergeRuns(runs.value, page.runs);
        cursor.value = page.nextCursor;
        hasMore.value = page.nextCursor !== null;
        fault.value = undefined;
      });
    } catch (error) {
      if (!abort.aborted) fault.value = error;
    } finally {
      if (!abort.aborted) isLoading.value = false;
    }
  };
  const change = (id: string, how: (run: RunView) => RunView) => {
    runs.value = updateRun(runs.value, id, { change: how, filters });
  };
  const refresh = async (abort: AbortSignal) => {
    try {
      const page = await fetchPage(abort);
      if (!abort.aborted) runs.value = mergeRuns(runs.value, page.runs);
    } catch (error) {
      if (!abort.aborted) sayError(error);
    }
  };
  const open = (wanted: HistoryFilters): (() => void) => {
    const controller = new AbortController();
    const { signal: abort } = controller;
    opened = controller;
    filters = wanted;
    batch(() => {
      runs.value = [];
      hasMore.value = false;
    });
    void load(abort);
    let gathering: ReturnType<typeof setTimeout> | undefined;
    void followTeam({
      signal: abort,
      onProgress: (progress) => change(progress.run, (run) => withProgress(run, progress)),
      onNews: ({ id, state }) => {
        change(id, (run) => ({ ...run, state }));
        clearTimeout(gathering);
        gathering = setTimeout(() => void refresh(abort), GATHER_MS);
      },
    });
    return () => {
      clearTimeout(gathering);
      controller.abort();
    };
  };
  return {
    runs,
    isLoading,
    fault,
    hasMore,
    open,
    loadMore: () => {
      if (!isLoading.value && cursor.value !== null) void load(opened.signal, cursor.value);
    },
    put: (run: RunView) => change(run.id, () => run),
  };
}
