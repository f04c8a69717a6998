// The server as `compose.ts` furnishes it, except that runs are served by a provider that gives every picture back as it came.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Production } from '@backlot/contract';
import { createApp } from '../../packages/server/src/app.ts';
import { createFsAssetFiles } from '../../packages/server/src/assets/fs.ts';
import { createKeepBytes } from '../../packages/server/src/assets/keep.ts';
import { createLinks } from '../../packages/server/src/assets/links.ts';
import { createResolveImage } from '../../packages/server/src/assets/resolve.ts';
import { loadSigningCredentials } from '../../packages/server/src/assets/signing-credentials.ts';
import { compose } from '../../packages/server/src/compose.ts';
import { readConfig } from '../../packages/server/src/config.ts';
import type { Provider } from '../../packages/server/src/providers/provider.ts';
import { adopt } from '../../packages/server/src/runs/adopt.ts';
import { execute, type ExecuteDeps } from '../../packages/server/src/runs/execute.ts';
import { createRunning } from '../../packages/server/src/runs/running.ts';
import { createTurns } from '../../packages/server/src/runs/turns.ts';
import { findAsset } from '../../packages/server/src/store/assets.ts';
import { openDatabase } from '../../packages/server/src/store/database.ts';
import { createLeaseKeeper } from '../../packages/server/src/store/lease-keeper.ts';
import { createRunStore } from '../../packages/server/src/store/run-store.ts';
import { serve } from './serve.ts';

const CREDITS = 1;
const SEED = 1;
/** More than are ever asked for at once: waiting is not what is measured. */
const RUNS_AT_ONCE = 1000;

/** What every edit gives back: the bytes it was given. */
function unchanged(bytes: Uint8Array): Production {
  const image = { bytes, mediaType: 'image/png', widthPx: 1, heightPx: 1, seed: SEED };
  return { images: [image], warnings: [], timingsMs: {}, details: {} };
}

const noOp: Provider = {
  name: 'builtin',
  engine: 'no-op',
  creditsPerImage: () => CREDITS,
  operations: { 'replace-background': async ({ image }) => unchanged(image) },
};

const config = readConfig();
const log = pino({ level: config.logLevel }, pino.destination(2));
const onError = (error: unknown) => log.error({ err: error }, 'background work failed');
const now = () => new Date();
let baseUrl = '';
const publicUrl = () => baseUrl;
const house = await compose(config, { log, onProgress: () => {}, publicUrl });

// The same parts once more, because a house does not hand out its own.
const { database, close } = openDatabase({ connectionString: config.databaseUrl ?? '' });
const files = await createFsAssetFiles(join(config.dataDir, 'files'));
const links = createLinks({ publicUrl, credentials: await loadSigningCredentials(config.dataDir), now });
const leases = createLeaseKeeper({ database, leaseOwner: randomUUID(), onError });
const running = createRunning();
const runDeps: ExecuteDeps = {
  providers: [noOp],
  adopt: (submission) =>
    adopt({ receive: house.app.oneMin.assets.receive, findUploadKey: async () => undefined }, submission),
  store: createRunStore({ database, leases, enqueue: () => Promise.reject(new Error('no queue here')) }),
  resolveImage: createResolveImage({
    files,
    findAsset: (teamId, key) => findAsset(database, teamId, key),
    safeFetch: () => Promise.reject(new Error('no network here')),
    links,
  }),
  keepBytes: createKeepBytes({ files, now }),
  turns: createTurns({ atOnce: RUNS_AT_ONCE, maxWaiting: RUNS_AT_ONCE }),
  newSeed: () => SEED,
  runTimeoutMs: config.runTimeoutMs,
  log,
};
const app = await createApp({
  ...house.app,
  oneMin: {
    ...house.app.oneMin,
    runs: {
      ...house.app.oneMin.runs,
      execute: (submission, { signal }) => running.track(signal, (combined) => execute(runDeps, submission, combined)),
    },
  },
});
await serve(app, {
  onListening: (url) => (baseUrl = url),
  onStop: async (whenIdle) => {
    await house.stop(whenIdle);
    await leases.stop();
    await close();
  },
});
