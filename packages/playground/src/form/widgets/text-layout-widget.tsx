import { Plus, Type, X } from 'lucide';
import { requireCatalog } from '../../edit/catalog.ts';
import { IMAGE_ROLE } from '../../edit/carry-over.ts';
import { isShowable, showPicture } from '../../edit/pictures.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { sayError } from '../../ui/toasts.tsx';
import type { TextBox } from '../../canvas/boxes/text-box.ts';
import { isTextBox, newTextBox } from '../text-box.ts';
import type { WidgetProps } from '../widget-props.ts';
import './text-layout-widget.css';

/** The sides of a picture whose size nobody has chosen, px. */
const SIDE_PX = 1024;

/** Words in their places: placed on the picture, or written here one by one. */
export function TextLayoutWidget({ field, values, change, control, job }: WidgetProps) {
  const { name, schema } = field;
  const { roles, fields } = job.entry;
  const value = values[name];
  const boxes = Array.isArray(value) ? value.filter(isTextBox) : [];
  const set = (next: readonly TextBox[]) => change({ [name]: next.length === 0 ? undefined : next });
  const place = async () => {
    try {
      const { openBoxEditor } = await import('../../canvas/open-box-editor.ts');
      const image = values[roles[IMAGE_ROLE] ?? ''];
      const picture = typeof image === 'string' && isShowable(image) ? await showPicture(image) : undefined;
      const model = values[roles['model'] ?? ''] ?? fields.properties?.[roles['model'] ?? '']?.default;
      const sizes = requireCatalog().models.find(({ id }) => id === model)?.sizes ?? {};
      const size = await sizeFor(picture, values[roles['size'] ?? ''], sizes);
      const next = await openBoxEditor({ ...size, boxes, ...(picture !== undefined && { picture }) });
      if (next !== undefined) set(next);
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <div class="text-layout-field">
      {boxes.map((box, index) => (
        // Words may repeat: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} class="text-layout-word">
          <input
            class="input"
            aria-label={`Word ${index + 1}`}
            value={box.text}
            onInput={({ currentTarget }) =>
              set(boxes.map((one, at) => (at === index ? { ...one, text: currentTarget.value } : one)))
            }
          />
          <IconButton
            icon={X}
            label={`Remove word ${index + 1}`}
            onClick={() => set(boxes.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div class="button-row">
        <Button {...control} icon={Type} onClick={() => void place()}>
          Place words
        </Button>
        <Button
          kind="quiet"
          icon={Plus}
          disabled={boxes.length >= (schema.maxItems ?? Infinity)}
          onClick={() => set([...boxes, newTextBox(boxes.length)])}
        >
          Add a word
        </Button>
      </div>
    </div>
  );
}

async function sizeFor(picture: Blob | undefined, size: unknown, sizes: Readonly<Record<string, string>>) {
  if (picture !== undefined) {
    const bitmap = await createImageBitmap(picture);
    const { width: widthPx, height: heightPx } = bitmap;
    bitmap.close();
    return { widthPx, heightPx };
  }
  const words = typeof size === 'string' ? (sizes[size] ?? size) : '';
  const [widthPx = SIDE_PX, heightPx = SIDE_PX] = /^\d+x\d+$/.test(words) ? words.split('x').map(Number) : [];
  return { widthPx, heightPx };
}
