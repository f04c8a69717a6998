import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Spinner } from '../../ui/spinner.tsx';
import { useOwnId } from '../controls/use-own-id.ts';
import type { EditorWorker } from '../work/open-worker.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';
import type { MaskLook } from './mask-look.ts';
import { createMaskStage, type MaskStage } from './mask-stage.ts';

interface MaskPictureProps {
  readonly picture: ImageBitmap;
  readonly model: MaskEditorModel;
  readonly look: MaskLook;
  readonly worker: EditorWorker;
  /** Where the stage is put once it is there. */
  readonly stage: Signal<MaskStage | undefined>;
}

/** The picture that is painted on. */
export function MaskPicture({ picture, model, look, worker, stage }: MaskPictureProps) {
  const id = useOwnId();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current === null) return;
    const made = createMaskStage({ container: container.current, picture, model, look, worker });
    stage.value = made;
    return () => {
      made.destroy();
      stage.value = undefined;
    };
  }, []);
  return (
    <div class="mask-frame">
      <div
        ref={container}
        class="canvas-stage mask-picture"
        role="application"
        tabIndex={0}
        autofocus
        aria-label={`Picture of ${picture.width} by ${picture.height} pixels, to paint the mask on`}
        aria-describedby={`${id}-help`}
      />
      <p id={`${id}-help`} class="visually-hidden">
        Arrow keys move a cursor, with Shift further. Space puts the tool down and lifts it; Enter presses once or
        closes a line. Backspace takes a corner back, Escape cancels. Tools: B brush, E eraser, R rectangle, L lasso, W
        magic wand, S subject. Brackets change the size. I inverts, F fills, Delete clears. Control Z undoes. Plus and
        minus zoom, 0 fits. Control Enter uses the mask.
      </p>
      {model.busyWith.value !== undefined && (
        <div class="mask-busy">
          <Spinner label={`${model.busyWith.value}: working`} />
          <span>{model.busyWith.value}</span>
        </div>
      )}
    </div>
  );
}
