import type { Answer } from './answer.ts';

/** The same status and content type with a body that no client can use. */
export function malform(answer: Answer): Answer {
  const isJson = (answer.headers['content-type'] ?? '').startsWith('application/json');
  const body = isJson ? answer.body.subarray(0, Math.floor(answer.body.length / 2)) : Buffer.from('not a picture');
  return { ...answer, body };
}
