import { requireCatalog } from '../../edit/catalog.ts';
import { Chips } from '../chips.tsx';
import type { WidgetProps } from '../widget-props.ts';
import './size-widget.css';

/** The longer side of the little frame before a ratio, CSS px. */
const FRAME_PX = 14;

/** The size of a result: a ratio that its model knows, or pixels. */
export function SizeWidget({ field, values, change, control, job }: WidgetProps) {
  const { name, title, schema, isRequired } = field;
  const value = values[name];
  const chosen = typeof value === 'string' ? value : schema.default;
  const sizes = sizesOf(values[job.entry.roles['model'] ?? ''], job);
  const words = Object.keys(sizes).length > 0 ? Object.keys(sizes) : (schema['x-suggestions'] ?? []);
  const automatic = isRequired || schema.default !== undefined ? [] : [{ value: undefined, label: 'Automatic' }];
  const pixels = typeof chosen === 'string' ? (sizes[chosen] ?? chosen) : '';
  return (
    <div class="size-field">
      <Chips<unknown>
        control={control}
        label={title}
        chips={[...automatic, ...words.map((word) => ({ value: word, label: <Ratio of={word} /> }))]}
        chosen={words.find((word) => word === chosen || sizes[word] === chosen)}
        onChoose={(word) => change({ [name]: word === schema.default && !isRequired ? undefined : word })}
      />
      <label class="size-field-pixels">
        <span class="soft small">In pixels</span>
        <input
          class="input"
          placeholder="1024x1024"
          spellcheck={false}
          value={/^\d*x?\d*$/.test(pixels) ? pixels : ''}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value.trim().toLowerCase() || undefined })}
        />
      </label>
    </div>
  );
}

function Ratio({ of: word }: { readonly of: string }) {
  const [width = 1, height = 1] = word.split(/[:x]/).map(Number);
  const scale = FRAME_PX / Math.max(width, height);
  return (
    <>
      <span class="size-field-frame" style={{ width: `${width * scale}px`, height: `${height * scale}px` }} />
      {word}
    </>
  );
}

/** The sizes of the model that draws: the one that was chosen, or the one that draws by default. */
function sizesOf(model: unknown, { entry }: WidgetProps['job']): Readonly<Record<string, string>> {
  const id = model ?? entry.fields.properties?.[entry.roles['model'] ?? '']?.default;
  return requireCatalog().models.find((one) => one.id === id)?.sizes ?? {};
}
