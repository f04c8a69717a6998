import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { presentOpenApi } from '@backlot/contract';
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
import { createReceiveUpload, MAX_UPLOAD_BYTES } from './assets/receive-upload.ts';
import { createResolveImage } from './assets/resolve.ts';
import { openSamples } from './assets/samples.ts';
import { loadSigningCredentials } from './assets/signing-credentials.ts';
import { startSweeping } from './assets/start-sweeping.ts';
import { createApiKey, hashApiKey, prefixOf } from './auth/api-key.ts';
import { createAuthenticate } from './auth/authenticate.ts';
import { createRateLimit, createWindowLimit } from './auth/rate-limit.ts';
import { composeAccount } from './compose-account.ts';
import { composeCatalog } from './compose-catalog.ts';
import { composeHistory } from './compose-history.ts';
import { composeRuns } from './compose-runs.ts';
import { composeWebhooks } from './compose-webhooks.ts';
import type { Config } from './config.ts';
import { healthChecks } from './health.ts';
import { listFiles } from './list-files.ts';
import { createFindSubjectMask } from './masks/find-subject-mask.ts';
import { createMetrics } from './metrics/create-metrics.ts';
import { createDownload } from './net/download.ts';
import { createSafeFetch } from './net/safe-fetch.ts';
import { createProviders } from './providers/index.ts';
import type { Provider } from './providers/provider.ts';
import type { ResolveImage } from './runs/gather.ts';
import { priceOf } from './runs/price-of.ts';
import { createTurns } from './runs/turns.ts';
import type { RunRecord } from './runs/run.ts';
import { findPrincipal } from './store/api-keys.ts';
import { findAsset, insertAsset, isKnownFile, listAssetKeys } from './store/assets.ts';
import { createBatchStore } from './store/batches.ts';
import { ensureBootstrap, findBootstrapKey } from './store/bootstrap.ts';
import { isCursor, presentCursor } from './store/events.ts';
import { findAccount } from './store/find-account.ts';
import { createId } from './store/ids.ts';
import { findMember } from './store/members.ts';
import { openStore, type OpenStore } from './store/open-store.ts';
import { findRunOfImage } from './store/records.ts';
import { findQueueDepth } from './store/queue-depth.ts';
import { shareSecret } from './store/secrets.ts';
import { reportSpend } from './store/spend.ts';
import { deleteStyle, findStyles, listStyles } from './store/styles.ts';
import { takeCensus } from './store/take-census.ts';
import { tryExclusively } from './store/try-exclusively.ts';
import { createContext } from './surfaces/recraft/create-context.ts';
import type { RecraftDependencies } from './surfaces/recraft/dependencies.ts';
import { presentRun } from './surfaces/shared/runs/present-run.ts';

