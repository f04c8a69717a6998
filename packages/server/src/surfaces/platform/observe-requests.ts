import type { FastifyInstance } from 'fastify';
import type { ObserveRequest } from '../../metrics/http-metrics.ts';

/** The caller has gone before there was an answer. */
const CALLER_GONE = 499;

/** Tells of every request once: when its answer has been sent, or its caller has gone. Call it before the surfaces are mounted. */
export function observeRequests(app: FastifyInstance, observe: ObserveRequest): void {
  app.addHook('onRequest', async ({ method, routeOptions: { url: route } }, reply) => {
    let isTold = false;
    const tell = (status: number): void => {
      if (isTold) return;
      isTold = true;
      observe({ method, route, status, durationMs: reply.elapsedTime });
    };
    reply.raw.once('finish', () => tell(reply.raw.statusCode));
    reply.raw.once('close', () => tell(CALLER_GONE));
  });
}
