import { useRef } from 'preact/hooks';
import { promptExamples } from '../prompt-examples.ts';
import type { WidgetProps } from '../widget-props.ts';
import './prompt-widget.css';

/** Words that say what is wanted, with a counter and something to begin with. */
export function PromptWidget({ field, values, change, control, job }: WidgetProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const value = values[field.name];
  const text = typeof value === 'string' ? value : '';
  const length = Array.from(text).length;
  const { maxLength } = field.schema;
  const examples = promptExamples(job.entry.operation).filter((example) => example !== text);
  const set = (next: string) => change({ [field.name]: next === '' ? undefined : next });
  return (
    <div class="prompt-field">
      <textarea
        {...control}
        ref={area}
        class="input prompt-text"
        rows={3}
        aria-required={field.isRequired}
        value={text}
        onInput={(event) => set(event.currentTarget.value)}
      />
      {maxLength !== undefined && (
        <span class={`prompt-count ${length > maxLength ? 'prompt-count-over' : ''}`}>
          {length} / {maxLength}
        </span>
      )}
      {examples.length > 0 && (
        <ul class="prompt-examples" aria-label="Examples">
          {examples.map((example) => (
            <li key={example}>
              <button
                type="button"
                onClick={() => {
                  set(example);
                  area.current?.focus();
                }}
              >
                {example}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
