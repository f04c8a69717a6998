import { useSignal } from '@preact/signals';
import { Contrast, Eraser, Expand, Feather, PaintBucket, Shrink } from 'lucide';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import type { Size } from '../view/view-transform.ts';
import type { MaskEditorModel } from './mask-editor-model.ts';
import { MaskFiles } from './mask-files.tsx';
import { MASK_COLOURS, type MaskLook } from './mask-look.ts';

interface MaskActionsProps {
  readonly model: MaskEditorModel;
  readonly look: MaskLook;
  readonly size: Size;
}

const MOST_RESHAPE_PX = 200;
const RESHAPE_PX = 8;
const PERCENT = 100;

/** What can be done with all that is marked, and how it is shown. */
export function MaskActions({ model, look, size }: MaskActionsProps) {
  const byPx = useSignal(RESHAPE_PX);
  const reshape = (kind: 'grow' | 'shrink' | 'feather') => () => void model.reshape(kind, byPx.value);
  return (
    <>
      <section class="canvas-section" aria-label="Edges">
        <h3>Edges</h3>
        <Slider
          label="How far"
          unit="px"
          min={1}
          max={MOST_RESHAPE_PX}
          isCurved
          value={byPx.value}
          onChange={(value) => (byPx.value = value)}
        />
        <div class="mask-buttons">
          <Button icon={Expand} onClick={reshape('grow')}>
            Grow
          </Button>
          <Button icon={Shrink} onClick={reshape('shrink')}>
            Shrink
          </Button>
          <Button icon={Feather} onClick={reshape('feather')}>
            Feather
          </Button>
        </div>
      </section>
      <section class="canvas-section" aria-label="Whole mask">
        <h3>Whole mask</h3>
        <div class="mask-buttons">
          <Button icon={Contrast} onClick={model.invert}>
            Invert
          </Button>
          <Button icon={PaintBucket} onClick={() => model.fill(255)}>
            Fill
          </Button>
          <Button icon={Eraser} onClick={() => model.fill(0)}>
            Clear
          </Button>
        </div>
        <MaskFiles model={model} size={size} />
      </section>
      <section class="canvas-section" aria-label="Looks">
        <h3>Looks</h3>
        <Choice
          label="Colour of the mask"
          options={MASK_COLOURS}
          chosen={look.colour.value}
          onChoose={(colour) => (look.colour.value = colour)}
        />
        <Slider
          label="Opacity of the mask"
          unit="%"
          min={10}
          max={PERCENT}
          value={Math.round(look.opacity.value * PERCENT)}
          onChange={(value) => (look.opacity.value = value / PERCENT)}
        />
      </section>
    </>
  );
}
