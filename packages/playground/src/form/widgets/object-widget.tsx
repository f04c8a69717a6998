import { useSignal } from '@preact/signals';
import type { WidgetProps } from '../widget-props.ts';

/** Whatever has no control of its own, as JSON. */
export function ObjectWidget({ field, values, change, control }: WidgetProps) {
  const value = values[field.name];
  const text = useSignal(value === undefined ? '' : JSON.stringify(value, null, 2));
  const isBroken = useSignal(false);
  return (
    <>
      <textarea
        {...control}
        class="input code-input"
        rows={3}
        spellcheck={false}
        placeholder="{}"
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          const read = parse(currentTarget.value);
          isBroken.value = !read.isRead;
          if (read.isRead) change({ [field.name]: read.value });
        }}
      />
      {isBroken.value && <p class="field-fault">This is not JSON yet.</p>}
    </>
  );
}

function parse(text: string): { readonly isRead: boolean; readonly value?: unknown } {
  if (text.trim() === '') return { isRead: true, value: undefined };
  try {
    return { isRead: true, value: JSON.parse(text) };
  } catch {
    return { isRead: false };
  }
}
