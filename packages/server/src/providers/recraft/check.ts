import { z } from 'zod';
import { AttemptError } from '../../net/attempt-error.ts';
import type { VendorHttp } from '../../net/vendor-http.ts';
import { isSuccess, readJson } from '../vendor-answer.ts';
import { refusal } from './errors.ts';
import { VENDOR } from './facts.ts';

const account = z.object({ credits: z.number() });

/** Asks for the balance, which costs nothing. Rejects with `AppError`. */
export async function check(http: VendorHttp, signal: AbortSignal): Promise<string> {
  try {
    const answer = await http({ method: 'GET', path: '/users/me' }, { signal, willSpend: async () => {} });
    if (!isSuccess(answer)) throw refusal(answer);
    return `the key is good; ${readJson(VENDOR, answer, account).credits} API units are left`;
  } catch (error) {
    throw error instanceof AttemptError ? error.told : error;
  }
}
