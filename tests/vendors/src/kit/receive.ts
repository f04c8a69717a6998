import type { IncomingMessage } from 'node:http';
import type { ReceivedFile, ReceivedRequest } from './types.ts';

/** The request without its body. */
export function receiveHead(message: IncomingMessage): ReceivedRequest {
  const url = new URL(message.url ?? '/', 'http://vendor');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: message.method ?? 'GET',
    path: decodeURI(url.pathname),
    query: Object.fromEntries(url.searchParams),
    headers,
    fields: {},
    files: {},
    json: undefined,
    at: Date.now(),
  };
}

/** The whole request. A body that does not parse gives no fields, files or JSON: the vendor will miss them. */
export async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const head = receiveHead(message);
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer); // a request stream without an encoding yields buffers
  const body = Buffer.concat(chunks);
  const contentType = head.headers['content-type'] ?? '';
  if (body.length === 0) return head;
  if (contentType.startsWith('application/json')) return { ...head, json: parseJson(body) };
  if (/^multipart\/form-data|^application\/x-www-form-urlencoded/.test(contentType)) {
    return { ...head, ...(await readForm(body, contentType)) };
  }
  return head;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

async function readForm(body: Buffer, contentType: string): Promise<Pick<ReceivedRequest, 'fields' | 'files'>> {
  const fields: Record<string, string[]> = {};
  const files: Record<string, ReceivedFile[]> = {};
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => new FormData());
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      (fields[name] ??= []).push(value);
    } else {
      const bytes = new Uint8Array(await value.arrayBuffer());
      (files[name] ??= []).push({ bytes, name: value.name, mediaType: value.type });
    }
  }
  return { fields, files };
}
