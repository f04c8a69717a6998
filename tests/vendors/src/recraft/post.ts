import { type Call, type Outcome, type Reader, Refusal, type Route } from '../kit/index.ts';
import { recraftError } from './answers.ts';
import { readerOf } from './read-options.ts';

/** A paid endpoint: JSON or multipart, and a balance above zero. */
export function post(path: string, handle: (call: Call, reader: Reader) => Promise<Outcome>): Route {
  return {
    method: 'POST',
    path: `/v1${path}`,
    handle: (call) => {
      const reader = readerOf(call.request);
      if (call.balance <= 0) throw new Refusal(recraftError(402));
      return handle(call, reader);
    },
  };
}
