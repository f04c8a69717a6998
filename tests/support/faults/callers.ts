import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@backlot/kernels';
import type { ServerProcess } from '../server-process.ts';
import { dataUrl } from '../pictures.ts';

/** What was asked for, whoever answered. */
export interface AskedWork {
  /** The requests that were sent, each with a word of its own in its prompt. */
  readonly prompts: Set<string>;
  /** The keys of requests that were sent with one, by their prompts. */
  readonly keys: Map<string, string>;
  /** Statuses that no caller should ever get, with what came. */
  readonly wrong: string[];
  /** The runs that answers told of, whatever came of them. */
  readonly runs: Set<string>;
}

interface Load {
  readonly image: Buffer;
  readonly random: Random;
  readonly work: AskedWork;
}

const CALLERS = 16;
/** Failed vendors, refusals, keys in use, servers that stop: all of these are told as they are. */
const EXPECTED = new Set([200, 400, 409, 422, 429, 502, 503, 504]);
const NO_BUILTIN = { 'x-backlot-policy': 'builtin=no' };
const SAME_AGAIN = 0.35;
const PAUSE_MS = 50;

/** Nothing was asked yet. */
export function createWork(): AskedWork {
  return { prompts: new Set(), keys: new Map(), wrong: [], runs: new Set() };
}

/** Lets callers ask a server one thing after another, some of them twice at once or again after no answer came, until told to stop. */
export function startCallers(server: ServerProcess, load: Load): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const call = async (): Promise<void> => {
    while (!stopping.signal.aborted) await askOne(server, load).catch(ignoreLoss);
  };
  const calls = Promise.all(Array.from({ length: CALLERS }, call));
  calls.catch(() => {}); // told to whoever stops them
  return {
    stop: async () => {
      stopping.abort();
      await calls;
    },
  };
}

async function askOne(server: ServerProcess, { image, random, work }: Load): Promise<void> {
  const prompt = `wish ${work.prompts.size + 1} of ${Math.floor(random() * 1e9)}`;
  work.prompts.add(prompt);
  const key = random() < SAME_AGAIN ? `key of ${prompt}`.replaceAll(' ', '-') : undefined;
  if (key !== undefined) work.keys.set(prompt, key);
  const send = requestFor(server, { prompt, image, random, key });
  const ask = async (): Promise<void> => {
    const answer = await send();
    const text = await answer.text();
    const run = answer.headers.get('x-backlot-run');
    if (run !== null) work.runs.add(run);
    if (!EXPECTED.has(answer.status)) work.wrong.push(`${answer.status} ${text.slice(0, 300)}`);
  };
  if (key === undefined) return ask();
  // A client that retries: at once beside the first, and again when no answer came.
  const both = await Promise.allSettled([ask(), ...(random() < 0.5 ? [ask()] : [])]);
  if (both.some(({ status }) => status === 'rejected')) await ask();
}

interface Wish {
  readonly prompt: string;
  readonly image: Buffer;
  readonly random: Random;
  readonly key: string | undefined;
}

/** One request, to be sent as often as wanted. */
function requestFor({ baseUrl, apiKey }: ServerProcess, { prompt, image, random, key }: Wish): () => Promise<Response> {
  const dice = random();
  const count = 1 + Math.floor(random() * 3);
  const isAsync = random() < 0.3;
  const headers = {
    ...NO_BUILTIN,
    'api-key': apiKey,
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    ...(key !== undefined && { 'idempotency-key': key }),
  };
  const post = (path: string, body: object) => async () =>
    fetch(`${baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (dice < 0.5) return post('/v1/images/generations', { prompt, model: 'recraftv3', n: count });
  const imageUrl = dataUrl(image);
  const [model, promptObject] =
    dice < 0.75
      ? (['clipdrop', { imageUrl, prompt }] as const)
      : (['ideogram-3', { imageUrl, prompt, num_images: count }] as const);
  return post('/api/features', { type: 'BACKGROUND_REPLACER', model, promptObject, async: isAsync });
}

/** `fetch` rejects with a `TypeError` when the connection cannot be made or breaks: the server was killed under us. */
async function ignoreLoss(error: unknown): Promise<void> {
  if (!(error instanceof TypeError && /fetch failed|terminated/.test(error.message))) throw error;
  await sleep(PAUSE_MS);
}
