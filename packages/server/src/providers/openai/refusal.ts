import type { ErrorCode } from '@backlot/contract';
import { z } from 'zod';
import type { AttemptError } from '../../net/attempt-error.ts';
import type { VendorAnswer } from '../../net/vendor-http.ts';
import { jsonOf, refusalOf } from '../vendor-answer.ts';

/** What its own codes mean, where they say more than HTTP: no wait helps an account without means. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  moderation_blocked: 'provider.moderated',
  content_policy_violation: 'provider.moderated',
  insufficient_quota: 'provider.exhausted',
  billing_hard_limit_reached: 'provider.exhausted',
  // The operator's choice of a model, nothing of the request.
  model_not_found: 'provider.unavailable',
};
const NOT_FOUND = 404;

const word = z.string().catch('');
const problem = z.object({ message: word, type: word, code: word });
/** Some servers that look like it answer with a plain text. */
const body = z.object({
  error: z.union([problem, z.string().transform((message) => ({ message, type: '', code: '' }))]),
});

/** Why it was not done: what is refused is not charged. */
export function refusal(title: string, answer: VendorAnswer): AttemptError {
  const parsed = body.safeParse(jsonOf(answer));
  const { message, type, code } = parsed.success ? parsed.data.error : { message: '', type: '', code: '' };
  // Paths are ours: one that is not there says that the base URL is wrong.
  const known = CODES[code] ?? CODES[type] ?? (answer.status === NOT_FOUND ? 'provider.unavailable' : undefined);
  return refusalOf(title, answer, { text: message, code: known });
}
