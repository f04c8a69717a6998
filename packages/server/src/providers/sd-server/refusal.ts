import type { ErrorCode } from '@backlot/contract';
import { z } from 'zod';
import type { AttemptError } from '../../net/attempt-error.ts';
import type { VendorAnswer } from '../../net/vendor-http.ts';
import { jsonOf, refusalOf } from '../vendor-answer.ts';
import { TITLE } from './title.ts';

/** Where it is not what HTTP says: paths are ours, so that one which is not there says that the base URL is wrong. */
const CODES: Readonly<Record<number, ErrorCode>> = { 404: 'provider.unavailable' };

const body = z.object({ error: z.string() }).catch({ error: '' });

/** Why the server took no job. */
export function refusal(answer: VendorAnswer): AttemptError {
  return refusalOf(TITLE, answer, { text: body.parse(jsonOf(answer)).error, code: CODES[answer.status] });
}
