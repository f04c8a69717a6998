import type { FastifyPluginAsync } from 'fastify';

/** How one part of the server is. */
export interface PartHealth {
  readonly ok: boolean;
  /** For the operator: one line without secrets. */
  readonly detail: string;
}

/** Looks at one part; a rejection counts as `ok: false`. */
export type HealthCheck = () => Promise<PartHealth>;

const DEFAULT_TIMEOUT_MS = 3000;

/** `GET /healthz` (the process answers) and `GET /readyz` (every part can work; else 503), both without a key. */
export function healthSurface(
  checks: Readonly<Record<string, HealthCheck>>,
  timeoutMs: number = DEFAULT_TIMEOUT_MS,
): FastifyPluginAsync {
  return async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => {
      void reply.header('cache-control', 'no-store');
    });
    scope.get('/healthz', { logLevel: 'warn' }, async () => ({ ok: true }));
    scope.get('/readyz', { logLevel: 'warn' }, async (request, reply) => {
      const parts = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => {
          const health = await withinTime(check, timeoutMs).catch((error: unknown): PartHealth => {
            request.log.warn({ err: error, part: name }, 'not ready');
            return { ok: false, detail: 'The check failed.' };
          });
          return [name, health] as const;
        }),
      );
      const ok = parts.every(([, health]) => health.ok);
      return reply.code(ok ? 200 : 503).send({ ok, parts: Object.fromEntries(parts) });
    });
  };
}

async function withinTime(check: HealthCheck, timeoutMs: number): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartHealth>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `No answer within ${timeoutMs} ms.` }), timeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
}
