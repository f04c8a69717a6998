import { AttemptError } from '../net/attempt-error.ts';
import type { VendorAnswer, VendorHttp, VendorRequest } from '../net/vendor-http.ts';

interface Probe {
  readonly http: VendorHttp;
  /** Lacks what no vendor can do without, such as the picture: it cannot cost anything. */
  readonly request: VendorRequest;
  /** The statuses by which the vendor says that the request lacks something: it has taken the key by then. */
  readonly taken: readonly number[];
  readonly refusalOf: (answer: VendorAnswer) => AttemptError;
  readonly signal: AbortSignal;
}

/** For vendors without a free request: finds out whether a key is good by a request that must be refused. Rejects with `AppError`. */
export async function probeKey({ http, request, taken, refusalOf, signal }: Probe): Promise<void> {
  try {
    const answer = await http(request, { signal, willSpend: () => Promise.reject(new Error('a probe is free')) });
    if (!taken.includes(answer.status)) throw refusalOf(answer);
  } catch (error) {
    throw error instanceof AttemptError ? error.told : error;
  }
}
