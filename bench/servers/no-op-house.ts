// The server as `compose.ts` furnishes it, except that runs are served by a provider that gives every picture back as it came.
import type { Production } from '@backlot/contract';
import { createApp } from '../../packages/server/src/app.ts';
import { compose } from '../../packages/server/src/compose.ts';
import { readConfig } from '../../packages/server/src/config.ts';
import { createLog } from '../../packages/server/src/log.ts';
import type { Provider } from '../../packages/server/src/providers/provider.ts';
import { serve } from './serve.ts';

const noOp: Provider = {
  name: 'builtin',
  engine: 'no-op',
  creditsPerImage: () => 1,
  findUnfitness: () => undefined,
  picturesPerCall: () => 10,
  operations: { 'replace-background': async ({ image }) => unchanged(image) },
};

const config = readConfig();
let baseUrl = '';
const options = { log: createLog(config.logLevel), onProgress: () => {}, publicUrl: () => baseUrl };
const house = await compose(config, { ...options, providers: [noOp] });
await serve(await createApp(house.app), { onListening: (url) => (baseUrl = url), onStop: house.stop });

/** What every edit gives back: the bytes it was given. */
function unchanged(bytes: Uint8Array): Production {
  const image = { bytes, mediaType: 'image/png', widthPx: 1, heightPx: 1, seed: 1 };
  return { images: [image], warnings: [], timingsMs: {}, details: {} };
}
