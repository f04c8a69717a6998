import type { Signal } from '@preact/signals';
import { sayCredits } from '../../format/credits.ts';
import { Field } from '../../ui/field.tsx';
import { readDollars } from './dollars.ts';

interface AmountFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What is typed, in dollars. */
  readonly text: Signal<string>;
}

/** An amount in dollars, with what it is in credits beside it. */
export function AmountField({ id, label, hint, text }: AmountFieldProps) {
  const credits = readDollars(text.value);
  const isWrong = text.value.trim() !== '' && credits === undefined;
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      aside={credits !== undefined && sayCredits(credits)}
      fault={isWrong ? 'Give an amount in dollars, such as 4.50.' : undefined}
    >
      {(control) => (
        <span class="amount">
          <span aria-hidden="true">$</span>
          <input
            {...control}
            class="input"
            inputMode="decimal"
            autocomplete="off"
            value={text.value}
            onInput={({ currentTarget }) => {
              text.value = currentTarget.value;
            }}
          />
        </span>
      )}
    </Field>
  );
}
