import { useSignal } from '@preact/signals';
import type { WidgetProps } from '../widget-props.ts';

/** Several numbers, with commas between them. */
export function NumberListWidget({ field, values, change, control }: WidgetProps) {
  const value = values[field.name];
  const text = useSignal(Array.isArray(value) ? value.join(', ') : '');
  return (
    <input
      {...control}
      class="input"
      inputMode="decimal"
      placeholder="1, 0.5"
      value={text.value}
      onInput={({ currentTarget }) => {
        text.value = currentTarget.value;
        const numbers = currentTarget.value
          .split(/[,\s]+/)
          .filter((word) => word !== '')
          .map(Number);
        change({ [field.name]: numbers.length === 0 ? undefined : numbers });
      }}
    />
  );
}
