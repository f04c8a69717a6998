import type { WidgetProps } from '../widget-props.ts';
import './flag-widget.css';

/** A switch. */
export function FlagWidget({ field, values, change, control }: WidgetProps) {
  const byDefault = field.schema.default === true;
  const value = values[field.name];
  return (
    <input
      {...control}
      class="switch"
      type="checkbox"
      role="switch"
      checked={typeof value === 'boolean' ? value : byDefault}
      onChange={({ currentTarget }) =>
        change({ [field.name]: currentTarget.checked === byDefault ? undefined : currentTarget.checked })
      }
    />
  );
}
