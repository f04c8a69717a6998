import type { ComponentChildren } from 'preact';
import type { ControlProps } from '../ui/field.tsx';
import './chips.css';

/** One of a few things to choose from. */
export interface Chip<Value> {
  readonly value: Value;
  readonly label: ComponentChildren;
}

interface ChipsProps<Value> {
  readonly control: ControlProps;
  /** What they are of, for screen readers. */
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few things of which one is chosen, all in sight; radio buttons, so that arrows and screen readers know them. */
export function Chips<Value>({ control, label, chips, chosen, onChoose }: ChipsProps<Value>) {
  return (
    <div class="chips" role="radiogroup" aria-label={label} {...control}>
      {chips.map(({ value, label: words }) => (
        <label key={String(value)} class="chip">
          <input type="radio" name={control.id} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
