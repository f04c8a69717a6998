import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { Button } from '../../ui/button.tsx';
import { encodeMask } from './encode-mask.ts';
import { percent, type MaskEditorModel } from './mask-editor-model.ts';

interface MaskFootProps {
  readonly model: MaskEditorModel;
  /** Where what the button does is put, for the keys. */
  readonly apply: RefObject<() => void>;
  readonly close: (mask?: Blob) => void;
}

/** How much is marked, what was done last, and the way out. */
export function MaskFoot({ model, apply, close }: MaskFootProps) {
  const isSaving = useSignal(false);
  const { coverage } = model.facts.value;
  const isEmpty = coverage === 0;
  apply.current = () => {
    if (isEmpty || isSaving.value || model.busyWith.value !== undefined) return;
    model.session.abort();
    isSaving.value = true;
    encodeMask(model.session.mask).then(close, (error: unknown) => {
      isSaving.value = false;
      model.fault.value = error instanceof Error ? error.message : String(error);
    });
  };
  return (
    <footer class="canvas-foot">
      <span class="mask-coverage">
        <strong>{percent(coverage)}</strong> marked
      </span>
      <span class="mask-said soft small" role="status" aria-live="polite">
        {model.fault.value === undefined && model.said.value}
        {model.fault.value !== undefined && (
          <span class="mask-fault" role="alert">
            {model.fault.value}
          </span>
        )}
      </span>
      <Button kind="quiet" onClick={() => close()}>
        Cancel
      </Button>
      <Button
        kind="primary"
        disabled={isEmpty || isSaving.value}
        title={isEmpty ? 'Mark something first' : 'Ctrl+Enter'}
        onClick={() => apply.current?.()}
      >
        Use mask
      </Button>
    </footer>
  );
}
