import type { Random } from '@backlot/kernels';
import { createClient, errorOf, recordOf, type Answer, type Client } from '../client.ts';
import { dataUrl } from '../pictures.ts';
import type { ServerProcess } from '../server-process.ts';
import { sha256, type Journal } from './journal.ts';

/** What callers send. */
export interface Pictures {
  readonly image: Buffer;
  readonly mask: Buffer;
}

interface Load {
  readonly pictures: Pictures;
  readonly random: Random;
  readonly journal: Journal;
}

const CALLERS = 3;
/** A server that was killed ends its runs as interrupted; a key is refused while its run is on. */
const EXPECTED_STATUSES = new Set([409, 503]);

/** Lets several callers ask a server for all sorts of work, one thing after another, until they are told to stop. */
export function startCallers(server: ServerProcess, load: Load): { readonly stop: () => Promise<void> } {
  const client = createClient(server);
  const stopping = new AbortController();
  const call = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await doSomething(client, load);
      } catch (error) {
        // The server was killed under us: whatever was not answered is not in the journal.
        if (!isConnectionLoss(error)) throw error;
      }
    }
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

/** Asks once more for every answer that a kill has swallowed. */
export async function askAgain(server: ServerProcess, load: Load): Promise<void> {
  const client = createClient(server);
  for (const key of load.journal.unanswered.splice(0)) await askWithKey(client, load, key);
}

async function doSomething(client: Client, load: Load): Promise<void> {
  const { pictures, random, journal } = load;
  const dice = random();
  if (dice < 0.25) {
    const bytes = Buffer.concat([pictures.image, Buffer.from(String(random()))]);
    journal.uploads.set(await client.keep('room.png', bytes), sha256(bytes));
  } else if (dice < 0.5) {
    const answer = await client.ask({ ...erasing(pictures), async: true });
    if (note(journal, answer)) journal.accepted.add(recordOf(answer).uuid);
  } else if (dice < 0.7) {
    noteDelivery(journal, await client.ask(erasing(pictures)));
  } else if (dice < 0.8) {
    noteDelivery(journal, await client.ask(cuttingOutTwice(pictures)));
  } else {
    const key = journal.unanswered.shift() ?? `key-${random()}`;
    await askWithKey(client, load, key);
  }
}

async function askWithKey(client: Client, { pictures, journal }: Load, key: string): Promise<void> {
  let answer: Answer;
  try {
    answer = await client.ask(erasing(pictures), { idempotencyKey: key });
  } catch (error) {
    journal.unanswered.push(key);
    throw error;
  }
  if (answer.status === 409) journal.unanswered.push(key);
  noteDelivery(journal, answer);
  const run = answer.headers.get('x-backlot-run');
  if (run !== null) journal.answeredTo.set(key, (journal.answeredTo.get(key) ?? new Set()).add(run));
}

function noteDelivery(journal: Journal, answer: Answer): void {
  if (!note(journal, answer)) return;
  const record = recordOf(answer);
  if (record.status === 'SUCCESS') journal.delivered.set(record.uuid, record);
  else journal.wrong.push(`an answer with status ${record.status}`);
}

/** Whether the answer is a record; anything that a kill does not explain is noted. */
function note(journal: Journal, answer: Answer): boolean {
  if (answer.status === 200) return true;
  if (!EXPECTED_STATUSES.has(answer.status)) journal.wrong.push(`${answer.status} ${errorOf(answer).message}`);
  return false;
}

function erasing({ image, mask }: Pictures) {
  const promptObject = { imageUrl: dataUrl(image), maskUrl: dataUrl(mask) };
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject };
}

function cuttingOutTwice({ image }: Pictures) {
  const promptObject = { imageUrl: dataUrl(image), prompt: 'remove background', n: 2 };
  return { type: 'BACKGROUND_REPLACER', model: 'recraft', promptObject };
}

/** `fetch` rejects with a `TypeError` when the connection cannot be made or breaks. */
function isConnectionLoss(error: unknown): boolean {
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message);
}
