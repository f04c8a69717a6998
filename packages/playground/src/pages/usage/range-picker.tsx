import { dayOf } from '../../format/moments.ts';
import { RANGES, readRange, type NamedRange } from './ranges.ts';

interface RangePickerProps {
  readonly range: NamedRange;
  readonly onPick: (range: NamedRange) => void;
}

/** The last days, or any from one to another. */
export function RangePicker({ range, onPick }: RangePickerProps) {
  const today = dayOf(new Date());
  const pick = (query: Record<string, string>) => onPick(readRange(new URLSearchParams(query), today));
  return (
    <div class="range-picker">
      <fieldset class="range-buttons">
        <legend class="visually-hidden">Days</legend>
        {RANGES.map(({ name, title }) => (
          <button key={name} type="button" aria-pressed={range.name === name} onClick={() => pick({ range: name })}>
            {title}
          </button>
        ))}
      </fieldset>
      <fieldset class="range-days" data-chosen={range.name === 'custom'}>
        <legend class="visually-hidden">From one day to another</legend>
        <DayInput label="First day" day={range.from} most={today} onPick={(from) => pick({ from, to: range.to })} />
        <span aria-hidden="true">–</span>
        <DayInput label="Last day" day={range.to} most={today} onPick={(to) => pick({ from: range.from, to })} />
      </fieldset>
    </div>
  );
}

interface DayInputProps {
  readonly label: string;
  readonly day: string;
  readonly most: string;
  readonly onPick: (day: string) => void;
}

function DayInput({ label, day, most, onPick }: DayInputProps) {
  return (
    <input
      class="input"
      type="date"
      aria-label={label}
      value={day}
      max={most}
      required
      onChange={({ currentTarget }) => currentTarget.value !== '' && onPick(currentTarget.value)}
    />
  );
}
