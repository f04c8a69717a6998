import { Chips } from '../chips.tsx';
import type { WidgetProps } from '../widget-props.ts';

/** As many whole numbers as are shown side by side. */
const MOST_CHIPS = 8;

/** A number: a few of them side by side, else to be typed. */
export function NumberWidget({ field, values, change, control }: WidgetProps) {
  const { name, title, schema, isRequired } = field;
  const { type, minimum, maximum } = schema;
  const value = values[name];
  const byDefault = schema.default;
  if (type === 'integer' && minimum !== undefined && maximum !== undefined && maximum - minimum < MOST_CHIPS) {
    const numbers = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
    return (
      <Chips
        control={control}
        label={title}
        chips={numbers.map((number) => ({ value: number, label: String(number) }))}
        chosen={value ?? byDefault}
        onChoose={(number) => change({ [name]: number === byDefault && !isRequired ? undefined : number })}
      />
    );
  }
  return (
    <input
      {...control}
      class="input"
      type="number"
      inputMode="numeric"
      min={minimum}
      max={maximum}
      step={type === 'integer' ? 1 : 'any'}
      placeholder={typeof byDefault === 'number' ? String(byDefault) : undefined}
      value={typeof value === 'number' ? value : ''}
      onInput={({ currentTarget }) =>
        change({ [name]: Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber })
      }
    />
  );
}
