import { useSignal } from '@preact/signals';
import { ChevronsUpDown } from 'lucide';
import type { CatalogEntry } from '../../edit/catalog-view.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EntryMenu } from './entry-menu.tsx';
import { GROUPS } from './groups.ts';
import './entry-picker.css';

interface EntryPickerProps {
  readonly entries: readonly CatalogEntry[];
  readonly chosen: CatalogEntry;
}

/** The menu of operations where there is no room beside the form: what is chosen, and a sheet to choose from. */
export function EntryPicker({ entries, chosen }: EntryPickerProps) {
  const isOpen = useSignal(false);
  const group = GROUPS.find(({ name }) => name === chosen.group);
  const close = () => {
    isOpen.value = false;
  };
  return (
    <div class="entry-picker">
      <button
        type="button"
        class="input entry-picker-button"
        aria-haspopup="dialog"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        <span>
          <span class="soft small">{group?.title}</span>
          <strong>{chosen.title}</strong>
        </span>
        <Icon of={ChevronsUpDown} />
      </button>
      {isOpen.value && (
        <Dialog title="What to do" onClose={close}>
          <EntryMenu entries={entries} chosen={chosen} onChoose={close} />
        </Dialog>
      )}
    </div>
  );
}
