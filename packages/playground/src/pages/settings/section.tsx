import type { ComponentChildren } from 'preact';
import type { Resource } from '../../state/resource.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';

interface SectionProps {
  readonly title: string;
  /** What it is for, below the title. */
  readonly about?: ComponentChildren;
  /** The one thing to do here, beside the title. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One subject of the settings. */
export function Section({ title, about, action, children }: SectionProps) {
  return (
    <section class="settings-section" aria-label={title}>
      <header class="settings-section-head">
        <h2>{title}</h2>
        {action}
        {about !== undefined && <p class="soft">{about}</p>}
      </header>
      {children}
    </section>
  );
}

interface WhenLoadedProps<Value> {
  readonly of: Resource<Value>;
  /** What is on its way, for screen readers: `Loading the keys`. */
  readonly label: string;
  readonly children: (value: Value) => ComponentChildren;
}

/** Something from the server once it is there; until then a sign, and what went wrong where it did. */
export function WhenLoaded<Value>({ of: { loaded, reload }, label, children }: WhenLoadedProps<Value>) {
  const current = loaded.value;
  if (current.state === 'failed') {
    return (
      <p role="alert">
        <span class="field-fault">
          {current.error instanceof Error ? current.error.message : String(current.error)}
        </span>{' '}
        <Button onClick={reload}>Try again</Button>
      </p>
    );
  }
  return current.value === undefined ? <Spinner label={label} /> : <>{children(current.value)}</>;
}
