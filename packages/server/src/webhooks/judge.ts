import type { Posted } from '../net/safe-post.ts';
import { readRetryAfter } from './read-retry-after.ts';

/** What an answer means for a delivery. */
export type Judgement =
  | { readonly kind: 'taken' }
  /** `quietMs`: how long the receiver wants to hear nothing at all. */
  | { readonly kind: 'refused'; readonly error: string; readonly quietMs: number }
  | { readonly kind: 'gone'; readonly error: string };

const GONE = 410;
const REDIRECT = 300;
const FIRST_FAILURE = 400;

/** By the status, as Standard Webhooks 1.0.0 suggests: 2xx is taken, 410 wants no more, all else is tried again. */
export function judge({ status, retryAfter }: Posted, now: Date): Judgement {
  if (status >= 200 && status < REDIRECT) return { kind: 'taken' };
  if (status === GONE) return { kind: 'gone', error: 'The receiver answered 410 Gone.' };
  const hint = status < FIRST_FAILURE ? ' Redirects are not followed.' : '';
  const quietMs = readRetryAfter(retryAfter, now);
  return { kind: 'refused', error: `The receiver answered ${status}.${hint}`, quietMs };
}
