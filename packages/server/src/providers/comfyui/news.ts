import { z } from 'zod';
import { openVendorSocket } from '../../net/vendor-socket.ts';
import type { Progress } from './progress.ts';

/** What ComfyUI tells of one prompt while it works. */
export interface News {
  /** Whether anything will be told at all. */
  readonly isLive: () => boolean;
  /** Whether it was told that the prompt has ended: the history knows how. */
  readonly hasEnded: () => boolean;
  readonly close: () => void;
}

const eventSchema = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) });
const END_EVENTS: ReadonlySet<string> = new Set(['execution_success', 'execution_error', 'execution_interrupted']);

/**
 * Listens to the websocket: of the client with the prompt's own id, so that whoever resumes it hears of it too. What happens to
 * prompts other than that of `promptId`, which is told to everybody, is left.
 */
export async function listenFor(
  baseUrl: string,
  {
    clientId,
    promptId,
    progress,
  }: { readonly clientId: string; readonly promptId: () => string; readonly progress: Progress },
): Promise<News> {
  let isEnded = false;
  const socket = await openVendorSocket(`${baseUrl}/ws?clientId=${encodeURIComponent(clientId)}`, (text) => {
    const event = parseEvent(text);
    if (event === undefined) return;
    const { type, data } = event;
    if (data['prompt_id'] !== undefined && data['prompt_id'] !== promptId()) return;
    if (END_EVENTS.has(type) || (type === 'executing' && data['node'] === null)) isEnded = true;
    else tell(progress, type, data);
  });
  return { isLive: socket.isOpen, hasEnded: () => isEnded, close: socket.close };
}

function tell(progress: Progress, type: string, data: Readonly<Record<string, unknown>>): void {
  const { node, nodes, value, max } = data;
  if (type === 'execution_cached' && Array.isArray(nodes)) progress.nodesDone(nodes.map(String));
  if (typeof node !== 'string') return;
  if (type === 'executing') progress.nodeBegins(node);
  if (type === 'progress' && typeof value === 'number' && typeof max === 'number' && max > 0)
    progress.nodeIsAt(node, value / max);
}

function parseEvent(text: string): z.output<typeof eventSchema> | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // news that cannot be read are none
  }
}
