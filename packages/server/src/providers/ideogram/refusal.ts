import type { ErrorCode } from '@backlot/contract';
import { z } from 'zod';
import type { AttemptError } from '../../net/attempt-error.ts';
import type { VendorAnswer } from '../../net/vendor-http.ts';
import { jsonOf, refusalOf } from '../vendor-answer.ts';
import { VENDOR } from './facts.ts';

/** What its statuses mean here (https://developer.ideogram.ai/ideogram-api/errors), where it is not what HTTP says. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  // Paths are ours: one that is not there says that the base URL is wrong, nothing of the request.
  404: 'provider.unavailable',
  422: 'provider.moderated',
};

const body = z.object({ error: z.string() }).catch({ error: '' });

/** Why Ideogram did not do it: what it rejects before it runs is not billed, nor is what fails. */
export function refusal(answer: VendorAnswer): AttemptError {
  const { error } = body.parse(jsonOf(answer));
  return refusalOf(VENDOR, answer, { text: error, code: CODES[answer.status] });
}
