import type { z } from 'zod';
import type { VendorHttp } from '../../net/vendor-http.ts';
import type { ProviderContext } from '../provider.ts';
import type { VendorDeps, VendorResult } from '../vendor.ts';
import { isSuccess, readJson } from '../vendor-answer.ts';
import { refusal } from './errors.ts';
import { VENDOR } from './facts.ts';
import { picturesAnswer, readPictures } from './read-pictures.ts';

/** Recraft's API, as its operations see it. */
export interface RecraftClient {
  /** Sends one request that is charged, and reads its answer. */
  readonly ask: <Schema extends z.ZodType>(
    { path, body }: ChargedRequest,
    schema: Schema,
    context: ProviderContext,
  ) => Promise<z.output<Schema>>;
  /** The same for pictures. */
  readonly make: (
    request: ChargedRequest & { readonly seed?: number },
    context: ProviderContext,
  ) => Promise<VendorResult>;
}

/** What is asked for, as JSON: the only form in which nested fields have one meaning. */
export interface ChargedRequest {
  /** Below `/v1`. */
  readonly path: string;
  /** What is undefined in it is not sent. */
  readonly body: object;
}

interface ClientDeps extends Pick<VendorDeps, 'download'> {
  readonly http: VendorHttp;
  /** `host:port` of the API, whose results may be fetched wherever it is. */
  readonly host: string;
}

/** Ties the requests of one key together. */
export function createRecraftClient({ http, download, host }: ClientDeps): RecraftClient {
  const ask: RecraftClient['ask'] = async ({ path, body }, schema, context) => {
    const answer = await http({ method: 'POST', path, body: { json: body }, isCharged: true }, context);
    if (!isSuccess(answer)) throw refusal(answer);
    return readJson(VENDOR, answer, schema);
  };
  return {
    ask,
    make: async ({ seed, ...request }, context) => {
      const answer = await ask(request, picturesAnswer, context);
      return readPictures(answer, {
        ...(seed !== undefined && { seed }),
        fetchUrl: (url) => download(url, { signal: context.signal, trustedHost: host }),
      });
    },
  };
}
