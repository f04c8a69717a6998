import { RotateCcw } from 'lucide';
import { IconButton } from '../../ui/button.tsx';
import type { WidgetProps } from '../widget-props.ts';
import './slider-widget.css';

/** Steps from end to end of a range of fractions. */
const STEPS = 100;

/** A number within a range, to be dragged or typed. */
export function SliderWidget({ field, values, change, control }: WidgetProps) {
  const { name, title, schema, isRequired } = field;
  const { minimum = 0, maximum, exclusiveMaximum = 1 } = schema;
  const isWhole = schema.type === 'integer';
  const step = isWhole ? 1 : ((maximum ?? exclusiveMaximum) - minimum) / STEPS;
  const most = maximum ?? exclusiveMaximum - step;
  const value = values[name];
  const fallback = typeof schema.default === 'number' ? schema.default : undefined;
  const shown = typeof value === 'number' ? value : (fallback ?? (minimum + most) / 2);
  const set = (number: number) => change({ [name]: Number.isNaN(number) ? undefined : number });
  return (
    <div class="range-field">
      <input
        {...control}
        type="range"
        min={minimum}
        max={most}
        step={step}
        value={shown}
        class={value === undefined && fallback === undefined ? 'range-unset' : ''}
        onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <input
        class="input range-number"
        type="number"
        inputMode="decimal"
        aria-label={`${title}, as a number`}
        min={minimum}
        max={most}
        step={isWhole ? 1 : 'any'}
        placeholder="Auto"
        value={typeof value === 'number' ? value : (fallback ?? '')}
        onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      {!isRequired && (
        <IconButton
          icon={RotateCcw}
          label={`Reset ${title}`}
          disabled={value === undefined}
          onClick={() => change({ [name]: undefined })}
        />
      )}
    </div>
  );
}
