import { titleOf } from '../fields-of.ts';
import { Chips } from '../chips.tsx';
import type { WidgetProps } from '../widget-props.ts';

/** As many words as are shown side by side, and letters of all of them together. */
const MOST_CHIPS = 4;
const MOST_LETTERS = 40;

/** One of several words: side by side where they are few and short, else in a list. */
export function ChoiceWidget({ field, values, change, control }: WidgetProps) {
  const { name, title, schema, isRequired } = field;
  const words = (schema.enum ?? schema['x-suggestions'] ?? []).map(String);
  const byDefault = typeof schema.default === 'string' ? schema.default : undefined;
  const value = values[name];
  const chosen = typeof value === 'string' ? value : byDefault;
  const labelOf = (word: string) => schema['x-labels']?.[word] ?? titleOf(word);
  const choose = (word: string | undefined) => change({ [name]: word === byDefault && !isRequired ? undefined : word });
  const letters = words.reduce((sum, word) => sum + labelOf(word).length, 0);
  if (words.length <= MOST_CHIPS && letters <= MOST_LETTERS) {
    const automatic = byDefault === undefined && !isRequired ? [{ value: undefined, label: 'Automatic' }] : [];
    return (
      <Chips<string | undefined>
        control={control}
        label={title}
        chips={[...automatic, ...words.map((word) => ({ value: word, label: labelOf(word) }))]}
        chosen={chosen}
        onChoose={choose}
      />
    );
  }
  return (
    <select
      {...control}
      class="input"
      value={chosen ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value === '' ? undefined : currentTarget.value)}
    >
      {byDefault === undefined && <option value="">{isRequired ? 'Choose one' : 'Automatic'}</option>}
      {words.map((word) => (
        <option key={word} value={word}>
          {labelOf(word)}
        </option>
      ))}
    </select>
  );
}
