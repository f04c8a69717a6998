import { useSignal } from '@preact/signals';
import { Columns2, Trash2, X } from 'lucide';
import { ReceiptDialog } from '../../result/deletion/receipt-dialog.tsx';
import type { DeletionView, RunView } from '@backlot/sdk';
import { requireClient } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import './selection-bar.css';

interface SelectionBarProps {
  readonly runs: readonly RunView[];
  readonly onCompare: () => void;
  readonly onClear: () => void;
  /** Told which runs have no content any more. */
  readonly onDeleted: (ids: readonly string[]) => void;
}

/** More would be too small to see anything. */
const MOST_COMPARED = 4;

/** What can be done with several runs at once. */
export function SelectionBar({ runs, onCompare, onClear, onDeleted }: SelectionBarProps) {
  const isAsking = useSignal(false);
  const receipts = useSignal<readonly DeletionView[]>([]);
  const withPictures = runs.filter(({ images }) => images.length > 0).length;
  const deleteAll = async () => {
    for (const { id } of runs) {
      const receipt = await requireClient().runs.deleteContent(id);
      receipts.value = [...receipts.value, receipt];
      onDeleted([id]);
    }
  };
  return (
    <>
      {runs.length > 0 && (
        <div class="selection-bar" role="region" aria-label="Selected runs">
          <span role="status">{runs.length} selected</span>
          <Button
            icon={Columns2}
            disabled={withPictures < 2 || withPictures > MOST_COMPARED}
            title={`For 2 to ${MOST_COMPARED} runs with pictures`}
            onClick={onCompare}
          >
            Compare
          </Button>
          <Button
            icon={Trash2}
            kind="danger"
            onClick={() => {
              isAsking.value = true;
            }}
          >
            Delete
          </Button>
          <IconButton icon={X} label="Select none" onClick={onClear} />
        </div>
      )}
      {isAsking.value && (
        <ConfirmDialog
          title={
            runs.length === 1 ? 'Delete what this run was about?' : `Delete what these ${runs.length} runs were about?`
          }
          action="Delete for good"
          onConfirm={deleteAll}
          onClose={() => {
            isAsking.value = false;
          }}
        >
          <p>
            Prompts, pictures and the pictures that came with the requests go for good. What they cost stays in the
            books.
          </p>
        </ConfirmDialog>
      )}
      {receipts.value.length > 0 && !isAsking.value && (
        <ReceiptDialog
          receipts={receipts.value}
          onClose={() => {
            receipts.value = [];
            onClear();
          }}
        />
      )}
    </>
  );
}
