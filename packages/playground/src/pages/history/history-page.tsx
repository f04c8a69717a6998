import { useSignal } from '@preact/signals';
import { History, SearchX, ServerCrash } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { requireClient } from '../../state/session.ts';
import { goTo, linkTo, route } from '../../state/route.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { readFilters, writeFilters, type HistoryFilters } from './history-filters.ts';
import './history-page.css';
import { RunCard } from './run-card.tsx';
import { RunDialog } from './run-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useHistory, type HistoryList } from './use-history.ts';

const PAGE = 'history';

/** What was asked for: searched, opened, compared, rated, deleted; runs that are on change as they go. */
export function HistoryPage() {
  const { path, query } = route.value;
  const filters = readFilters(query);
  const list = useHistory(filters);
  const selected = useSignal<ReadonlySet<string>>(new Set());
  const isComparing = useSignal(false);
  const opened = path[1];
  const show = (wanted: HistoryFilters) => goTo([PAGE], writeFilters(wanted));
  // A search takes effect a moment after it was typed: a run that was opened meanwhile stays open.
  const filter = (wanted: HistoryFilters) => goTo(route.peek().path, writeFilters(wanted));
  const runs = list.runs.value;
  const chosen = runs.filter(({ id }) => selected.value.has(id));
  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selected.value);
    if (isSelected) next.add(id);
    else next.delete(id);
    selected.value = next;
  };
  return (
    <div class="history">
      <h1>History</h1>
      <FilterBar filters={filters} onChange={filter} />
      <ul class="history-grid" aria-label="Runs">
        {runs.map((run) => (
          <li key={run.id}>
            <RunCard
              run={run}
              href={linkTo([PAGE, run.id], writeFilters(filters))}
              isSelected={selected.value.has(run.id)}
              onSelect={(isSelected) => select(run.id, isSelected)}
            />
          </li>
        ))}
      </ul>
      <ListEnd list={list} isFiltered={Object.keys(filters).length > 0} onShowAll={() => show({})} />
      <SelectionBar
        runs={chosen}
        onCompare={() => {
          isComparing.value = true;
        }}
        onClear={() => {
          selected.value = new Set();
        }}
        onDeleted={(ids) => void Promise.all(ids.map(async (id) => list.put(await requireClient().runs.get(id))))}
      />
      {isComparing.value && (
        <CompareDialog
          runs={chosen}
          onClose={() => {
            isComparing.value = false;
          }}
        />
      )}
      {opened !== undefined && (
        <RunDialog
          runId={opened}
          runs={runs}
          onOpen={(id) => goTo([PAGE, id], writeFilters(filters))}
          onChange={list.put}
          onClose={() => show(filters)}
        />
      )}
    </div>
  );
}

interface ListEndProps {
  readonly list: HistoryList;
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}

/** What comes after the last card: more of them, or why there are none. */
function ListEnd({ list, isFiltered, onShowAll }: ListEndProps) {
  const end = useRef<HTMLDivElement>(null);
  const isEmpty = list.runs.value.length === 0;
  useEffect(() => watchFor(end.current, list.loadMore), [list, list.hasMore.value, list.runs.value.length]);
  if (list.fault.value !== undefined)
    return (
      <Empty icon={ServerCrash} title="The history cannot be shown">
        {list.fault.value instanceof Error ? list.fault.value.message : null}
      </Empty>
    );
  if (isEmpty && !list.isLoading.value)
    return isFiltered ? (
      <Empty icon={SearchX} title="Nothing like that">
        <p>No run has all of these words and filters.</p>
        <Button onClick={onShowAll}>Show all</Button>
      </Empty>
    ) : (
      <Empty icon={History} title="Nothing yet">
        <p>Everything that is made here, or by any key of the team, will be found here.</p>
        <a class="button button-primary" href={linkTo(['edit'])}>
          Make the first picture
        </a>
      </Empty>
    );
  return (
    <div ref={end} class="history-end">
      {list.isLoading.value && <Spinner label="Loading runs" />}
    </div>
  );
}

function watchFor(element: HTMLElement | null, onSeen: () => void): (() => void) | undefined {
  if (element === null) return undefined;
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen();
  }, AHEAD);
  observer.observe(element);
  return () => observer.disconnect();
}

/** The next page is fetched before the end of this one is reached. */
const AHEAD = { rootMargin: '800px' };
