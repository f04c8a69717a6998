import { useOwnId } from './use-own-id.ts';
import '../../ui/field.css';
import './slider.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** After the number: `px`, `%`. */
  readonly unit: string;
  /** The slider goes by powers: fine where values are small. */
  readonly isCurved?: boolean;
  readonly onChange: (value: number) => void;
}

const STEPS = 200;

/** A number, by a slider or by typing. */
export function Slider({ label, value, min, max, step = 1, unit, isCurved = false, onChange }: SliderProps) {
  const id = useOwnId();
  const set = (asked: number): void => {
    if (Number.isFinite(asked)) onChange(Math.min(max, Math.max(min, Math.round(asked / step) * step)));
  };
  const curve = isCurved ? curveOf(min, max) : undefined;
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={curve ? 0 : min}
        max={curve ? STEPS : max}
        step={curve ? 1 : step}
        value={curve ? curve.toSteps(value) : value}
        aria-valuetext={`${value} ${unit}`}
        onInput={({ currentTarget }) => {
          const asked = currentTarget.valueAsNumber;
          set(curve ? curve.fromSteps(asked) : asked);
        }}
      />
      <span class="slider-number">
        <input
          type="number"
          class="input"
          aria-label={`${label}, ${unit}`}
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={({ currentTarget }) => set(currentTarget.valueAsNumber)}
        />
        <span aria-hidden="true">{unit}</span>
      </span>
    </div>
  );
}

/** Equal steps multiply by equal factors. */
function curveOf(min: number, max: number) {
  const ratio = Math.log(max / min);
  return {
    toSteps: (value: number) => Math.round((Math.log(value / min) / ratio) * STEPS),
    fromSteps: (steps: number) => min * Math.exp((steps / STEPS) * ratio),
  };
}
