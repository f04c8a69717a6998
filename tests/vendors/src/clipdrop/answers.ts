import { type Answer, jsonAnswer, Refusal } from '../kit/index.ts';

/**
 * Texts of errors. The documents give the shape, `application/json` with one `error`, and the text of 401; all other
 * texts are assumed.
 */
const TEXTS: Readonly<Record<number, string>> = {
  401: 'No api key provided',
  402: 'No remaining credits',
  403: 'Invalid api key',
  404: 'Not found',
  406: 'Not acceptable',
  413: 'File too large',
  429: 'Too many requests',
};

/** Clipdrop's error body for a status. */
export function clipdropError(status: number, text?: string): Answer {
  return jsonAnswer(status, { error: text ?? TEXTS[status] ?? 'Internal server error' });
}

/** A refusal to throw. */
export function refusal(status: number, text?: string): Refusal {
  return new Refusal(clipdropError(status, text));
}
