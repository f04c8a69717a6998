import type { Graph } from './graph.ts';

/** A prompt that waits or runs. */
export interface QueueItem {
  readonly number: number;
  readonly id: string;
  readonly graph: Graph;
  readonly extraData: Readonly<Record<string, unknown>>;
  readonly outputs: readonly string[];
  readonly clientId: string | undefined;
  /** What the request's fault leaves of pictures and sides, and where the books are. */
  readonly countOf: (wanted: number) => number;
  readonly sidesOf: (widthPx: number, heightPx: number) => { readonly widthPx: number; readonly heightPx: number };
  readonly charge: (images: number) => void;
}

/** The item as queue and history show it. */
export function itemJson(item: QueueItem): readonly unknown[] {
  return [item.number, item.id, item.graph, item.extraData, item.outputs];
}
