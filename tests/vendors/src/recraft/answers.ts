import { type Answer, jsonAnswer, Refusal, textAnswer } from '../kit/index.ts';

/**
 * Recraft's body for a status. Documented or recorded: 401, 404 and 429. Assumed: 402 and its code, plain text for 5xx.
 */
export function recraftError(status: number): Answer {
  if (status === 401) return textAnswer(401, 'request unauthorized');
  if (status === 404) return textAnswer(404, '404 page not found');
  if (status === 429) return jsonAnswer(429, { code: 'rate_limit_exceeded', message: 'Rate limit exceeded' });
  if (status === 402) return jsonAnswer(402, { code: 'insufficient_balance', message: 'Not enough API units' });
  return textAnswer(status, status >= 500 ? 'internal server error' : 'bad request');
}

/** A 400 with the flat pair of code and message, to throw. */
export function invalid(message: string, code = 'invalid_request_parameter'): Refusal {
  return new Refusal(jsonAnswer(400, { code, message }));
}
