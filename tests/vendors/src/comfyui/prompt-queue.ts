import type { QueueItem } from './queue-item.ts';
import { itemJson } from './queue-item.ts';
import { type CachedNode, type RunContext, runPrompt } from './run-prompt.ts';

/** The queue, its one worker and the history. */
export interface PromptQueue {
  readonly put: (item: QueueItem) => void;
  readonly running: () => readonly QueueItem[];
  readonly pending: () => readonly QueueItem[];
  readonly remaining: () => number;
  /** True when the prompt was still waiting. Deleted prompts never reach the history. */
  readonly remove: (id: string) => boolean;
  readonly wipe: () => void;
  /** Stops what runs, or only this prompt; true when something ran. */
  readonly interrupt: (id?: string) => boolean;
  readonly history: Map<string, Record<string, unknown>>;
  readonly forget: () => void;
}

/** Makes a queue over the server's parts. */
export function createPromptQueue(parts: Omit<RunContext, 'cache' | 'interrupted'>): PromptQueue {
  const pending: QueueItem[] = [];
  const cache = new Map<string, CachedNode>();
  const history = new Map<string, Record<string, unknown>>();
  let current: QueueItem | undefined;
  let interrupted = false;
  let epoch = 0;

  const remaining = (): number => pending.length + (current === undefined ? 0 : 1);
  const announce = (): void => parts.hub.send('status', { status: { exec_info: { queue_remaining: remaining() } } });

  const work = async (): Promise<void> => {
    if (current !== undefined) return;
    const begun = epoch;
    for (let item = pending.shift(); item !== undefined; item = begun === epoch ? pending.shift() : undefined) {
      current = item;
      interrupted = false;
      announce();
      const { success, messages, outputs } = await runPrompt(item, {
        ...parts,
        cache,
        interrupted: () => interrupted || begun !== epoch,
      });
      if (begun !== epoch) return;
      current = undefined;
      const status = { status_str: success ? 'success' : 'error', completed: success, messages };
      history.set(item.id, { prompt: itemJson(item), outputs, status, meta: {} });
      announce();
      if (item.clientId !== undefined) {
        parts.hub.send('executing', { node: null, prompt_id: item.id }, item.clientId);
      }
    }
  };

  const wipe = (): void => {
    pending.length = 0;
    announce();
  };
  return {
    put: (item) => {
      pending.push(item);
      pending.sort((one, other) => one.number - other.number);
      announce();
      setImmediate(() => void work());
    },
    running: () => (current === undefined ? [] : [current]),
    pending: () => pending,
    remaining,
    remove: (id) => {
      const place = pending.findIndex((item) => item.id === id);
      if (place >= 0) pending.splice(place, 1);
      if (place >= 0) announce();
      return place >= 0;
    },
    wipe,
    interrupt: (id) => {
      const hit = current !== undefined && (id === undefined || current.id === id);
      if (hit) interrupted = true;
      return hit;
    },
    history,
    forget: () => {
      epoch += 1;
      pending.length = 0;
      current = undefined;
      cache.clear();
      history.clear();
    },
  };
}
