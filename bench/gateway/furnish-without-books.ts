import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { createEngine, inspectUpload } from '@backlot/engine';
import { createFsAssetFiles } from '../../packages/server/src/assets/fs.ts';
import { createKeepBytes } from '../../packages/server/src/assets/keep.ts';
import { createLinks } from '../../packages/server/src/assets/links.ts';
import { createReceiveUpload } from '../../packages/server/src/assets/receive-upload.ts';
import { createResolveImage } from '../../packages/server/src/assets/resolve.ts';
import { loadSigningCredentials } from '../../packages/server/src/assets/signing-credentials.ts';
import type { Config } from '../../packages/server/src/config.ts';
import type { createLog } from '../../packages/server/src/log.ts';
import { createDownload } from '../../packages/server/src/net/download.ts';
import { createSafeFetch } from '../../packages/server/src/net/safe-fetch.ts';
import { createProviders } from '../../packages/server/src/providers/index.ts';
import { adopt } from '../../packages/server/src/runs/adopt.ts';
import { execute } from '../../packages/server/src/runs/execute.ts';
import { createGates } from '../../packages/server/src/runs/gates.ts';
import { perform } from '../../packages/server/src/runs/perform.ts';
import type { RunRecord } from '../../packages/server/src/runs/run.ts';
import { createTurns } from '../../packages/server/src/runs/turns.ts';
import type { RecraftDependencies } from '../../packages/server/src/surfaces/recraft/dependencies.ts';
import { findAsset, findUploadKey, insertAsset } from '../../packages/server/src/store/assets.ts';
import { openDatabase } from '../../packages/server/src/store/database.ts';
import { shareSecret } from '../../packages/server/src/store/secrets.ts';
import { createNoBooks } from './no-books.ts';

const SEEDS = 2 ** 31;
/** As `compose.ts` has it for up to four engine workers. */
const TURNS = { atOnce: 16, maxWaiting: 256 };

/** The execution of runs without books, and the end of what it needs. */
export interface WithoutBooks extends Pick<RecraftDependencies['runs'], 'execute'> {
  readonly close: () => Promise<void>;
}

/** The parts that `compose.ts` makes for runs, on the same files and the same rows of uploads, but with `createNoBooks`. */
export async function furnishWithoutBooks(
  config: Config,
  { log, publicUrl }: { readonly log: ReturnType<typeof createLog>; readonly publicUrl: () => string },
): Promise<WithoutBooks> {
  const { allowHosts, builtinCredits, dataDir, databaseUrl = '', vendorSettings } = config;
  const now = () => new Date();
  const engine = createEngine(config);
  const { database, close } = openDatabase({ connectionString: databaseUrl });
  const files = await createFsAssetFiles(join(dataDir, 'files'));
  const share = (name: string, propose: () => Promise<unknown>) => shareSecret(database, name, propose);
  const links = createLinks({ publicUrl, credentials: await loadSigningCredentials({ dataDir, share }), now });
  const receive = createReceiveUpload({
    files,
    inspectImage: inspectUpload,
    insertAsset: (asset) => insertAsset(database, asset),
    now,
  });
  const turns = createTurns(TURNS);
  const deps = {
    ...createNoBooks(),
    providers: createProviders({ engine, builtinCredits, vendorSettings, download: createDownload({ allowHosts }) }),
    gates: createGates(),
    adopt: (submission: Parameters<typeof adopt>[1]) =>
      adopt({ receive, findUploadKey: (teamId, sha256) => findUploadKey(database, teamId, sha256) }, submission),
    resolveImage: createResolveImage({
      files,
      findAsset: (teamId, key) => findAsset(database, teamId, key),
      safeFetch: createSafeFetch({ allowHosts }),
      links,
    }),
    keepBytes: createKeepBytes({ files, now }),
    turns: () => turns,
    reportProgress: () => () => {},
    cacheKeyOf: async () => null,
    reuse: { once: (_record: unknown, { anew }: { readonly anew: () => Promise<RunRecord> }) => anew() },
    newSeed: () => randomInt(SEEDS),
    random: Math.random,
    runTimeoutMs: config.runTimeoutMs,
    log,
  };
  const nobody = () => Promise.reject(new Error('there is nobody else'));
  const here = (record: RunRecord) => perform(deps, record, new AbortController().signal);
  const work = { isHere: true, here, elsewhere: nobody, isCrowded: async () => false };
  return {
    execute: (submission) => execute({ ...deps, work }, submission),
    close: async () => {
      engine.close();
      await close();
    },
  };
}
