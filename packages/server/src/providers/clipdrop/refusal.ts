import type { ErrorCode } from '@backlot/contract';
import { z } from 'zod';
import type { AttemptError } from '../../net/attempt-error.ts';
import type { VendorAnswer } from '../../net/vendor-http.ts';
import { jsonOf, refusalOf } from '../vendor-answer.ts';
import { VENDOR } from './facts.ts';

/** The documents have no status for content that is refused: it can only be told by its words. */
const ABOUT_CONTENT = /\b(nsfw|content (filter|policy)|moderat|inappropriate|safety)/i;

const body = z.object({ error: z.string() }).catch({ error: '' });

/** Why Clipdrop did not do it: only successful calls cost a credit. */
export function refusal(answer: VendorAnswer): AttemptError {
  const { error } = body.parse(jsonOf(answer));
  return refusalOf(VENDOR, answer, { text: error, code: kindOf(answer.status, error) });
}

/** What it is, where it is not what HTTP says. */
function kindOf(status: number, words: string): ErrorCode | undefined {
  // Paths are ours: one that is not there says that the base URL is wrong, nothing of the request.
  if (status === 404) return 'provider.unavailable';
  return status === 400 && ABOUT_CONTENT.test(words) ? 'provider.moderated' : undefined;
}
