import type { ComponentChildren } from 'preact';
import { useAction } from '../../state/action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  /** What the button says: `Make the key`. */
  readonly action: string;
  readonly isReady?: boolean;
  /** Does it; the dialog stays with what went wrong where it rejects, and is closed by whoever opened it where it does not. */
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A form over the page. */
export function FormDialog({ title, action, isReady = true, onSubmit, onClose, children }: FormDialogProps) {
  const { isBusy, fault, run } = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    void run(onSubmit);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="settings-form" onSubmit={submit}>
        {children}
        {fault.value !== undefined && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
        <div class="settings-form-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={!isReady || isBusy.value}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
