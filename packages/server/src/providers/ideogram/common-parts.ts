import type { FormParts } from '../../net/vendor-http.ts';
import { SEEDS } from './seeds.ts';

/** What every endpoint of v3 takes. */
export function commonParts({ count, seed }: { readonly count: number; readonly seed: number }): FormParts {
  return [
    ['num_images', count],
    ['seed', SEEDS.fit(seed)],
  ];
}
