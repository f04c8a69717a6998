import { Frame } from 'lucide';
import { showPicture, isShowable } from '../../edit/pictures.ts';
import { IMAGE_ROLE } from '../../edit/carry-over.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/toasts.tsx';
import type { WidgetProps } from '../widget-props.ts';
import './margin-widget.css';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const MOST_PX = 4096;

/** How much to add at each side: dragged on a frame around the picture, or typed. */
export function MarginWidget({ field, values, change, control, job }: WidgetProps) {
  const { roles, fields } = job.entry;
  const image = values[roles[IMAGE_ROLE] ?? ''];
  const nameOf = (side: (typeof SIDES)[number]) => roles[side] ?? field.names[SIDES.indexOf(side)] ?? '';
  const valueOf = (side: (typeof SIDES)[number]) => {
    const value = values[nameOf(side)];
    return typeof value === 'number' ? value : 0;
  };
  const most = fields.properties?.[field.name]?.maximum ?? MOST_PX;
  const canDrag = typeof image === 'string' && isShowable(image);
  const drag = async () => {
    if (!canDrag) return;
    try {
      const { openFrameEditor } = await import('../../canvas/open-frame-editor.ts');
      const margins = {
        left: valueOf('left'),
        right: valueOf('right'),
        top: valueOf('top'),
        bottom: valueOf('bottom'),
      };
      const next = await openFrameEditor({ picture: await showPicture(image), margins, most });
      if (next !== undefined) change(Object.fromEntries(SIDES.map((side) => [nameOf(side), next[side] || undefined])));
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <div class="margin-field">
      <Button {...control} icon={Frame} disabled={!canDrag} onClick={() => void drag()}>
        Drag the frame
      </Button>
      {typeof image === 'string' && !canDrag && (
        <p class="soft small margin-field-note">
          To drag it around a picture from a link, save it and choose the file.
        </p>
      )}
      {SIDES.map((side) => (
        <label key={side} class="margin-field-side">
          <span class="soft small">{side.charAt(0).toUpperCase() + side.slice(1)}</span>
          <input
            class="input"
            type="number"
            inputMode="numeric"
            min={0}
            max={most}
            step={1}
            placeholder="0"
            value={valueOf(side) === 0 ? '' : valueOf(side)}
            onInput={({ currentTarget: { valueAsNumber } }) =>
              change({ [nameOf(side)]: Number.isNaN(valueAsNumber) || valueAsNumber === 0 ? undefined : valueAsNumber })
            }
          />
        </label>
      ))}
    </div>
  );
}
