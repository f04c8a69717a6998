import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { createFrameStage } from './frame-stage.ts';
import { NO_MARGINS, SIDES, frameOf, limited, marginsForShape, type Margins } from './margins.ts';
import '../controls/canvas-editor.css';
import './frame-editor.css';

interface FrameEditorProps {
  readonly picture: ImageBitmap;
  readonly margins: Margins;
  readonly most: number;
  readonly close: (margins?: Margins) => void;
}

const SHAPES = [
  { label: '1:1', shape: 1 },
  { label: '4:3', shape: 4 / 3 },
  { label: '3:4', shape: 3 / 4 },
  { label: '16:9', shape: 16 / 9 },
  { label: '9:16', shape: 9 / 16 },
];

/** A picture in a frame that can be dragged, with the same in numbers. */
export function FrameEditor({ picture, margins: given, most, close }: FrameEditorProps) {
  const margins = useSignal(limited(given, most));
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current === null) return undefined;
    return createFrameStage({ container: container.current, picture, margins, most });
  }, []);
  const { width, height } = frameOf(margins.value, picture);
  const isSame = width === picture.width && height === picture.height;
  return (
    <Dialog title="Extend the picture" size="wide" onClose={() => close()}>
      <div class="canvas-editor">
        <div
          ref={container}
          class="canvas-stage"
          role="img"
          aria-label="The picture in its new frame. Drag its edges and corners, or type the numbers."
        />
        <div class="canvas-panel">
          <section class="canvas-section" aria-label="Shape">
            <h3>Shape</h3>
            <div class="frame-shapes">
              {SHAPES.map(({ label, shape }) => {
                const next = marginsForShape(shape, picture, most);
                return (
                  <Button
                    key={label}
                    disabled={next === undefined}
                    title={next === undefined ? `This needs more than ${most} px on a side` : undefined}
                    onClick={() => (margins.value = next ?? margins.value)}
                  >
                    {label}
                  </Button>
                );
              })}
            </div>
          </section>
          <section class="canvas-section" aria-label="Added on each side">
            <h3>Added on each side</h3>
            <div class="frame-sides">
              {SIDES.map((side) => (
                <NumberField
                  key={side}
                  label={`${side.charAt(0).toUpperCase()}${side.slice(1)}`}
                  unit="px"
                  min={0}
                  max={most}
                  value={margins.value[side]}
                  onChange={(value) => (margins.value = limited({ ...margins.value, [side]: value }, most))}
                />
              ))}
            </div>
            <Button kind="quiet" disabled={isSame} onClick={() => (margins.value = NO_MARGINS)}>
              Add nothing
            </Button>
          </section>
        </div>
        <footer class="canvas-foot">
          <span class="canvas-fact" role="status" aria-live="polite">
            <strong>
              {width} x {height}
            </strong>{' '}
            px, from {picture.width} x {picture.height}
          </span>
          <Button kind="quiet" onClick={() => close()}>
            Cancel
          </Button>
          <Button kind="primary" onClick={() => close(margins.value)}>
            Use frame
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
