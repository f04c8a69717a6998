import type { ErrorCode } from '@backlot/contract';
import { z } from 'zod';
import type { AttemptError } from '../../net/attempt-error.ts';
import type { VendorAnswer } from '../../net/vendor-http.ts';
import { jsonOf, refusalOf } from '../vendor-answer.ts';
import { VENDOR } from './facts.ts';

const body = z.object({ code: z.string().nullish(), message: z.string().nullish() });

/** Neither how an empty account is told nor how content is refused is documented: both are known by their words. */
const EXHAUSTED = /(insufficient|not[ _]enough|out[ _]of)[^.]{0,20}(balance|credit|api[ _]unit)/i;
const MODERATED = /moderat|nsfw|safety|content[ _-]?policy|prohibited/i;

/** The error of an answer that is no success. Units are taken for successes only. */
export function refusal(answer: VendorAnswer): AttemptError {
  const { code, message } = wordsOf(answer);
  return refusalOf(VENDOR, answer, {
    text: message ?? undefined,
    code: kindOf(answer, `${code ?? ''} ${message ?? ''}`),
  });
}

function kindOf({ status }: VendorAnswer, words: string): ErrorCode | undefined {
  // Paths are ours: one that is not there says that the base URL is wrong, nothing of the request.
  if (status === 404) return 'provider.unavailable';
  if (status !== 400 && status !== 422) return undefined;
  if (EXHAUSTED.test(words)) return 'provider.exhausted';
  if (/rate_limit/.test(words)) return 'provider.limited';
  return MODERATED.test(words) ? 'provider.moderated' : undefined;
}

/** Bodies are plain text or JSON, and the header tells which. */
function wordsOf(answer: VendorAnswer): z.output<typeof body> {
  const type = answer.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return body.safeParse(jsonOf(answer)).data ?? {};
  return type.startsWith('text/plain') ? { message: Buffer.from(answer.bytes).toString() } : {};
}
