import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/toasts.tsx';
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
      sayError(error);
    });
  };
  return (
    <footer class="canvas-foot">
      <span class="mask-coverage">
        <strong>{percent(coverage)}</strong> marked
      </span>
      <span class="mask-said soft small" role="status" aria-live="polite">
        {model.said.value}
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
