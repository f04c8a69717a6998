import type { VendorHttp } from '../../net/vendor-http.ts';
import { fewerPictures } from '../fewer-pictures.ts';
import { probeKey } from '../probe-key.ts';
import type { ProviderContext } from '../provider.ts';
import type { VendorDeps, VendorResult } from '../vendor.ts';
import { isSuccess, readJson, spent } from '../vendor-answer.ts';
import { acceptedSchema, resultSchema, type Job } from './job.ts';
import type { Order } from './order.ts';
import { refusal } from './refusal.ts';
import { TITLE } from './title.ts';
import { watchJob } from './watch-job.ts';

/** Has pictures made. */
export interface SdServerClient {
  /** Sends an order and waits for what comes of it. */
  readonly make: (order: Order, context: ProviderContext) => Promise<VendorResult>;
  /** Waits for an order that was sent before, by the id of its job. */
  readonly collect: (id: string, order: Order, context: ProviderContext) => Promise<VendorResult>;
  /** See `Vendor.check`. */
  readonly check: (signal: AbortSignal) => Promise<string>;
}

/** Everything answers at once: what takes time is a job. */
const SILENCE_MS = 60_000;

/** Connects to a server. */
export function createSdServerClient(
  { baseUrl, pollMs }: { readonly baseUrl: string; readonly pollMs: number },
  { http: connect }: Pick<VendorDeps, 'http'>,
): SdServerClient {
  const http: VendorHttp = connect({ vendor: TITLE, baseUrl, headers: {}, silenceMs: SILENCE_MS });
  const collect: SdServerClient['collect'] = async (id, order, context) =>
    resultOf(await watchJob({ http, everyMs: pollMs }, id, context), order);
  return {
    collect,
    async make(order, context) {
      const body = { json: order.body };
      const answer = await http({ method: 'POST', path: '/sdcpp/v1/img_gen', body, isCharged: true }, context);
      if (!isSuccess(answer)) throw refusal(answer);
      const { id } = readJson(TITLE, answer, acceptedSchema);
      await context.onReference(id);
      return collect(id, order, context);
    },
    async check(signal) {
      const request = { method: 'GET', path: '/sdcpp/v1/capabilities' } as const;
      await probeKey({ http, request, taken: [200], refusalOf: refusal, signal });
      return 'It answers, and has its own API of jobs. It takes no key.';
    },
  };
}

/** Each picture of a batch has the seed after that of the one before. */
function resultOf({ result }: Job, { body, warnings }: Order): VendorResult {
  const read = resultSchema.safeParse(result);
  if (!read.success) throw spent(TITLE, 'made something that cannot be understood', read.error);
  const images = read.data.images.slice(0, body.batch_count);
  return {
    images: images.map(({ b64_json }, index) => ({ bytes: Buffer.from(b64_json, 'base64'), seed: body.seed + index })),
    warnings: [...warnings, ...fewerPictures(TITLE, images.length, body.batch_count)],
  };
}
