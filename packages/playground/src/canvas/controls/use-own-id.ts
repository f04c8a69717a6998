import { useMemo } from 'preact/hooks';

let lastId = 0;

/** An id that nothing else on the page has: those of Preact's `useId` are the same in every tree, and dialogs have trees of their own. */
export function useOwnId(): string {
  return useMemo(() => `canvas-${++lastId}`, []);
}
