import type { ComponentChildren } from 'preact';
import { useAction } from '../state/action.ts';
import { Button } from './button.tsx';
import './confirm-dialog.css';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  /** A question: `Revoke this key?` */
  readonly title: string;
  /** What the button says, never just `OK`: `Revoke the key`. */
  readonly action: string;
  /** Done when it is confirmed; the dialog closes if it goes well, else says why not. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
  /** What is lost, by name. */
  readonly children: ComponentChildren;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ title, action, onConfirm, onClose, children }: ConfirmDialogProps) {
  const { isBusy, fault, run } = useAction();
  const confirm = async () => {
    if (await run(onConfirm)) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="confirm-words">{children}</div>
      {fault.value !== undefined && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
      <div class="confirm-buttons">
        <Button onClick={onClose} autofocus>
          Keep it
        </Button>
        <Button kind="danger" onClick={confirm} disabled={isBusy.value}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
