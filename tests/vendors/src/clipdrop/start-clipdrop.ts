import { startVendor, type VendorOptions, type VendorServer } from '../kit/index.ts';
import { clipdropError } from './answers.ts';
import { editedRegion } from './read-upload.ts';
import { clipdropRoutes } from './routes.ts';

const DEFAULT_KEY = 'clipdrop-key';
/** What the vendor gives to every new account. */
const FREE_CREDITS = 100;

/**
 * Starts a fake Clipdrop: nine endpoints, raw pictures out, books in credits (one a call).
 * Source: https://clipdrop.co/apis/docs
 */
export function startClipdrop(options: VendorOptions = {}): Promise<VendorServer> {
  const key = options.key ?? DEFAULT_KEY;
  return startVendor({
    prefix: '',
    key,
    credits: options.credits ?? FREE_CREDITS,
    port: options.port ?? 0,
    requestsPerSecond: options.requestsPerSecond,
    routes: clipdropRoutes,
    authenticate: ({ headers }) => {
      if (headers['x-api-key'] === undefined) return clipdropError(401);
      return headers['x-api-key'] === key ? undefined : clipdropError(403);
    },
    error: (status) => clipdropError(status),
    moderated: () => clipdropError(400, 'The request was rejected by the content filter'),
    editedRegion,
    linkPath: (id, extension) => `/results/${id}.${extension}`,
  });
}