const EXAMPLES_DIR = fileURLToPath(new URL('../../../examples', import.meta.url));
const PLAYGROUND_DIR = fileURLToPath(new URL('../../playground/dist', import.meta.url));
/** Held while sweeping files. Any number that nothing else uses. */
const SWEEPING_LOCK = 7_220_402;
/** Who waits behind more than these is told to come back. */
const MAX_WAITING_MASKS = 32;
/** What the Recraft dialect says, in its own words. */
const RATE_LIMIT_EXCEEDED = 'Rate limit exceeded';
const SECOND = 1;
const MINUTE = 60;

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

  const { workers, threads, modelsDir, segmentationModel, fillModel, builtinCredits } = config;
  await checkFillModel({ modelsDir, fillModel });
  const isLazy = config.role === 'api';
  const engine = createEngine({ workers, threads, modelsDir, segmentationModel, fillModel, isLazy });
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
  const { database, isAlone } = store;
  const metrics = createMetrics({
    queue: () => findQueueDepth(database),
    census: () => takeCensus(database),
    connections: store.connections,
    now: () => performance.now(),
  });
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
  const isKnown = (key: string) => isKnownFile(database, key);
  const readKnown = async (key: string) => ((await isKnown(key)) ? await files.read(key) : undefined);
  const resolveAsset = createResolveImage({ files: { read: readKnown }, findAsset: assetOf, safeFetch, links });
  const receive = createReceiveUpload({
    files,
    inspectImage: inspectUpload,
    insertAsset: (asset, how) => insertAsset(database, asset, how),
    now,
  });
  const samples = await openSamples(EXAMPLES_DIR);
  const { read: readSample } = samples;
  const pages = await listFiles(PLAYGROUND_DIR);
  const catalog = composeCatalog({ providers, samples, hasFile: (path) => pages.has(path) });
  const resolveImage: ResolveImage = async (request) =>
    (await readSample(request.reference)) ?? (await resolveAsset(request));

  // Before any work: on its own, a server takes every file without a row that is there now for an orphan.
  const sweeping = startSweeping({
    files,
    known: (keys) => listAssetKeys(database, keys),
    exclusively: (work) => tryExclusively(database, SWEEPING_LOCK, work),
    isAlone: isAlone && config.s3 === undefined,
    onRemoved: (removed) => log.warn({ removed }, 'orphan files removed'),
    onError,
  });
  const keepBytes = createKeepBytes({ files, now });
  const runs = await composeRuns({
    config,
    store,
    log,
    providers,
    resolveImage,
    readSample,
    receive,
    keepBytes,
    observeRun: metrics.observeRun,
    onError,
  });
  const { history, stop: stopHistory } = composeHistory({
    database,
    files,
    keepBytes,
    shrink: (picture) => engine.darkroom.thumbnail(picture),
    log,
    onError,
  });
  const showRun = (record: RunRecord) => presentRun({ links, runs }, record);
  const { webhooks, stop: stopWebhooks } = await composeWebhooks({
    config,
    store,
    bell: runs.bell,
    presentRun: showRun,
    publicUrl,
    now,
    log,
    onError,
  });

  const lookup = (hash: string) => findPrincipal(database, hash);
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
    runs,
    presentRun: showRun,
    stage: files.stage,
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
        runs,
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
        canGenerate: async () => runs.isWorking() && (await missingModels(modelsDir)).length === 0,
      },
      openAi: {
        ...endpoints,
        findContext: (teamId, entry, fields) => createContext(known, teamId, entry, fields),
        pictures: { read: resolveImage, inspect: inspectUpload, maskFromAlpha },
      },
      files: { files, isKnown, links, publicUrl },
      account: {
        authenticate: authenticateHouse,
        account: composeAccount({ database, providers, statusOf: runs.statusOf, now }),
      },
      assets: {
        authenticate: authenticateHouse,
        isOwn: async ({ teamId }, key) => (await assetOf(teamId, key)) !== undefined,
        files,
        readSample,
      },
      masks: {
        authenticate: authenticateHouse,
        findSubjectMask: createFindSubjectMask({
          resolveImage,
          subjectMask: engine.darkroom.subjectMask,
          turns: createTurns({ atOnce: workers, maxWaiting: MAX_WAITING_MASKS }),
          maxBytes: MAX_UPLOAD_BYTES,
        }),
      },
      catalog: { catalog },
      reference: { description: presentOpenApi(catalog), hasPage: config.hasPlayground },
      playground: config.hasPlayground
        ? { folder: PLAYGROUND_DIR, isBuilt: pages.has('index.html'), readSample }
        : undefined,
      runs: {
        authenticate: authenticateHouse,
        runs,
        cursors: { present: () => presentCursor(database), isOne: isCursor },
        presentRun: showRun,
        batches: createBatchStore(database),
        createId,
      },
      history: { authenticate: authenticateHouse, runs, history, presentRun: showRun },
      spend: { authenticate: authenticateHouse, report: (query) => reportSpend(database, query), now },
      webhooks: { authenticate: authenticateHouse, webhooks },
      metrics: { ...metrics, token: config.metricsToken },
      health: healthChecks({
        pingDatabase: () => database.selectFrom('teams').select('id').limit(1).execute(),
        isQueueWorking: runs.isWorking,
        checkFiles: files.check,
        missingModels: () => missingModels(modelsDir),
        workersReady: engine.ready,
      }),
    },
    async stop(whenIdle) {
      await Promise.all([whenIdle, runs.stop(), stopWebhooks(), stopHistory()]);
      engine.close();
      await sweeping.stop();
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
