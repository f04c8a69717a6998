import { startVendor, type VendorOptions, type VendorServer } from '../kit/index.ts';
import { ideogramError } from './answers.ts';
import { editedRegion } from './read-upload.ts';
import { ideogramRoutes } from './routes.ts';

const DEFAULT_KEY = 'ideogram-key';
const DEFAULT_CENTS = 100_000;
/** These two say 403 where all others say 401. */
const FORBIDDING_PATHS: readonly string[] = ['/v1/ideogram-v3/remix', '/upscale'];

/** Options of the fake Ideogram. */
export interface IdeogramServerOptions extends VendorOptions {
  /** Lifetime of result addresses; the documents only call it limited. For ever when absent. */
  readonly linkLifetimeMs?: number;
}

/**
 * Starts a fake Ideogram: v3 endpoints and the legacy upscale, pictures behind ephemeral addresses, black = edited,
 * books in US cents. Source: https://developer.ideogram.ai
 */
export function startIdeogram(options: IdeogramServerOptions = {}): Promise<VendorServer> {
  const key = options.key ?? DEFAULT_KEY;
  return startVendor({
    prefix: '',
    key,
    credits: options.credits ?? DEFAULT_CENTS,
    port: options.port ?? 0,
    requestsPerSecond: options.requestsPerSecond,
    linkLifetimeMs: options.linkLifetimeMs,
    routes: ideogramRoutes,
    authenticate: ({ headers, path }) =>
      headers['api-key'] === key ? undefined : ideogramError(FORBIDDING_PATHS.includes(path) ? 403 : 401),
    error: (status) => ideogramError(status),
    moderated: () => ideogramError(422),
    editedRegion,
    linkPath: (id, extension) =>
      `/api/images/ephemeral/${id}.${extension}?exp=1767225600&sig=${id.replaceAll('-', '')}`,
  });
}
