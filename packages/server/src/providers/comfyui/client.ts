import { createHash } from 'node:crypto';
import type { PreparedPicture } from '@backlot/engine';
import { z } from 'zod';
import type { SpendingContext, VendorAnswer, VendorHttp, VendorRequest } from '../../net/vendor-http.ts';
import { isSuccess, jsonOf } from '../vendor-answer.ts';
import { notDone, refusal } from './failures.ts';
import { historySchema, jobOf, queueSchema, type Address, type Job } from './job.ts';
import type { Graph } from './template/template.ts';

/** A graph to be worked on. */
interface Prompt {
  readonly graph: Graph;
  /** A UUID in lower case; versions before 2025 make one of their own. */
  readonly id: string;
}

/** ComfyUI's HTTP interface. Everything rejects with `AttemptError`. */
export interface ComfyClient {
  /** Puts a picture into its temporary folder, which its next start empties; resolves to the name that nodes load it by. */
  readonly upload: (picture: PreparedPicture, context: SpendingContext) => Promise<string>;
  /** Puts a graph into the queue, which is what is charged; resolves to its id there. */
  readonly queue: (prompt: Prompt, context: SpendingContext) => Promise<string>;
  readonly look: (id: string, context: SpendingContext) => Promise<Job>;
  readonly view: (address: Address, context: SpendingContext) => Promise<Uint8Array>;
  readonly takeOut: (id: string, context: SpendingContext) => Promise<void>;
  readonly interrupt: (id: string, context: SpendingContext) => Promise<void>;
  readonly get: <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    context: SpendingContext,
  ) => Promise<z.output<Schema>>;
}

const uploadedSchema = z.object({ name: z.string().min(1), subfolder: z.string().catch('') });
const queuedSchema = z.object({ prompt_id: z.string().min(1) }).partial();
const NAME_CHARACTERS = 32;

/** Speaks to one ComfyUI. */
export function createComfyClient(http: VendorHttp): ComfyClient {
  const ask = async (request: VendorRequest, context: SpendingContext): Promise<VendorAnswer> => {
    const answer = await http(request, context);
    if (!isSuccess(answer)) throw refusal(answer);
    return answer;
  };
  const get: ComfyClient['get'] = async (path, schema, context) =>
    understood(await ask({ method: 'GET', path }, context), schema);
  const post = async (path: string, json: object, context: SpendingContext): Promise<void> => {
    await ask({ method: 'POST', path, body: { json } }, context);
  };
  const ended = async (id: string, context: SpendingContext): Promise<Job | undefined> => {
    const entry = (await get(`/history/${encodeURIComponent(id)}`, historySchema, context))[id];
    return entry && jobOf(entry);
  };
  return {
    get,
    upload: async ({ bytes, mediaType }, context) => {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, NAME_CHARACTERS);
      const image = { bytes, mediaType, name: `backlot-${hash}.png` };
      const form = [
        ['image', image],
        ['type', 'temp'],
        ['overwrite', true],
      ] as const;
      const answer = await ask({ method: 'POST', path: '/upload/image', body: { form } }, context);
      const { name, subfolder } = understood(answer, uploadedSchema);
      return `${subfolder === '' ? '' : `${subfolder}/`}${name} [temp]`;
    },
    queue: async ({ graph, id }, context) => {
      const json = { prompt: graph, prompt_id: id, client_id: id };
      const answer = await ask({ method: 'POST', path: '/prompt', body: { json }, isCharged: true }, context);
      // Whatever else it answered, the graph is in its queue: under our id, unless it says another.
      return queuedSchema.safeParse(jsonOf(answer)).data?.prompt_id ?? id;
    },
    look: async (id, context) => {
      const before = await ended(id, context);
      if (before !== undefined) return before;
      const { queue_running: running, queue_pending: pending } = await get('/queue', queueSchema, context);
      if (running.includes(id)) return { state: 'running' };
      if (pending.includes(id)) return { state: 'queued' };
      // It may have ended between the two looks.
      return (await ended(id, context)) ?? { state: 'gone' };
    },
    view: async (address, context) => {
      const query = new URLSearchParams(address).toString();
      return (await ask({ method: 'GET', path: `/view?${query}` }, context)).bytes;
    },
    takeOut: (id, context) => post('/queue', { delete: [id] }, context),
    interrupt: (id, context) => post('/interrupt', { prompt_id: id }, context),
  };
}

function understood<Schema extends z.ZodType>(answer: VendorAnswer, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data;
  throw notDone('it answers as no ComfyUI does', parsed.error);
}
