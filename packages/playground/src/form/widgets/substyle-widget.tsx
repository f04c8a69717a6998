import { requireCatalog } from '../../edit/catalog.ts';
import type { WidgetProps } from '../widget-props.ts';

/** A substyle where no style stands beside it to be chosen with it. */
export function SubstyleWidget({ field, values, change, control }: WidgetProps) {
  const taken = field.schema['x-style-models'];
  const rows = requireCatalog().styles.filter(
    ({ model, substyle }) => substyle !== null && (taken === undefined || taken.includes(model)),
  );
  const value = values[field.name];
  return (
    <select
      {...control}
      class="input"
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => change({ [field.name]: currentTarget.value || undefined })}
    >
      <option value="">None</option>
      {rows.map(({ model, style, substyle, title }) => (
        <option key={`${model} ${style} ${substyle}`} value={substyle ?? ''}>
          {title}
        </option>
      ))}
    </select>
  );
}
