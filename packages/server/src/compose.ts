import { randomInt, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkFillModel,
  createEngine,
  inspectUpload,
  maskFromAlpha,
  missingModels,
  reducePalette,
} from '@backlot/engine';
import type { Logger } from 'pino';
import type { AppDependencies } from './app.ts';
import { createKeepBytes } from './assets/keep.ts';
import { createLinks } from './assets/links.ts';
import { openAssetFiles } from './assets/open-files.ts';
import { createReceiveUpload } from './assets/receive-upload.ts';
import { createResolveImage } from './assets/resolve.ts';
import { createReadSample } from './assets/samples.ts';
import { loadSigningCredentials } from './assets/signing-credentials.ts';
import { startSweeping } from './assets/start-sweeping.ts';
import { createApiKey, hashApiKey, prefixOf } from './auth/api-key.ts';
import { createAuthenticate } from './auth/authenticate.ts';
import { createRateLimit, createWindowLimit } from './auth/rate-limit.ts';
import type { Config } from './config.ts';
import { healthChecks } from './health.ts';
import { createDownload } from './net/download.ts';
import { createSafeFetch } from './net/safe-fetch.ts';
import { createProviders } from './providers/index.ts';
import type { Provider } from './providers/provider.ts';
import { adopt } from './runs/adopt.ts';
import { cacheKeyOf } from './runs/cache-key.ts';
import { estimate } from './runs/estimate.ts';
import { execute, perform, type ExecuteDeps } from './runs/execute.ts';
import type { ResolveImage } from './runs/gather.ts';
import { createGates } from './runs/gates.ts';
import { createRunQueue } from './runs/queue.ts';
import { recoverRuns, startRecovery } from './runs/recover.ts';
import { priceOf } from './runs/price-of.ts';
import type { Submission } from './runs/run.ts';
import { createReuse } from './runs/reuse.ts';
import { createRunning } from './runs/running.ts';
import { createTurns } from './runs/turns.ts';
import { findPrincipal } from './store/api-keys.ts';
import { beginAttempt, endAttempt, findOpenAttempts, referToAttempt } from './store/attempts.ts';
import { findAsset, findUploadKey, insertAsset, listAssetKeys } from './store/assets.ts';
import { ensureBootstrap, findBootstrapKey } from './store/bootstrap.ts';
import { findAccount } from './store/find-account.ts';
import { createLeaseKeeper } from './store/lease-keeper.ts';
import { findSpendable } from './store/find-spendable.ts';
import { findMember } from './store/members.ts';
import { openStore, type OpenStore } from './store/open-store.ts';
import { findReusable, findRun, findRunOfImage } from './store/records.ts';
import { createRunStore } from './store/run-store.ts';
import { shareSecret } from './store/secrets.ts';
import { reportSpend } from './store/spend.ts';
import { deleteStyle, findStyles, listStyles } from './store/styles.ts';
import { tryExclusively } from './store/try-exclusively.ts';
import { createContext } from './surfaces/recraft/create-context.ts';
import type { RecraftDependencies } from './surfaces/recraft/dependencies.ts';

const EXAMPLES_DIR = fileURLToPath(new URL('../../../examples', import.meta.url));
/** Held while sweeping files. Any number that nothing else uses. */
const SWEEPING_LOCK = 7_220_402;
const SEEDS = 2 ** 31;
/** Runs whose pictures may be in memory, at most some 20 MB each: enough that fetching one picture keeps no worker idle. */
const RUNS_PER_WORKER = 4;
const MIN_RUNS_AT_ONCE = 16;
/** Callers that may wait for an answer; more would only wait in vain. */
const MAX_WAITING_RUNS = 256;
/** What the Recraft dialect says, in its own words. */
const RATE_LIMIT_EXCEEDED = 'Rate limit exceeded';
const SECOND = 1;
const MINUTE = 60;
/** How long work in flight may take to end by itself when the server stops. */
const GRACE_MS = 10_000;

interface ComposeOptions {
  readonly log: Logger;
  /** Told what takes long, in words for a person. */
  readonly onProgress: (message: string) => void;
  /** How callers reach this server; asked when a link is made. */
  readonly publicUrl: () => string;
  /** Who does the work; those that the settings name by default. */
  readonly providers?: readonly Provider[];
}

/** The house, furnished: what the app serves from, and how to begin and end. */
export interface House {
  readonly app: AppDependencies;
  /** The admin key, if it was made just now. */
  readonly newApiKey: string | undefined;
  /** Settles when the database is gone for good, with a sentence for the operator: there is nothing to do but to stop. */
  readonly lost: Promise<Error>;
  /** Waits for work in flight, ends what takes too long, closes everything. */
  readonly stop: (whenIdle: Promise<unknown>) => Promise<void>;
}

