import type { RecraftStyle } from '@backlot/sdk';
import type { CatalogView } from '../../edit/catalog-view.ts';
import { ownStyleWords } from '../../form/own-style-words.ts';
import { titleOf } from '../../form/fields-of.ts';
import { groupStyles } from '../../form/group-styles.ts';
import { Field } from '../../ui/field.tsx';

interface SourceSelectProps {
  readonly catalog: CatalogView;
  readonly own: readonly RecraftStyle[];
  /** No more can be added. */
  readonly isFull: boolean;
  readonly onAdd: (id: string) => void;
}

/** Adds a style to the mixture: one of the team's own, or one that is listed. */
export function SourceSelect({ catalog, own, isFull, onAdd }: SourceSelectProps) {
  return (
    <Field id="style-sources" label="Styles to mix in">
      {(control) => (
        <select
          {...control}
          class="input"
          value=""
          disabled={isFull}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onAdd(currentTarget.value);
            currentTarget.value = '';
          }}
        >
          <option value="">Add a style …</option>
          {own.length > 0 && (
            <optgroup label="Your styles">
              {own.map((style) => (
                <option key={style.id} value={style.id}>
                  {ownStyleWords(style)}
                </option>
              ))}
            </optgroup>
          )}
          {groupStyles(catalog.styles, '').map(({ model, style, rows }) => (
            <optgroup key={`${model} ${style}`} label={`${titleOf(style)}, ${modelTitle(catalog, model)}`}>
              {rows.map(({ styleId, title }) => (
                <option key={styleId} value={styleId}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function modelTitle({ models }: CatalogView, id: string): string {
  return models.find((one) => one.id === id)?.title ?? titleOf(id);
}
