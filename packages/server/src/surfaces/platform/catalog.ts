import { createHash } from 'node:crypto';
import type { CatalogView } from '@backlot/contract';
import type { FastifyPluginAsync } from 'fastify';

/** What {@link catalogSurface} needs. */
export interface CatalogDependencies {
  /** Everything that can be asked for; it is the same for as long as the server runs. */
  readonly catalog: CatalogView;
}

const ETAG_CHARACTERS = 24;

/** `GET /catalog`: everything that can be asked for, with the JSON Schema of its fields. It holds no secret: nobody needs a key. */
export function catalogSurface({ catalog }: CatalogDependencies): FastifyPluginAsync {
  const body = JSON.stringify(catalog);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, ETAG_CHARACTERS)}"`;
  return async (scope) => {
    scope.get('/catalog', (request, reply) => {
      void reply.headers({ etag, 'cache-control': 'no-cache' });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(body);
    });
  };
}
