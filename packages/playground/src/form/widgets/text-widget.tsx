import type { WidgetProps } from '../widget-props.ts';

/** Longer than this is written on several lines. */
const LONG_CHARACTERS = 200;

/** Words without more to say of them. */
export function TextWidget({ field, values, change, control }: WidgetProps) {
  const value = values[field.name];
  const text = typeof value === 'string' ? value : '';
  const set = (next: string) => change({ [field.name]: next === '' ? undefined : next });
  if ((field.schema.maxLength ?? 0) > LONG_CHARACTERS)
    return (
      <textarea {...control} class="input" rows={2} value={text} onInput={(event) => set(event.currentTarget.value)} />
    );
  return <input {...control} class="input" value={text} onInput={(event) => set(event.currentTarget.value)} />;
}
