import { signal } from '@preact/signals';
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';
import './toasts.css';

interface Toast {
  readonly id: number;
  readonly kind: 'good' | 'bad' | 'plain';
  readonly text: string;
}

const SHOWN_MS = 6000;

const toasts = signal<readonly Toast[]>([]);
let nextId = 0;

/** Says something in the corner for a while; faults stay until they are closed. */
export function say(text: string, kind: Toast['kind'] = 'plain'): void {
  const id = nextId++;
  toasts.value = [...toasts.value, { id, kind, text }];
  if (kind !== 'bad') setTimeout(() => unsay(id), SHOWN_MS);
}

/** Says what went wrong; what the user took back is nobody's fault. */
export function sayError(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  say(error instanceof Error ? error.message : String(error), 'bad');
}

/** Where {@link say} speaks: once on the page. */
export function Toasts() {
  const corner = useRef<HTMLDivElement>(null);
  const { value: shown } = toasts;
  useEffect(() => {
    // Over whatever dialog was opened last: what is shown anew lies on top.
    corner.current?.hidePopover();
    if (shown.length > 0) corner.current?.showPopover();
  }, [shown]);
  return (
    <div ref={corner} class="toasts" popover="manual" role="status" aria-live="polite">
      {shown.map(({ id, kind, text }) => (
        <div key={id} class={`toast toast-${kind}`}>
          <span>{text}</span>
          <IconButton icon={X} label="Dismiss" onClick={() => unsay(id)} />
        </div>
      ))}
    </div>
  );
}

function unsay(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}
