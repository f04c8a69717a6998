import { Dices, X } from 'lucide';
import { IconButton } from '../../ui/button.tsx';
import type { WidgetProps } from '../widget-props.ts';
import './seed-widget.css';

const MAX_SEED = 0xffff_ffff;

/** A seed: none, one that is typed, or one that is thrown. */
export function SeedWidget({ field, values, change, control }: WidgetProps) {
  const { name, schema } = field;
  const { minimum = 0, maximum = MAX_SEED } = schema;
  const value = values[name];
  const roll = () => {
    const [thrown = 0] = crypto.getRandomValues(new Uint32Array(1));
    change({ [name]: minimum + (thrown % (Math.min(maximum, MAX_SEED) - minimum + 1)) });
  };
  return (
    <div class="seed-field">
      <input
        {...control}
        class="input"
        type="number"
        inputMode="numeric"
        min={minimum}
        max={maximum}
        step={1}
        placeholder="Another one each time"
        value={typeof value === 'number' ? value : ''}
        onInput={({ currentTarget }) =>
          change({ [name]: Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber })
        }
      />
      <IconButton icon={Dices} label="Throw a seed" onClick={roll} />
      <IconButton
        icon={X}
        label="Without a seed"
        disabled={value === undefined}
        onClick={() => change({ [name]: undefined })}
      />
    </div>
  );
}
