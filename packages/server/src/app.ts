import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { linger } from './linger.ts';
import type { ObserveRequest } from './metrics/http-metrics.ts';
import { oneMinSurface } from './surfaces/onemin/index.ts';
import type { OneMinDependencies } from './surfaces/onemin/dependencies.ts';
import type { OpenAiDependencies } from './surfaces/openai/dependencies.ts';
import { openAiSurface } from './surfaces/openai/index.ts';
import { accountSurface, type AccountDependencies } from './surfaces/platform/account/index.ts';
import { assetSurface, type AssetDependencies } from './surfaces/platform/asset-routes.ts';
import { catalogSurface, type CatalogDependencies } from './surfaces/platform/catalog.ts';
import { endConnectionsOnClose } from './surfaces/platform/end-connections.ts';
import { filesSurface, type FilesDependencies } from './surfaces/platform/files.ts';
import { healthSurface, type HealthCheck } from './surfaces/platform/health.ts';
import { historySurface, type HistoryDependencies } from './surfaces/platform/history/index.ts';
import { masksSurface, type MasksDependencies } from './surfaces/platform/masks.ts';
import { metricsSurface, type MetricsDependencies } from './surfaces/platform/metrics.ts';
import { observeRequests } from './surfaces/platform/observe-requests.ts';
import type { RunsDependencies } from './surfaces/platform/runs/dependencies.ts';
import { runsSurface } from './surfaces/platform/runs/index.ts';
import { playgroundSurface, type PlaygroundDependencies } from './surfaces/platform/playground.ts';
import { referenceSurface, type ReferenceDependencies } from './surfaces/platform/reference.ts';
import { samplesSurface, type SamplesDependencies } from './surfaces/platform/samples.ts';
import { spendSurface, type SpendDependencies } from './surfaces/platform/spend.ts';
import { webhooksSurface, type WebhooksDependencies } from './surfaces/platform/webhooks/index.ts';
import type { RecraftDependencies } from './surfaces/recraft/dependencies.ts';
import { recraftSurface } from './surfaces/recraft/index.ts';
import { createEndpointBudget } from './surfaces/shared/endpoints/guard.ts';
import { requestIdOf } from './surfaces/shared/request-id.ts';
import { withIncomingTrace } from './tracing.ts';

/** Everything the surfaces need, made by `compose.ts`. */
export interface AppDependencies {
  readonly log: FastifyBaseLogger;
  readonly oneMin: OneMinDependencies;
  readonly recraft: RecraftDependencies;
  readonly openAi: OpenAiDependencies;
  readonly files: FilesDependencies;
  readonly account: AccountDependencies;
  readonly assets: AssetDependencies;
  readonly masks: MasksDependencies;
  readonly catalog: CatalogDependencies;
  readonly reference: ReferenceDependencies;
  /** Absent: no pages. */
  readonly playground: (PlaygroundDependencies & SamplesDependencies) | undefined;
  readonly runs: RunsDependencies;
  readonly history: HistoryDependencies;
  readonly spend: SpendDependencies;
  readonly webhooks: WebhooksDependencies;
  readonly metrics: MetricsDependencies & { readonly observeRequest: ObserveRequest };
  readonly health: Readonly<Record<string, HealthCheck>>;
}

interface AppOptions {
  /** Whether only the operator is served: this process works for those who ask others. */
  readonly isWorkerOnly?: boolean;
}

/** How long a request may take to arrive, body and all: 32 MB over a slow line. The answer may take longer. */
const REQUEST_TIMEOUT_MS = 5 * 60 * 1000;
/** Connections kept open without a request. */
const KEEP_ALIVE_MS = 72_000;

/** From this status on, answers refuse. */
const CLIENT_ERROR = 400;

/** The whole HTTP surface on one screen: each dialect is a plugin with its own authentication, errors and not-found answer. */
export async function createApp(deps: AppDependencies, options: AppOptions = {}): Promise<FastifyInstance> {
  const {
    log,
    oneMin,
    recraft,
    openAi,
    files,
    account,
    assets,
    masks,
    catalog,
    reference,
    playground,
    runs,
    history,
    spend,
    webhooks,
    metrics,
    health,
  } = deps;
  const app = fastify({
    loggerInstance: log,
    genReqId: ({ headers }) => requestIdOf(headers),
    logController: new LogController({ requestIdLogLabel: 'requestId' }),
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 1024 },
  });
  endConnectionsOnClose(app);
  observeRequests(app, metrics.observeRequest);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  // After the body: whatever runs when its pieces come in does not belong to the request's trace.
  app.addHook('preValidation', (request, _reply, done) => withIncomingTrace(request.headers, done));
  app.addHook('onSend', async (request, reply) => {
    // A form that is refused halfway is read by nobody any more; nor would be what comes behind it on the same connection.
    if (reply.statusCode >= CLIENT_ERROR && !request.raw.complete) {
      await linger(request.raw.unpipe());
      void reply.header('connection', 'close');
    }
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  await app.register(healthSurface(health));
  await app.register(metricsSurface(metrics));
  if (options.isWorkerOnly === true) return app;
  await app.register(filesSurface(files));
  await app.register(accountSurface(account));
  await app.register(assetSurface(assets));
  await app.register(catalogSurface(catalog));
  await app.register(referenceSurface(reference));
  if (playground !== undefined) {
    await app.register(playgroundSurface(playground));
    await app.register(samplesSurface(playground));
  }
  await app.register(runsSurface(runs));
  await app.register(historySurface(history));
  await app.register(spendSurface(spend));
  await app.register(webhooksSurface(webhooks));
  await app.register(oneMinSurface(oneMin));
  const admitBody = createEndpointBudget();
  await app.register(masksSurface(masks, admitBody));
  await app.register(recraftSurface(recraft, admitBody));
  await app.register(openAiSurface(openAi, admitBody));
  return app;
}
