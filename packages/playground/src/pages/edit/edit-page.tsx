import { RefreshCw } from 'lucide';
import { useEffect } from 'preact/hooks';
import { catalog, loadCatalog } from '../../edit/catalog.ts';
import type { CatalogView } from '../../edit/catalog-view.ts';
import { openJob } from '../../edit/jobs.ts';
import { route } from '../../state/route.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { EntryMenu } from './entry-menu.tsx';
import { EntryPicker } from './entry-picker.tsx';
import { Workbench } from './workbench.tsx';
import { readGiven } from './read-given.ts';
import './edit-page.css';

/** Where everything can be tried: what to do, its form, and what comes of it. */
export function EditPage() {
  useEffect(() => void loadCatalog(), []);
  const { value: loaded } = catalog;
  if (loaded.state === 'failed')
    return (
      <Empty icon={RefreshCw} title="The list of operations did not come">
        <Button onClick={() => void loadCatalog()}>Ask again</Button>
      </Empty>
    );
  if (loaded.state === 'loading') return <Spinner label="Loading the operations" />;
  return <Editor view={loaded.value} />;
}

/** What is shown to who has not chosen anything. */
const FIRST = 'recraft/replaceBackground';

function Editor({ view: { entries } }: { readonly view: CatalogView }) {
  const { path, query } = route.value;
  const id = path.slice(1).join('/');
  const entry = entries.find((one) => one.id === id) ?? entries.find((one) => one.id === FIRST) ?? entries[0];
  useEffect(() => {
    if (entry !== undefined) readGiven(openJob(entry), query);
  }, [entry, query]);
  if (entry === undefined) return <Empty icon={RefreshCw} title="This server can do nothing" />;
  const job = openJob(entry);
  return (
    <div class="edit-page">
      <div class="edit-page-menu">
        <EntryMenu entries={entries} chosen={entry} />
      </div>
      <div class="edit-page-picker">
        <EntryPicker entries={entries} chosen={entry} />
      </div>
      <Workbench key={entry.id} job={job} />
    </div>
  );
}
