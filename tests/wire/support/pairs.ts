import { readdirSync, readFileSync } from 'node:fs';
import { findDifferences } from './match.ts';

/** What one file of a dialect's folder holds. */
interface PairFile {
  /** A sentence: what happens. */
  readonly about: string;
  readonly request: {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    /** Instead of the target's own. */
    readonly apiKey?: string;
    readonly body?: unknown;
    /** Instead of a body: a form with one file. */
    readonly file?: { readonly field: string; readonly name: string };
    /** Instead of a body: a form with these parts, in this order. */
    readonly form?: readonly FormPart[];
  };
  /** What is answered: JSON, or a text that is none. */
  readonly response: { readonly status: number } & ({ readonly body: unknown } | { readonly text: string });
}

/** A field with its value, or a picture with the name and type that the client gives its file. */
type FormPart =
  | { readonly field: string; readonly value: string }
  | { readonly field: string; readonly picture: string; readonly name: string; readonly type: string };

/** A request with the answer that every server of the dialect gives. */
export interface WirePair extends PairFile {
  readonly name: string;
}

/** One HTTP request, written out. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer> | undefined;
}

/** A server to speak with: in this process or far away. */
export interface WireTarget {
  readonly apiKey: string;
  readonly send: (request: WireRequest) => Promise<{ readonly status: number; readonly text: string }>;
  /** Pictures by the names that pairs use: `room.png`, `room_mask.png`. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** References to these pictures, such as the keys they were uploaded under: `{{room.png}}` in a pair stands for one. */
  readonly keys: Readonly<Record<string, string>>;
  /** How a key is shown, if not in the header `API-KEY`. */
  readonly authorise?: (apiKey: string) => Readonly<Record<string, string>>;
}

const BOUNDARY = 'backlot-wire-boundary';

/** Every pair of a dialect, in the order of their files. */
export function readPairs(dialect: string): WirePair[] {
  const folder = new URL(`../${dialect}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const pair: PairFile = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      return { name: file.replace('.json', ''), ...pair };
    });
}

/** Sends the request of a pair and says how the answer differs; nothing if it does not. */
export async function runPair(pair: WirePair, target: WireTarget): Promise<string[]> {
  const { request, response } = fillIn(pair, target.keys);
  const answer = await target.send({
    method: request.method,
    path: request.path,
    ...content(request, target),
  });
  if (answer.status !== response.status)
    return [`status ${response.status} expected, ${answer.status} found: ${answer.text}`];
  if ('body' in response) return findDifferences(response.body, JSON.parse(answer.text));
  return answer.text === response.text ? [] : [`the text "${response.text}" expected, "${answer.text}" found`];
}

/** The bytes of a form with one file, and its `Content-Type`. */
export function fileForm(field: string, name: string, bytes: Uint8Array): { type: string; body: Buffer<ArrayBuffer> } {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body };
}

function content(
  { body, file, form, apiKey }: WirePair['request'],
  target: WireTarget,
): Pick<WireRequest, 'headers' | 'body'> {
  const key = apiKey ?? target.apiKey;
  const headers = target.authorise?.(key) ?? { 'api-key': key };
  if (file !== undefined) {
    const { type, body: bytes } = fileForm(file.field, file.name, pictureOf(target, file.name));
    return { headers: { ...headers, 'content-type': type }, body: bytes };
  }
  if (form !== undefined) {
    const parts = form.flatMap((part) => [
      Buffer.from(`--${BOUNDARY}\r\n${partHead(part)}\r\n\r\n`),
      'picture' in part ? pictureOf(target, part.picture) : Buffer.from(part.value),
      Buffer.from('\r\n'),
    ]);
    const type = `multipart/form-data; boundary=${BOUNDARY}`;
    return {
      headers: { ...headers, 'content-type': type },
      body: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
    };
  }
  if (body === undefined) return { headers, body: undefined };
  return { headers: { ...headers, 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) };
}

function partHead(part: FormPart): string {
  const disposition = `Content-Disposition: form-data; name="${part.field}"`;
  return 'picture' in part ? `${disposition}; filename="${part.name}"\r\nContent-Type: ${part.type}` : disposition;
}

function pictureOf({ pictures }: WireTarget, name: string): Uint8Array {
  const bytes = pictures[name];
  if (bytes === undefined) throw new Error(`no picture named ${name}`);
  return bytes;
}

function fillIn(pair: WirePair, keys: Readonly<Record<string, string>>): WirePair {
  const text = JSON.stringify(pair).replace(/\{\{([^}]+)\}\}/g, (_match, picture: string) => {
    const key = keys[picture];
    if (key === undefined) throw new Error(`no key for ${picture}`);
    return key;
  });
  return JSON.parse(text);
}
