import type { Shot } from '../support/closed-loop.ts';

/** A small picture asked for in JSON, to be answered with its bytes. */
export function generationShot(url: string, model: string, headers: Readonly<Record<string, string>>): Shot {
  const body = JSON.stringify({
    prompt: 'a red bicycle leaning on a white wall',
    model,
    n: 1,
    response_format: 'b64_json',
  });
  return {
    url,
    body,
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers },
  };
}
