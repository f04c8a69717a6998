import { useSignal } from '@preact/signals';
import { Palette, X } from 'lucide';
import { requireCatalog } from '../../edit/catalog.ts';
import type { StyleSample } from '../../edit/catalog-view.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StyleGallery } from '../style-gallery.tsx';
import type { WidgetProps } from '../widget-props.ts';
import './style-widget.css';

/** A named style with its substyle, chosen by its picture. */
export function StyleWidget({ field, values, change, control, job }: WidgetProps) {
  const isOpen = useSignal(false);
  const [style = '', substyle] = field.names;
  const rows = stylesFor({ field, values, job });
  const chosen = rows.find(
    (row) =>
      row.style === values[style] && row.substyle === (substyle === undefined ? null : (values[substyle] ?? null)),
  );
  const choose = (row: StyleSample | undefined) => {
    isOpen.value = false;
    change({
      [style]: row?.style,
      ...(substyle !== undefined && { [substyle]: row?.substyle ?? undefined }),
    });
  };
  const given = values[style];
  const words = chosen?.title ?? (typeof given === 'string' ? given : undefined);
  if (rows.length === 0 && words === undefined)
    return <p class="soft small">The chosen model takes no named styles; a style of your own works with it.</p>;
  return (
    <div class="style-field">
      <button
        {...control}
        type="button"
        class="style-field-button"
        aria-haspopup="dialog"
        onClick={() => (isOpen.value = true)}
      >
        <span class="style-field-picture">
          {chosen?.picture ? <img src={chosen.picture} alt="" /> : <Icon of={Palette} />}
        </span>
        <span>
          <strong>{words ?? 'No style chosen'}</strong>
          <span class="soft small">{words === undefined ? 'The model’s own look' : 'Change it'}</span>
        </span>
      </button>
      {words !== undefined && <IconButton icon={X} label="Without a style" onClick={() => choose(undefined)} />}
      {isOpen.value && (
        <StyleGallery rows={rows} chosen={chosen} onChoose={choose} onClose={() => (isOpen.value = false)} />
      )}
      {rows.length === 0 && (
        <Button kind="quiet" onClick={() => choose(undefined)}>
          Not with this model
        </Button>
      )}
    </div>
  );
}

/** Those that the field takes, and of a model that was chosen only its own. */
function stylesFor({ field, values, job }: Pick<WidgetProps, 'field' | 'values' | 'job'>): readonly StyleSample[] {
  const { styles, models } = requireCatalog();
  const taken = field.schema['x-style-models'];
  const model = models.find(({ id }) => id === values[job.entry.roles['model'] ?? '']);
  return styles.filter(
    (row) =>
      (taken === undefined || taken.includes(row.model)) && (model === undefined || row.model === model.styleModel),
  );
}
