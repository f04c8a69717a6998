import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import type { EditorWorker } from '../work/open-worker.ts';
import { createKeyHandlers } from './key-handlers.ts';
import { MaskActions } from './mask-actions.tsx';
import type { MaskEditorModel } from './mask-editor-model.ts';
import { MaskFoot } from './mask-foot.tsx';
import { MaskKeys } from './mask-keys.tsx';
import { createMaskLook } from './mask-look.ts';
import { MaskPicture } from './mask-picture.tsx';
import type { MaskStage } from './mask-stage.ts';
import { MaskTools } from './mask-tools.tsx';
import { MaskTopBar } from './mask-top-bar.tsx';
import { ToolOptions } from './tool-options.tsx';
import '../controls/canvas-editor.css';
import './mask-editor.css';

interface MaskEditorProps {
  readonly title: string;
  readonly picture: ImageBitmap;
  readonly model: MaskEditorModel;
  readonly worker: EditorWorker;
  readonly close: (mask?: Blob) => void;
}

/** Tools, a picture to paint on, and what can be done with what is painted. */
export function MaskEditor({ title, picture, model, worker, close }: MaskEditorProps) {
  const look = useMemo(createMaskLook, []);
  const stage = useSignal<MaskStage | undefined>(undefined);
  const isPanelOpen = useSignal(false);
  const apply = useRef<() => void>(() => undefined);
  const keys = useMemo(
    () => createKeyHandlers({ model, look, stage: () => stage.value, apply: () => apply.current() }),
    [],
  );
  useEffect(() => {
    // Over the page, wherever the focus is: buttons that go away leave it to nobody.
    const listening = new AbortController();
    document.addEventListener('keydown', (event) => keys.onKeyDown(event), listening);
    document.addEventListener('keyup', (event) => keys.onKeyUp(event), listening);
    return () => listening.abort();
  }, []);
  return (
    <Dialog title={title} size="wide" onClose={() => close()}>
      <div class="canvas-editor mask-editor">
        <MaskTopBar model={model} look={look} stage={stage} isPanelOpen={isPanelOpen} />
        <MaskTools model={model} />
        <MaskPicture {...{ picture, model, look, worker, stage }} />
        <div class="canvas-panel mask-panel" data-open={isPanelOpen.value} role="group" aria-label="Options">
          <ToolOptions model={model} />
          <MaskActions model={model} look={look} size={picture} />
          <MaskKeys />
        </div>
        <MaskFoot model={model} apply={apply} close={close} />
      </div>
    </Dialog>
  );
}
