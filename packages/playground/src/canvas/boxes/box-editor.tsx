import { useSignal } from '@preact/signals';
import { Plus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ARROW_KEYS } from '../controls/arrow-keys.ts';
import { Choice } from '../controls/choice.tsx';
import { useOwnId } from '../controls/use-own-id.ts';
import type { Size } from '../view/view-transform.ts';
import { BoxList } from './box-list.tsx';
import type { BoxModel } from './box-model.ts';
import { BoxNumbers } from './box-numbers.tsx';
import { createBoxStage } from './box-stage.ts';
import type { TextBox } from './text-box.ts';
import '../controls/canvas-editor.css';

interface BoxEditorProps {
  readonly size: Size;
  readonly picture: ImageBitmap | undefined;
  readonly model: BoxModel;
  readonly close: (boxes?: readonly TextBox[]) => void;
}

/** One key moves by so much of the longer side; with Shift ten times that. */
const NUDGE = 1 / 200;
const FAR = 10;

/** Words on a picture, to be dragged where they belong. */
export function BoxEditor({ size, picture, model, close }: BoxEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const isPerspective = useSignal(false);
  const id = useOwnId();
  useEffect(() => {
    if (container.current === null) return undefined;
    return createBoxStage({ container: container.current, size, picture, model, isPerspective });
  }, []);
  const press = (event: KeyboardEvent): void => {
    const arrow = ARROW_KEYS[event.key];
    const step = NUDGE * Math.max(size.width, size.height) * (event.shiftKey ? FAR : 1);
    const corner = Number.parseInt(event.key, 10);
    if (arrow) model.nudge(arrow[0] * step, arrow[1] * step);
    else if (corner >= 0 && corner <= 4) model.corner.value = corner === 0 ? undefined : corner - 1;
    else if (event.key === 'Delete' && model.chosenId.value !== undefined) model.remove(model.chosenId.value);
    else return;
    event.preventDefault();
  };
  const chosen = model.chosen();
  return (
    <Dialog title="Place words" size="wide" onClose={() => close()}>
      <div class="canvas-editor">
        <div
          ref={container}
          class="canvas-stage"
          role="application"
          tabIndex={0}
          aria-label="Words on the picture"
          aria-describedby={`${id}-help`}
          onKeyDown={press}
        />
        <p id={`${id}-help`} class="visually-hidden">
          Arrow keys move the chosen word, with Shift further. 1 to 4 choose one of its corners to move, 0 all of it.
          Delete removes it.
        </p>
        <div class="canvas-panel">
          <section class="canvas-section" aria-label="Words">
            <h3>Words</h3>
            <BoxList model={model} />
            <Button icon={Plus} onClick={model.add}>
              Add a word
            </Button>
          </section>
          {chosen !== undefined && (
            <section class="canvas-section" aria-label="Chosen word">
              <h3>Chosen word</h3>
              <Choice
                label="Dragging a corner"
                options={[
                  { name: 'size', label: 'Resizes' },
                  { name: 'perspective', label: 'Tilts' },
                ]}
                chosen={isPerspective.value ? 'perspective' : 'size'}
                onChoose={(name) => (isPerspective.value = name === 'perspective')}
              />
              <BoxNumbers word={chosen} size={size} onPlace={(quad) => model.place(chosen.id, quad)} />
            </section>
          )}
        </div>
        <footer class="canvas-foot">
          <span class="canvas-fact soft small" role="status" aria-live="polite">
            {model.words.value.length === 1 ? '1 word' : `${model.words.value.length} words`}, set in capitals to fill
            their boxes
          </span>
          <Button kind="quiet" onClick={() => close()}>
            Cancel
          </Button>
          <Button kind="primary" onClick={() => close(model.boxes())}>
            Use words
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
