import { Plus, X } from 'lucide';
import { Button, IconButton } from '../../ui/button.tsx';
import { fromHex, isWireColour, toHex, type WireColour } from '../colour.ts';
import { typeOf } from '../widget-of.ts';
import type { WidgetProps } from '../widget-props.ts';
import './colours-widget.css';

/** What a new one begins as: a clear orange, which shows that it may be changed. */
const FIRST: WireColour = { rgb: [232, 116, 59] };
const PERCENT = 100;

/** One colour, or several with how much each is wanted, as the schema has it. */
export function ColoursWidget(props: WidgetProps) {
  return typeOf(props.field.schema) === 'object' ? <OneColour {...props} /> : <SeveralColours {...props} />;
}

function OneColour({ field, values, change, control }: WidgetProps) {
  const { name, title } = field;
  const value = values[name];
  if (!isWireColour(value))
    return (
      <Button {...control} icon={Plus} onClick={() => change({ [name]: FIRST })}>
        Choose a colour
      </Button>
    );
  return (
    <div class="colour-field">
      <input
        {...control}
        type="color"
        value={toHex(value)}
        onInput={({ currentTarget }) => change({ [name]: { rgb: fromHex(currentTarget.value) } })}
      />
      <code>{toHex(value)}</code>
      <IconButton icon={X} label={`Without ${title.toLowerCase()}`} onClick={() => change({ [name]: undefined })} />
    </div>
  );
}

function SeveralColours({ field, values, change, control }: WidgetProps) {
  const { name, schema } = field;
  const value = values[name];
  const colours = Array.isArray(value) ? value.filter(isWireColour) : [];
  const set = (next: readonly WireColour[]) => change({ [name]: next.length === 0 ? undefined : next });
  const replace = (at: number, colour: WireColour) => set(colours.map((one, index) => (index === at ? colour : one)));
  return (
    <div class="colours-field">
      {colours.map((colour, index) => (
        // They have no names: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} class="colour-field">
          <input
            type="color"
            aria-label={`Colour ${index + 1}`}
            value={toHex(colour)}
            onInput={({ currentTarget }) => replace(index, { ...colour, rgb: fromHex(currentTarget.value) })}
          />
          <code>{toHex(colour)}</code>
          <label class="colour-field-weight small">
            <span class="soft">Share</span>
            <input
              class="input"
              type="number"
              min={0}
              max={PERCENT}
              placeholder="any"
              value={colour.weight === undefined ? '' : Math.round(colour.weight * PERCENT)}
              onInput={({ currentTarget: { valueAsNumber } }) =>
                replace(index, {
                  rgb: colour.rgb,
                  ...(!Number.isNaN(valueAsNumber) && { weight: valueAsNumber / PERCENT }),
                })
              }
            />
            <span class="soft">%</span>
          </label>
          <IconButton
            icon={X}
            label={`Remove colour ${index + 1}`}
            onClick={() => set(colours.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        {...control}
        icon={Plus}
        disabled={colours.length >= (schema.maxItems ?? Infinity)}
        onClick={() => set([...colours, FIRST])}
      >
        Add a colour
      </Button>
    </div>
  );
}
