import { type Answer, jsonAnswer, Refusal } from '../kit/index.ts';

/**
 * Texts of errors. Documented: the shape `{"error": text}` of 422 and `reject_reason` of 402. Assumed: that the other
 * statuses have the same shape, and every text.
 */
const TEXTS: Readonly<Record<number, string>> = {
  400: 'Invalid input provided',
  401: 'Not authorized',
  402: 'Payment required',
  403: 'Not authorized',
  404: 'Not found',
  422: 'Prompt or provided image failed the safety checks',
  429: 'Too many requests',
};

/** Ideogram's error body for a status. */
export function ideogramError(status: number, text?: string): Answer {
  const error = text ?? TEXTS[status] ?? 'Internal server error';
  return jsonAnswer(status, status === 402 ? { error, reject_reason: 'insufficient_funds' } : { error });
}

/** A refusal to throw. */
export function refusal(status: number, text?: string): Refusal {
  return new Refusal(ideogramError(status, text));
}
