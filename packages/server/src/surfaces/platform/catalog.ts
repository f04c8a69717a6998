import type { CatalogView } from '@backlot/contract';
import type { FastifyPluginAsync } from 'fastify';
import { fixedJson } from './fixed-json.ts';

/** What {@link catalogSurface} needs. */
export interface CatalogDependencies {
  /** Everything that can be asked for; it is the same for as long as the server runs. */
  readonly catalog: CatalogView;
}

/** `GET /catalog`: everything that can be asked for, with the JSON Schema of its fields. It holds no secret: nobody needs a key. */
export function catalogSurface({ catalog }: CatalogDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/catalog', fixedJson(catalog));
  };
}
