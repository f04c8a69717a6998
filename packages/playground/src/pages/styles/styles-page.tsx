import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { catalog, loadCatalog } from '../../edit/catalog.ts';
import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ListedStyles } from './listed-styles.tsx';
import { NewStyleDialog } from './new-style-dialog.tsx';
import { OwnStyles } from './own-styles.tsx';
import './styles-page.css';

/** The page Styles: those that the team has made, and all that have a name. */
export function StylesPage() {
  const isMaking = useSignal(false);
  const own = useLoaded(() => requireClient().styles.list());
  useEffect(() => void loadCatalog(), []);
  const listed = catalog.value;
  const mine = own.loaded.value;
  const styles = mine.state === 'failed' ? undefined : mine.value;
  return (
    <div class="styles-page">
      <h1>Styles</h1>
      {mine.state === 'failed' && <Failure error={mine.error} onRetry={own.reload} />}
      {styles !== undefined && (
        <OwnStyles
          styles={styles}
          onNew={() => {
            isMaking.value = true;
          }}
          onChange={own.reload}
        />
      )}
      {listed.state === 'failed' && <Failure error={listed.error} onRetry={() => void loadCatalog()} />}
      {(listed.state === 'loading' || (mine.state === 'loading' && styles === undefined)) && (
        <Spinner label="Loading the styles" />
      )}
      {listed.state === 'ready' && <ListedStyles catalog={listed.value} />}
      {isMaking.value && listed.state === 'ready' && (
        <NewStyleDialog
          catalog={listed.value}
          own={styles ?? []}
          onMade={own.reload}
          onClose={() => {
            isMaking.value = false;
          }}
        />
      )}
    </div>
  );
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <p role="alert">
      <span class="field-fault">{error instanceof Error ? error.message : String(error)}</span>{' '}
      <Button onClick={onRetry}>Try again</Button>
    </p>
  );
}
