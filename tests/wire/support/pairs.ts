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
  };
  readonly response: { readonly status: number; readonly body: unknown };
}

/** A request with the answer that every server of the dialect gives. */
export interface WirePair extends PairFile {
  readonly name: string;
}

/** One HTTP request, written out. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** A server to speak with: in this process or far away. */
export interface WireTarget {
  readonly apiKey: string;
  readonly send: (request: WireRequest) => Promise<{ readonly status: number; readonly text: string }>;
  /** Pictures by the names that pairs use: `room.png`, `room_mask.png`. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** The keys that these pictures were uploaded under: `{{room.png}}` in a pair stands for one. */
  readonly keys: Readonly<Record<string, string>>;
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
    ...content(request, target.pictures, request.apiKey ?? target.apiKey),
  });
  if (answer.status !== response.status)
    return [`status ${response.status} expected, ${answer.status} found: ${answer.text}`];
  return findDifferences(response.body, JSON.parse(answer.text));
}

/** The bytes of a form with one file, and its `Content-Type`. */
export function fileForm(field: string, name: string, bytes: Uint8Array): { type: string; body: Buffer } {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body };
}

function content(
  { body, file }: WirePair['request'],
  pictures: WireTarget['pictures'],
  apiKey: string,
): Pick<WireRequest, 'headers' | 'body'> {
  if (file !== undefined) {
    const bytes = pictures[file.name];
    if (bytes === undefined) throw new Error(`no picture named ${file.name}`);
    const form = fileForm(file.field, file.name, bytes);
    return { headers: { 'api-key': apiKey, 'content-type': form.type }, body: form.body };
  }
  if (body === undefined) return { headers: { 'api-key': apiKey }, body: undefined };
  const headers = { 'api-key': apiKey, 'content-type': 'application/json' };
  return { headers, body: Buffer.from(JSON.stringify(body)) };
}

function fillIn(pair: WirePair, keys: Readonly<Record<string, string>>): WirePair {
  const text = JSON.stringify(pair).replace(/\{\{([^}]+)\}\}/g, (_match, picture: string) => {
    const key = keys[picture];
    if (key === undefined) throw new Error(`no key for ${picture}`);
    return key;
  });
  return JSON.parse(text);
}
