import type { VendorHttp, VendorRequest } from '../../net/vendor-http.ts';
import { hostOf } from '../host-of.ts';
import { probeKey } from '../probe-key.ts';
import type { ProviderContext } from '../provider.ts';
import type { VendorDeps, VendorResult } from '../vendor.ts';
import { isSuccess, readJson } from '../vendor-answer.ts';
import { answerSchema, readPictures } from './answer.ts';
import { refusal } from './refusal.ts';

interface ClientSettings {
  readonly title: string;
  readonly baseUrl: string;
  /** A server of one's own may take none. */
  readonly key: string | undefined;
}

/** What is asked for: as JSON, or with pictures as a form. */
export type OpenAiRequest = Required<Pick<VendorRequest, 'path' | 'body'>>;

/** Asks a server that speaks OpenAI's API of images. */
export interface OpenAiClient {
  /** Sends the one request of a call that is charged, and fetches what came of it. */
  readonly make: (request: OpenAiRequest, count: number, context: ProviderContext) => Promise<VendorResult>;
  /** See `Vendor.check`. */
  readonly check: (signal: AbortSignal) => Promise<string>;
}

/** Ten pictures of the best quality take minutes, and come in one answer. */
const SILENCE_MS = 300_000;

/** Connects to a server. */
export function createOpenAiClient(
  { title, baseUrl, key }: ClientSettings,
  { http: connect, download }: Pick<VendorDeps, 'http' | 'download'>,
): OpenAiClient {
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const http: VendorHttp = connect({ vendor: title, baseUrl, headers, silenceMs: SILENCE_MS });
  const trustedHost = hostOf(baseUrl);
  return {
    async make(request, count, context) {
      const answer = await http({ method: 'POST', ...request, isCharged: true }, context);
      if (!isSuccess(answer)) throw refusal(title, answer);
      const fetchUrl = (url: string) => download(url, { signal: context.signal, trustedHost });
      return readPictures(readJson(title, answer, answerSchema), { title, count, fetchUrl });
    },
    async check(signal) {
      const request = { method: 'GET', path: '/models' } as const;
      await probeKey({ http, request, taken: [200], refusalOf: (answer) => refusal(title, answer), signal });
      return 'It lists its models, which costs nothing: the address and the key are good.';
    },
  };
}
