import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

/** Something from the server: on its way, there, or not to be had. */
export type Loaded<Value> =
  | { readonly state: 'loading'; readonly value?: Value }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/** See {@link useLoaded}. */
export interface Resource<Value> {
  readonly loaded: ReadonlySignal<Loaded<Value>>;
  /** Asks again, showing what was there until the answer comes. */
  readonly reload: () => void;
}

/** Loads something when the component appears and whenever one of `inputs` changes; a newer question ends the older one. */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  inputs: readonly unknown[] = [],
): Resource<Value> {
  const resource = useMemo(() => createResource<Value>(), []);
  useEffect(() => resource.ask(load), inputs);
  return resource;
}

function createResource<Value>() {
  const loaded = signal<Loaded<Value>>({ state: 'loading' });
  let last: ((signal: AbortSignal) => Promise<Value>) | undefined;
  let asking = new AbortController();
  const settle = async (answer: Promise<Value>, abort: AbortSignal): Promise<void> => {
    const result = await answer.then(
      (value): Loaded<Value> => ({ state: 'ready', value }),
      (error: unknown): Loaded<Value> => ({ state: 'failed', error }),
    );
    if (!abort.aborted) loaded.value = result;
  };
  const ask = (load: (signal: AbortSignal) => Promise<Value>): (() => void) => {
    last = load;
    asking.abort();
    const mine = new AbortController();
    asking = mine;
    loaded.value =
      loaded.value.state === 'ready' ? { state: 'loading', value: loaded.value.value } : { state: 'loading' };
    void settle(load(mine.signal), mine.signal);
    return () => mine.abort();
  };
  return { loaded, ask, reload: () => void (last && ask(last)) };
}
