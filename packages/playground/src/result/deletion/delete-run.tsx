import { useSignal } from '@preact/signals';
import { Trash2 } from 'lucide';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { sayError } from '../../ui/toasts.tsx';
import type { DeletionView, RunView } from '@backlot/sdk';
import { ReceiptDialog } from './receipt-dialog.tsx';

interface DeleteRunProps {
  readonly run: RunView;
  readonly onDeleted: (run: RunView) => void;
}

/** Deletes what a run was about, after a question, and shows the receipt. */
export function DeleteRun({ run, onDeleted }: DeleteRunProps) {
  const isAsking = useSignal(false);
  const receipt = useSignal<DeletionView | undefined>(undefined);
  // Deleting again answers the same receipt.
  const begin = async () => {
    try {
      if (run.contentDeletedAt === null) isAsking.value = true;
      else receipt.value = await requireClient().runs.deleteContent(run.id);
    } catch (error) {
      sayError(error);
    }
  };
  const pictures = run.images.length === 1 ? 'its picture' : `its ${run.images.length} pictures`;
  return (
    <>
      <Button icon={Trash2} kind="quiet" onClick={begin}>
        {run.contentDeletedAt === null ? 'Delete' : 'Show the receipt'}
      </Button>
      {isAsking.value && (
        <ConfirmDialog
          title="Delete what this run was about?"
          action="Delete it"
          onClose={() => {
            isAsking.value = false;
          }}
          onConfirm={async () => {
            receipt.value = await requireClient().runs.deleteContent(run.id);
            onDeleted(await requireClient().runs.get(run.id));
          }}
        >
          <p>
            The prompt{run.images.length > 0 && `, ${pictures}`} and the pictures that came with the request go for
            good, and links to them stop working. What it cost stays in the books.
          </p>
        </ConfirmDialog>
      )}
      {receipt.value !== undefined && (
        <ReceiptDialog
          receipts={[receipt.value]}
          onClose={() => {
            receipt.value = undefined;
          }}
        />
      )}
    </>
  );
}
