import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** What {@link metricsSurface} needs. */
export interface MetricsDependencies {
  readonly contentType: string;
  readonly read: () => Promise<string>;
  /** Whoever has it may read; without one, only this machine may. */
  readonly token: string | undefined;
}

/** What a proxy adds: then the address is that of the proxy and says nothing of who asks. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** `GET /metrics`: what Prometheus reads, for whoever has the token or, where none is set, for this machine. */
export function metricsSurface({ contentType, read, token }: MetricsDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      if (token !== undefined && !hasToken(request, token))
        return reply.code(401).header('www-authenticate', 'Bearer').type('text/plain').send('A token is needed.\n');
      if (token === undefined && !isFromHere(request))
        return reply.code(403).type('text/plain').send('For this machine only, unless BACKLOT_METRICS_TOKEN is set.\n');
      return reply.type(contentType).send(await read());
    });
  };
}

function hasToken({ headers }: FastifyRequest, token: string): boolean {
  const [scheme = '', given = '', ...others] = (headers.authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || others.length > 0) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function isFromHere({ headers, socket }: FastifyRequest): boolean {
  const { remoteAddress } = socket;
  if (remoteAddress === undefined || !ipaddr.isValid(remoteAddress)) return false;
  if (PROXY_HEADERS.some((name) => headers[name] !== undefined)) return false;
  return ipaddr.process(remoteAddress).range() === 'loopback';
}
