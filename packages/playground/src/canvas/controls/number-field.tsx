import { useOwnId } from './use-own-id.ts';
import '../../ui/field.css';
import './number-field.css';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number that is typed; it counts at once while it is one within its limits. */
export function NumberField({ label, unit, value, min, max, step = 1, onChange }: NumberFieldProps) {
  const id = useOwnId();
  return (
    <div class="number-field">
      <label for={id}>
        {label} <span class="soft">{unit}</span>
      </label>
      <input
        id={id}
        type="number"
        class="input"
        inputMode={min < 0 ? 'text' : 'numeric'}
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={({ currentTarget: { valueAsNumber: typed } }) => {
          if (typed >= min && typed <= max) onChange(typed);
        }}
        onBlur={({ currentTarget }) => {
          currentTarget.value = String(value);
        }}
      />
    </div>
  );
}
