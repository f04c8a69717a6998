import { jsonAnswer, startVendor, type VendorOptions, type VendorServer } from '../kit/index.ts';
import { accountRoutes } from './account-routes.ts';
import { recraftError } from './answers.ts';
import { editRoutes } from './edit-routes.ts';
import { generationRoutes } from './generation-routes.ts';
import { editedRegion } from './read-image.ts';
import { createStyleStore } from './style-store.ts';
import { toolRoutes } from './tool-routes.ts';

const DEFAULT_KEY = 'recraft-key';
const DEFAULT_UNITS = 1_000_000;

/**
 * Starts a fake Recraft: JSON and multipart, both shapes of answers, white = edited, books in API units.
 * Source: https://www.recraft.ai/docs/api-reference
 */
export function startRecraft(options: VendorOptions = {}): Promise<VendorServer> {
  const key = options.key ?? DEFAULT_KEY;
  const styles = createStyleStore();
  return startVendor({
    prefix: '/v1',
    key,
    credits: options.credits ?? DEFAULT_UNITS,
    port: options.port ?? 0,
    requestsPerSecond: options.requestsPerSecond,
    routes: [...generationRoutes(styles), ...editRoutes(styles), ...toolRoutes, ...accountRoutes(styles)],
    authenticate: ({ headers }) => (headers['authorization'] === `Bearer ${key}` ? undefined : recraftError(401)),
    error: (status) => recraftError(status),
    moderated: () => jsonAnswer(400, { code: 'moderation', message: 'The request was rejected by moderation' }),
    editedRegion,
    // Like imgproxy's addresses, without a file extension: only the content type tells the format.
    linkPath: (id) =>
      `/${id.replaceAll('-', '').padEnd(43, '0')}/rs:fit:1024:1024:0/raw:1/plain/abs://external/images/${id}`,
    forget: styles.clear,
  });
}
