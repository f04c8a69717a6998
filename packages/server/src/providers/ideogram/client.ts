import type { FormParts, VendorHttp } from '../../net/vendor-http.ts';
import { hostOf } from '../host-of.ts';
import { probeKey } from '../probe-key.ts';
import type { ProviderContext } from '../provider.ts';
import type { VendorDeps, VendorResult } from '../vendor.ts';
import { isSuccess, readJson } from '../vendor-answer.ts';
import { answerSchema, collect } from './collect.ts';
import { refusal } from './refusal.ts';
import { VENDOR } from './facts.ts';

/** Where Ideogram is, and with what key. */
interface ClientSettings {
  readonly baseUrl: string;
  readonly key: string;
}

/** Asks Ideogram. */
export interface IdeogramClient {
  /** Sends the one request of a call that is billed, and fetches what came of it. */
  readonly make: (path: string, form: FormParts, context: ProviderContext) => Promise<VendorResult>;
  /** See `Vendor.check`. */
  readonly check: (signal: AbortSignal) => Promise<string>;
}

/** Its endpoints answer when the pictures are made; several of the best quality take more than a minute. */
const SILENCE_MS = 180_000;
/** A request without its picture is a 400; 422 is what newer endpoints say. */
const LACKING = [400, 422];

/** Connects to Ideogram. */
export function createIdeogramClient(
  { baseUrl, key }: ClientSettings,
  { http: connect, download }: Pick<VendorDeps, 'http' | 'download'>,
): IdeogramClient {
  const http: VendorHttp = connect({ vendor: VENDOR, baseUrl, headers: { 'api-key': key }, silenceMs: SILENCE_MS });
  const trustedHost = hostOf(baseUrl);
  return {
    async make(path, form, context) {
      const answer = await http({ method: 'POST', path, body: { form }, isCharged: true }, context);
      if (!isSuccess(answer)) throw refusal(answer);
      const { signal } = context;
      return collect(readJson(VENDOR, answer, answerSchema), (url) => download(url, { signal, trustedHost }));
    },
    async check(signal) {
      const path = '/v1/ideogram-v3/replace-background';
      const request = { method: 'POST', path, body: { form: [['num_images', 1]] } } as const;
      await probeKey({ http, request, taken: LACKING, refusalOf: refusal, signal });
      return 'the key is good: a request without a picture was refused for that, which costs nothing';
    },
  };
}
