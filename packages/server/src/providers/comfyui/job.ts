import { z } from 'zod';
import type { PollVerdict } from '../../net/poll.ts';

/** Where a picture lies on ComfyUI's disk. */
const addressSchema = z.object({
  filename: z.string().min(1),
  subfolder: z.string().default(''),
  type: z.string().default('output'),
});

/** See {@link addressSchema}. */
export type Address = z.output<typeof addressSchema>;

/** What has become of a prompt. */
export type Job =
  | { readonly state: 'queued' | 'running' }
  /** Neither waiting nor running nor in the history: taken out of the queue, or forgotten by a restart. */
  | { readonly state: 'gone' }
  | { readonly state: 'interrupted' }
  | { readonly state: 'failed'; readonly error: string }
  /** The pictures of each node. */
  | { readonly state: 'done'; readonly outputs: Readonly<Record<string, readonly Address[]>> };

/** What the states mean to who waits for pictures. */
export const VERDICTS = {
  queued: 'waiting',
  running: 'working',
  gone: 'failed',
  interrupted: 'failed',
  failed: 'failed',
  done: 'done',
} as const satisfies Readonly<Record<Job['state'], PollVerdict>>;

/** `GET /history/{id}`: empty until it has ended. */
export const historySchema = z.record(
  z.string(),
  z.object({
    outputs: z.record(z.string(), z.object({ images: z.array(addressSchema).nullish() })).catch({}),
    status: z
      .object({
        status_str: z.string().nullish(),
        messages: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])).catch([]),
      })
      .nullish(),
  }),
);

type Entry = z.output<typeof historySchema>[string];

/** `GET /queue`: items are lists whose second member is the prompt's id. */
const itemsSchema = z.array(
  z
    .tuple([z.unknown(), z.string()])
    .rest(z.unknown())
    .transform(([, id]) => id),
);

/** See {@link itemsSchema}. */
export const queueSchema = z.object({ queue_running: itemsSchema, queue_pending: itemsSchema });

/** A prompt that has ended, by its entry in the history. */
export function jobOf({ outputs, status }: Entry): Job {
  // A history without a status is of the first versions, which kept what ended well only.
  if (status?.status_str === 'error') {
    const [kind, data = {}] = status.messages.at(-1) ?? [];
    if (kind === 'execution_interrupted') return { state: 'interrupted' };
    return { state: 'failed', error: `${textOf(data['node_type'])}: ${textOf(data['exception_message'])}` };
  }
  return {
    state: 'done',
    outputs: Object.fromEntries(Object.entries(outputs).map(([id, { images }]) => [id, images ?? []])),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : 'unknown';
}
