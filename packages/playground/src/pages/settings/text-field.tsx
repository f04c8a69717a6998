import type { Signal } from '@preact/signals';
import { Field } from '../../ui/field.tsx';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  /** Which keyboard is offered. */
  readonly inputMode?: 'text' | 'email' | 'url';
  /** Characters. */
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** What is typed. */
  readonly text: Signal<string>;
}

/** One line of text with its label. */
export function TextField({ id, label, hint, isRequired = false, text, ...native }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} isRequired={isRequired}>
      {(control) => (
        <input
          {...control}
          {...native}
          class="input"
          required={isRequired}
          autocomplete="off"
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      )}
    </Field>
  );
}
