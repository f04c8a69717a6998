import { errorBody, recordAnswer, type AiRecordBody, type ErrorBody } from '@backlot/contract';
import { fileForm } from '../wire/support/pairs.ts';
import { eventually } from './eventually.ts';

/** What the server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Caller {
  readonly baseUrl: string;
  readonly apiKey: string;
}

interface Call extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

interface CallOptions {
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** One caller of the features API. */
export interface Client {
  /** `POST /api/assets`. */
  readonly upload: (name: string, bytes: Uint8Array) => Promise<Answer>;
  /** The same, giving the key of what was taken in. */
  readonly keep: (name: string, bytes: Uint8Array) => Promise<string>;
  /** `POST /api/features`. */
  readonly ask: (body: unknown, options?: CallOptions) => Promise<Answer>;
  /** The same, giving the record of a run that was begun. */
  readonly run: (body: unknown, options?: CallOptions) => Promise<AiRecordBody>;
  /** `GET /api/results/{uuid}`. */
  readonly result: (uuid: string) => Promise<AiRecordBody | null>;
  /** The record as soon as the run has ended. */
  readonly finished: (uuid: string) => Promise<AiRecordBody>;
}

/** Speaks to a server with one key. */
export function createClient({ baseUrl, apiKey }: Caller): Client {
  const call = async (path: string, { headers = {}, ...init }: Call): Promise<Answer> => {
    const answer = await fetch(baseUrl + path, { ...init, headers: { 'api-key': apiKey, ...headers } });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const upload: Client['upload'] = (name, bytes) => {
    const form = fileForm('asset', name, bytes);
    return call('/api/assets', { method: 'POST', headers: { 'content-type': form.type }, body: form.body });
  };
  const ask: Client['ask'] = (body, { idempotencyKey, signal } = {}) =>
    call('/api/features', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify(body),
      ...(signal !== undefined && { signal }),
    });
  const result: Client['result'] = async (uuid) =>
    recordAnswer.parse(JSON.parse((await call(`/api/results/${uuid}`, {})).text)).aiRecord;
  return {
    upload,
    keep: async (name, bytes) => {
      const answer = await upload(name, bytes);
      if (answer.status !== 200) throw new Error(`the upload of ${name} was refused: ${answer.text}`);
      return String(JSON.parse(answer.text).asset.key);
    },
    ask,
    run: async (body, options) => recordOf(await ask(body, options)),
    result,
    finished: (uuid) =>
      eventually(`run ${uuid} has ended`, async () => {
        const record = await result(uuid);
        return record?.status === 'PROCESSING' ? undefined : (record ?? undefined);
      }),
  };
}

/** The record that an answer carries. Throws if it carries none. */
export function recordOf({ status, text }: Answer): AiRecordBody {
  const record = status === 200 ? recordAnswer.parse(JSON.parse(text)).aiRecord : null;
  if (record === null) throw new Error(`a record was expected, ${status} was answered: ${text}`);
  return record;
}

/** The error that an answer carries. Throws if it carries none. */
export function errorOf({ status, text }: Answer): ErrorBody {
  if (status < 400) throw new Error(`an error was expected, ${status} was answered: ${text.slice(0, 1000)}`);
  return errorBody.parse(JSON.parse(text));
}

/** The bytes behind a link, fetched without a key. Throws unless they come. */
export async function download(url: string | null): Promise<Buffer> {
  const answer = await fetch(url ?? 'missing:');
  if (answer.status !== 200) throw new Error(`${answer.status} for ${url}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}