/** Makes every part and ties them together: the only file that knows them all. */
export async function compose(config: Config, options: ComposeOptions): Promise<House> {
  const { log, onProgress, publicUrl } = options;
  const onError = (error: unknown) => log.error({ err: error }, 'background work failed');
  const now = () => new Date();
  await mkdir(config.dataDir, { recursive: true });

  const { workers, threads, modelsDir, segmentationModel, fillModel, builtinCredits, runTimeoutMs } = config;
  await checkFillModel({ modelsDir, fillModel });
  const engine = createEngine({ workers, threads, modelsDir, segmentationModel, fillModel });
  const startProviders = () =>
    createProviders({
      engine,
      builtinCredits,
      vendorSettings: config.vendorSettings,
      download: createDownload({ allowHosts: config.allowHosts }),
    });
  const providers = options.providers ?? closeOnError(engine, startProviders);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    onProgress,
    onError,
  }).catch((error: unknown) => {
    // Its workers are still starting, beside the database; they would complain that nobody is there.
    engine.close();
    throw error;
  });
  const { database, connection, isAlone } = store;
  const newApiKey = await ensureAdmin(store, config.apiKey);

  const share = (name: string, propose: () => Promise<unknown>) => shareSecret(database, name, propose);
  const files = await openAssetFiles({ folder: join(config.dataDir, 'files'), s3: config.s3, share }).catch(
    async (error: unknown) => {
      engine.close();
      await store.close();
      throw error;
    },
  );
  const credentials = await loadSigningCredentials({ dataDir: config.dataDir, share });
  const links = createLinks({ publicUrl, credentials, now });
  const safeFetch = createSafeFetch({ allowHosts: config.allowHosts });
  const assetOf = (teamId: string, key: string) => findAsset(database, teamId, key);
  const resolveAsset = createResolveImage({ files, findAsset: assetOf, safeFetch, links });
  const receive = createReceiveUpload({
    files,
    inspectImage: inspectUpload,
    insertAsset: (asset) => insertAsset(database, asset),
    now,
  });
  const readSample = await createReadSample(EXAMPLES_DIR);
  const resolveImage: ResolveImage = async (request) =>
    (await readSample(request.reference)) ?? (await resolveAsset(request));

  const leases = createLeaseKeeper({ database, leaseOwner: randomUUID(), onError });
  const queue = createRunQueue({ database, connection, leases, onError });
  const running = createRunning();
  const atOnce = config.runsAtOnce ?? Math.max(MIN_RUNS_AT_ONCE, RUNS_PER_WORKER * workers);
  const runDeps: ExecuteDeps = {
    providers,
    gates: createGates(),
    attempts: {
      begin: (attempt) => beginAttempt(database, { ...attempt, leaseOwner: leases.leaseOwner }),
      refer: (id, reference) => referToAttempt(database, id, reference),
      end: (id, end) => endAttempt(database, id, end),
      findOpen: (runId) => findOpenAttempts(database, runId),
    },
    store: createRunStore({ database, leases, enqueue: queue.enqueue }),
    adopt: (submission) =>
      adopt({ receive, findUploadKey: (teamId, sha256) => findUploadKey(database, teamId, sha256) }, submission),
    resolveImage,
    keepBytes: createKeepBytes({ files, now }),
    turns: createTurns({ atOnce, maxWaiting: MAX_WAITING_RUNS }),
    cacheKeyOf: async (submission, { candidates }) => {
      if (config.resultCacheMs === 0) return null;
      const engines = candidates.map(({ provider }) => provider.engine);
      const digestOf = async (teamId: string, reference: string) =>
        (await findAsset(database, teamId, reference))?.sha256 ?? ((await readSample(reference)) && reference);
      return cacheKeyOf({ digestOf, engines }, submission);
    },
    reuse: createReuse({ find: (record) => findReusable(database, record, config.resultCacheMs) }),
    newSeed: () => randomInt(SEEDS),
    random: Math.random,
    runTimeoutMs,
    log,
  };

  const recovery = { database, queue, leases };
  const recovered = await recoverRuns(recovery, { isAlone });
  if (recovered.failed + recovered.requeued > 0) log.warn(recovered, 'runs of a process that died');
  const sweep = startRecovery({ ...recovery, onRecovered: (found) => log.warn(found, 'runs recovered'), onError });
  const sweeping = startSweeping({
    files,
    known: (keys) => listAssetKeys(database, keys),
    exclusively: (work) => tryExclusively(database, SWEEPING_LOCK, work),
    isAlone: isAlone && config.s3 === undefined,
    onRemoved: (removed) => log.warn({ removed }, 'orphan files removed'),
    onError,
  });
  queue.work((record, signal) => perform(runDeps, record, signal), {
    // Half of the turns stay for callers who wait.
    concurrency: Math.max(workers, Math.floor(atOnce / 2)),
  });
  let isWorking = true;

  const lookup = (hash: string) => findPrincipal(database, hash);
  const executeRun: RecraftDependencies['runs']['execute'] = (submission, { signal }) =>
    running.track(signal, (combined) => execute(runDeps, submission, combined));
  const estimateRun = (submission: Submission) =>
    estimate({ ...runDeps, findSpendable: (principal) => findSpendable(database, principal, now()) }, submission);
  const creditsPerImage: RecraftDependencies['creditsPerImage'] = (question) => priceOf(providers, question);

  const authenticateHouse = createAuthenticate({ lookup, limit: createRateLimit(config.rateLimitPerMinute) });
  const authenticate = createAuthenticate({
    lookup,
    limit: createWindowLimit({ most: config.recraftRequestsPerSecond, seconds: SECOND, refusal: RATE_LIMIT_EXCEEDED }),
  });
  const endpoints = {
    authenticate,
    countImages: createWindowLimit({
      most: config.recraftImagesPerMinute,
      seconds: MINUTE,
      refusal: RATE_LIMIT_EXCEEDED,
    }),
    runs: { execute: executeRun, estimate: estimateRun },
    readResult: files.read,
    links,
  };
  const known = {
    styles: {
      list: (teamId: string) => listStyles(database, teamId),
      find: (teamId: string, ids: readonly string[]) => findStyles(database, teamId, ids),
      delete: (teamId: string, id: string) => deleteStyle(database, teamId, id),
    },
    findRunOfImage: (teamId: string, imageId: string) => findRunOfImage(database, teamId, imageId),
  };

  return {
    newApiKey,
    lost: store.lost,
    app: {
      log,
      oneMin: {
        authenticate: authenticateHouse,
        runs: {
          execute: executeRun,
          estimate: estimateRun,
          find: ({ teamId }, runId) => findRun(database, teamId, runId),
        },
        assets: { receive },
        members: { find: (teamId, userId) => findMember(database, teamId, userId) },
        links,
        creditsPerImage,
      },
      recraft: {
        ...endpoints,
        ...known,
        account: (principal) => findAccount(database, principal),
        reducePalette,
        creditsPerImage,
        canGenerate: async () => isWorking && (await missingModels(modelsDir)).length === 0,
      },
      openAi: {
        ...endpoints,
        findContext: (teamId, entry, fields) => createContext(known, teamId, entry, fields),
        pictures: { read: resolveImage, inspect: inspectUpload, maskFromAlpha },
      },
      files: { files, links, publicUrl },
      spend: { authenticate: authenticateHouse, report: (query) => reportSpend(database, query), now },
      health: healthChecks({
        pingDatabase: () => database.selectFrom('teams').select('id').limit(1).execute(),
        isQueueWorking: () => isWorking,
        checkFiles: files.check,
        missingModels: () => missingModels(modelsDir),
        workersReady: engine.ready,
      }),
    },
    async stop(whenIdle) {
      isWorking = false;
      const timer = setTimeout(running.interruptAll, GRACE_MS);
      await Promise.all([whenIdle, queue.stop({ graceMs: GRACE_MS })]);
      clearTimeout(timer);
      engine.close();
      await sweep.stop();
      await sweeping.stop();
      await leases.stop();
      await store.close();
    },
  };
}

/** Makes sure that there is an admin key: the one that was set, else the one of earlier, else a new one, which is returned. */
async function ensureAdmin({ database }: OpenStore, given: string | undefined): Promise<string | undefined> {
  if (given !== undefined) {
    await ensureBootstrap(database, { keyHash: hashApiKey(given), prefix: prefixOf(given) });
    return undefined;
  }
  if ((await findBootstrapKey(database)) !== undefined) return undefined;
  const { key, hash, prefix } = createApiKey();
  await ensureBootstrap(database, { keyHash: hash, prefix });
  return key;
}

/** Lets what was started before go when what comes after it cannot be made. */
function closeOnError<Made>(started: { readonly close: () => void }, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    started.close();
    throw error;
  }
}
